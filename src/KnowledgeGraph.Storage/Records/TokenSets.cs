namespace KnowledgeGraph.Storage.Records;

/// <summary>
/// The sets of tokens in use, each with a number, so that an entity names its labels, or its property keys, in four
/// bytes. Written by the one writer, read by all: what a number stands for never changes.
/// </summary>
/// <remarks>Numbers live as long as the process; files name the tokens.</remarks>
internal sealed class TokenSets
{
    private readonly Dictionary<(int Set, int Token), int> _with = [];
    private readonly Dictionary<(int Set, int Token), int> _without = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private volatile int[][] _sets = new int[16][];
    private int _count = 1;

    public TokenSets() => _sets[0] = [];

    /// <summary>The tokens of a set, ascending.</summary>
    public int[] this[int number] => _sets[number];

    /// <summary>The number of a set with one token more; the set itself where it holds the token.</summary>
    public int With(int set, int token)
    {
        if (!_with.TryGetValue((set, token), out var number))
        {
            number = NumberOf([.. _sets[set].Append(token).Distinct().Order()]);
            _with[(set, token)] = number;
        }

        return number;
    }

    /// <summary>The number of a set with one token less; the set itself where it lacks the token.</summary>
    public int Without(int set, int token)
    {
        if (!_without.TryGetValue((set, token), out var number))
        {
            number = NumberOf([.. _sets[set].Where(member => member != token)]);
            _without[(set, token)] = number;
        }

        return number;
    }

    private int NumberOf(int[] tokens)
    {
        var text = string.Join(',', tokens);
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _count++;
            var sets = _sets;
            if (number == sets.Length)
            {
                Array.Resize(ref sets, sets.Length * 2);
            }

            sets[number] = tokens;
            _sets = sets;
            _numbers[text] = number;
        }

        return number;
    }
}
