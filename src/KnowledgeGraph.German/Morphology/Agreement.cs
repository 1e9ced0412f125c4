namespace KnowledgeGraph.German.Morphology;

/// <summary>
/// The combinations of case, gender and number that a word or phrase may have. Sixteen bits: the four cases in each of
/// masculine, feminine and neuter singular and plural; agreement of two words is the intersection.
/// </summary>
public readonly record struct Agreement(ushort Bits)
{
    /// <summary>Everything is possible.</summary>
    public static readonly Agreement Any = new(0xFFFF);

    /// <summary>Nothing is possible.</summary>
    public static readonly Agreement None = new(0);

    /// <summary>Whether no combination is left.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The cases that some combination has.</summary>
    public Cases Cases => (Cases)((Bits | (Bits >> 4) | (Bits >> 8) | (Bits >> 12)) & 15);

    /// <summary>The genders that some singular combination has; none for a plural.</summary>
    public Genders Genders =>
        ((Bits & 0x000F) != 0 ? Genders.Masculine : Genders.None)
        | ((Bits & 0x00F0) != 0 ? Genders.Feminine : Genders.None)
        | ((Bits & 0x0F00) != 0 ? Genders.Neuter : Genders.None);

    /// <summary>The numbers that some combination has.</summary>
    public Numbers Numbers =>
        ((Bits & 0x0FFF) != 0 ? Numbers.Singular : Numbers.None)
        | ((Bits & 0xF000) != 0 ? Numbers.Plural : Numbers.None);

    /// <summary>All combinations of some cases with some genders and numbers; gender counts in the singular only.</summary>
    public static Agreement Of(Cases cases, Genders genders, Numbers numbers)
    {
        var c = (int)cases;
        var bits = 0;
        if (numbers.HasFlag(Numbers.Singular))
        {
            bits |= genders.HasFlag(Genders.Masculine) ? c : 0;
            bits |= genders.HasFlag(Genders.Feminine) ? c << 4 : 0;
            bits |= genders.HasFlag(Genders.Neuter) ? c << 8 : 0;
        }

        bits |= numbers.HasFlag(Numbers.Plural) ? c << 12 : 0;
        return new Agreement((ushort)bits);
    }

    /// <summary>The combinations that are in both.</summary>
    public Agreement And(Agreement other) => new((ushort)(Bits & other.Bits));

    /// <summary>The combinations that are in either.</summary>
    public Agreement Or(Agreement other) => new((ushort)(Bits | other.Bits));

    /// <summary>The combinations with one of some cases.</summary>
    public Agreement Only(Cases cases) => new((ushort)(Bits & ((int)cases * 0x1111)));

    /// <summary>The combinations with one of some numbers.</summary>
    public Agreement Only(Numbers numbers) =>
        new(
            (ushort)(
                Bits
                & ((numbers.HasFlag(Numbers.Singular) ? 0x0FFF : 0) | (numbers.HasFlag(Numbers.Plural) ? 0xF000 : 0))
            )
        );

    /// <summary>Whether a case is possible.</summary>
    public bool Allows(Cases cases) => !Only(cases).IsEmpty;
}
