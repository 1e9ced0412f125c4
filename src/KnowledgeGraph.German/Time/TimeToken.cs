namespace KnowledgeGraph.German.Time;

/// <summary>What a token of the time grammar is made of.</summary>
internal enum TimeTokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Any other single character that is not white space.</summary>
    Symbol,
}

/// <summary>A token of the time grammar: finer than a word of the sentence, so that "14-Tage-Frist" falls into parts.</summary>
/// <param name="Word">What the vocabulary knows of the word; null for other words, numbers and symbols.</param>
/// <param name="Glued">Whether no white space stands before it.</param>
internal readonly record struct TimeToken(
    int Start,
    int End,
    TimeTokenKind Kind,
    TimeWord? Word,
    int Number,
    char First,
    bool Glued
)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether the token begins with an upper-case letter.</summary>
    public bool IsCapital => char.IsUpper(First);

    /// <summary>Whether the token is this single character.</summary>
    public bool Is(char symbol) => Kind == TimeTokenKind.Symbol && First == symbol;

    /// <summary>Whether the vocabulary has the word under a kind, and with which value.</summary>
    public bool Is(TimeWordKind kind, out string value)
    {
        value = "";
        return Word is not null && Word.TryGet(kind, out value);
    }

    /// <summary>Whether the vocabulary has the word under a kind.</summary>
    public bool Is(TimeWordKind kind) => Word is not null && Word.Is(kind);
}

/// <summary>Cuts text into tokens of the time grammar.</summary>
internal static class TimeLexer
{
    /// <summary>The tokens of a piece of text, in order.</summary>
    public static TimeToken[] Cut(string text, TextSpan piece)
    {
        var tokens = new List<TimeToken>(piece.Length / 6 + 4);
        var at = piece.Start;
        var glued = false;
        while (at < piece.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                glued = false;
                at++;
                continue;
            }

            var start = at;
            if (char.IsAsciiDigit(c))
            {
                do
                {
                    at++;
                } while (at < piece.End && char.IsAsciiDigit(text[at]));

                tokens.Add(
                    new(start, at, TimeTokenKind.Number, null, NumberOf(text.AsSpan(start, at - start)), c, glued)
                );
            }
            else if (char.IsLetter(c))
            {
                do
                {
                    at++;
                } while (at < piece.End && char.IsLetter(text[at]));

                var word = TimeVocabulary.Find(text.AsSpan(start, at - start));
                tokens.Add(new(start, at, TimeTokenKind.Word, word, -1, c, glued));
            }
            else
            {
                at++;
                tokens.Add(new(start, at, TimeTokenKind.Symbol, null, -1, c, glued));
            }

            glued = true;
        }

        return [.. tokens];
    }

    /// <summary>The number, or -1 where it has more digits than a time can have.</summary>
    private static int NumberOf(ReadOnlySpan<char> digits) =>
        digits.Length <= 6 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
}
