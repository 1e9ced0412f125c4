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
    ["score", var gold, var articles] => ScoreYardstick.Run(gold, articles, Console.Out, Console.Error),
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
               score GOLD_DIR IN_DIR
                               how many events annotations agree with, by type and by band of confidence
               explain FILE            prints what every stage made of a file
        """
    );
    return 2;
}
