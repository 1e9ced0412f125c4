using KnowledgeGraph.Yardsticks;

return args switch
{
    ["events", var input, var output] => EventsYardstick.Run(input, output, new(), Console.Out, Console.Error),
    ["events", var input, var output, "--all"] => EventsYardstick.Run(
        input,
        output,
        new(0),
        Console.Out,
        Console.Error
    ),
    ["confidence", var gold, var articles] => ConfidenceYardstick.Run(gold, articles, Console.Out, Console.Error),
    ["explain", var file] => ExplainYardstick.Run(file, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: events IN_DIR OUT_DIR [--all]
                               writes what is read from each *.txt of a folder, one JSON file each;
                               --all: also what is too unsure to be reported
               confidence GOLD_DIR IN_DIR
                               of the events of each band of confidence, how many annotations agree with
               explain FILE            prints what every stage made of a file
        """
    );
    return 2;
}
