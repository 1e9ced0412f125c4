namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Tells a year from another number of four digits.</summary>
internal static class YearContext
{
    private const int FirstPlainYear = 1900;
    private const int LastPlainYear = 2060;

    /// <summary>Whether the number at a token is a year by what stands around it.</summary>
    public static bool IsYear(TimeTokens tokens, int at)
    {
        var number = tokens[at].Number;
        // "nach dem Krieg 2020 Soldaten": after a noun the number belongs to it.
        var isNamed = number % 100 != 0 && tokens[at - 1].IsCapital && !StartsSentence(tokens, at - 1);
        if (IsPartOfNumber(tokens, at) || (CountsSomething(tokens, at) && !isNamed))
        {
            return false;
        }

        var isCued = IsCued(tokens, at);
        if (number is < FirstPlainYear or > LastPlainYear)
        {
            return isCued && number >= 1200 && number < 2000;
        }

        // Round numbers are amounts more often than years.
        var isRound = number % 100 == 0;
        if (
            isRound
            && tokens.IsAny(at - 1, "um", "anno")
            && !tokens[at + 1].IsCapital
            && tokens[at + 1].Kind == TimeTokenKind.Word
            && tokens[at + 1].Word is null
        )
        {
            // "Um 1900 lebte er in Wien."
            return true;
        }

        if (isRound && IsAmount(tokens, at))
        {
            return false;
        }

        if (!tokens[at + 1].IsCapital || tokens[at + 1].Kind != TimeTokenKind.Word)
        {
            return !isRound || isCued || !tokens[at - 1].Is(TimeWordKind.Approx);
        }

        // Before a capitalised word: a year after a cue or after a noun ("nach dem Krieg 2020 Soldaten"), else an amount.
        return isCued
            || (tokens[at - 1].IsCapital && !isRound && !StartsSentence(tokens, at - 1))
            || tokens[at - 1].Is('(');
    }

    private static bool StartsSentence(TimeTokens tokens, int at) => at <= 0 || tokens.EndsSentence(at - 1);

    private static bool IsCued(TimeTokens tokens, int at) =>
        tokens.IsAny(
            at - 1,
            "seit",
            "bis",
            "ab",
            "von",
            "um",
            "anno",
            "jahr",
            "jahre",
            "jahren",
            "jahres",
            "zwischen",
            "nach",
            "vor",
            "ende",
            "anfang",
            "mitte",
            "bereits",
            "im"
        )
        || tokens[at - 1].Is('(')
        || (tokens.Is(at - 1, "und") || tokens.IsDash(at - 1))
            && tokens.IsNumber(at - 2, tokens[at].Number - 100, tokens[at].Number);

    private static bool IsPartOfNumber(TimeTokens tokens, int at) =>
        (
            tokens[at].Glued
            && tokens[at - 1]
                is {
                    Kind: TimeTokenKind.Symbol,
                    First: '.' or ',' or '$' or '€' or '#' or '/' or ':' or '=' or '_' or '%'
                }
        )
        || (tokens[at].Glued && tokens[at - 1].Kind == TimeTokenKind.Word)
        || (tokens[at + 1].Glued && tokens[at + 1].Kind == TimeTokenKind.Word)
        || (
            tokens[at + 1].Glued
            && tokens[at + 1] is { Kind: TimeTokenKind.Symbol, First: '%' or '$' or '€' or ':' or '_' or '=' }
        )
        || (
            tokens.IsDash(at - 1)
            && tokens[at].Glued
            && tokens[at - 2].Kind == TimeTokenKind.Word
            && tokens[at - 2].Length <= 2
        )
        || IsPhone(tokens, at);

    private static bool IsPhone(TimeTokens tokens, int at) =>
        tokens[at - 1].Is('+')
        || (tokens[at + 1].Kind == TimeTokenKind.Number && tokens[at + 1].Length != 2)
        || (tokens[at - 1].Kind == TimeTokenKind.Number && !tokens[at - 1].Glued && tokens[at - 1].Length > 2);

    private static bool IsAmount(TimeTokens tokens, int at) =>
        tokens[at - 1].Is(TimeWordKind.Approx)
        || tokens.IsAny(
            at - 1,
            "davon",
            "als",
            "zu",
            "insgesamt",
            "weitere",
            "weiteren",
            "die",
            "den",
            "je",
            "auf",
            "mit",
            "sind",
            "waren",
            "um",
            "von"
        );

    private static bool CountsSomething(TimeTokens tokens, int at) =>
        tokens.IsAny(
            at + 1,
            "euro",
            "dollar",
            "franken",
            "pfund",
            "prozent",
            "soldaten",
            "menschen",
            "personen",
            "meter",
            "metern",
            "kilometer",
            "kilometern",
            "tonnen",
            "stück",
            "einwohner",
            "einwohnern",
            "mann",
            "tote",
            "toten",
            "flüchtlinge",
            "flüchtlingen",
            "mal",
            "jahre",
            "jahren",
            "kämpfer",
            "kämpfern",
            "kilo",
            "kilogramm",
            "liter",
            "hektar",
            "quadratmeter",
            "seiten",
            "besucher",
            "besuchern",
            "teilnehmer",
            "teilnehmern",
            "zuschauer",
            "mitarbeiter",
            "mitarbeitern",
            "km",
            "m",
            "kg"
        );
}
