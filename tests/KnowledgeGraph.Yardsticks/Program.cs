using KnowledgeGraph.Yardsticks;

return args switch
{
    ["events", var input, var output] => EventsYardstick.Run(input, output, Console.Out, Console.Error),
    ["explain", var file] => ExplainYardstick.Run(file, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: events IN_DIR OUT_DIR   writes what is read from each *.txt of a folder, one JSON file each
               explain FILE            prints what every stage made of a file
        """
    );
    return 2;
}
