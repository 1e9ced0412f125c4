using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>The words of a sentence in the form in which names are compared, with what the German layer knows of them.</summary>
internal sealed class SentenceWords
{
    private static readonly HashSet<string> _determiners = new(StringComparer.Ordinal)
    {
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "dieser",
        "diese",
        "dieses",
        "diesem",
        "diesen",
        "jener",
        "jene",
        "jenem",
        "jenen",
        "beide",
        "beiden",
        "beider",
        "sein",
        "seine",
        "seinen",
        "seinem",
        "seiner",
        "seines",
        "ihr",
        "ihre",
        "ihren",
        "ihrem",
        "ihrer",
        "ihres",
        "kein",
        "keine",
        "keinen",
        "keinem",
        "keiner",
        "alle",
        "aller",
        "allen",
        "einige",
        "einigen",
        "mehrere",
        "mehreren",
        "viele",
        "vielen",
        "zwei",
        "drei",
        "zahlreiche",
        "zahlreichen",
        "unser",
        "unsere",
        "unseren",
        "im",
        "am",
        "vom",
        "beim",
        "zum",
        "zur",
        "ins",
        "ans",
        "dessen",
        "deren",
        "manche",
        "jeder",
        "jede",
        "jedes",
    };

    /// <summary>Small words that have a capital only because a sentence or headline begins with them.</summary>
    private static readonly HashSet<string> _openers = new(StringComparer.Ordinal)
    {
        "Aus",
        "In",
        "Im",
        "Am",
        "An",
        "Auf",
        "Bei",
        "Beim",
        "Bis",
        "Durch",
        "Für",
        "Gegen",
        "Laut",
        "Mit",
        "Nach",
        "Ohne",
        "Seit",
        "Trotz",
        "Um",
        "Und",
        "Unter",
        "Über",
        "Von",
        "Vor",
        "Wegen",
        "Während",
        "Zu",
        "Zum",
        "Zur",
        "Zwischen",
    };

    public SentenceWords(Sentence sentence)
        : this(sentence.Index, sentence.Tokens) => Sentence = sentence;

    private SentenceWords(int index, IReadOnlyList<Token> tokens)
    {
        Index = index;
        Tokens = tokens;
        Keys = new string[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            // A lone accent folds to nothing; it stays as it is, so that every word has a first character.
            Keys[i] = Folding.Fold(tokens[i].Text) is { Length: > 0 } key ? key : tokens[i].Text;
        }
    }

    private Dictionary<int, VerbComplex?>? _subjects;

    public Sentence? Sentence { get; }

    /// <summary>The index of the sentence.</summary>
    public int Index { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>"Tausende", "viele": whether a word counts the people named behind it without a number.</summary>
    public bool IsCrowd(int i) =>
        IsAny(
            i,
            "Dutzende",
            "Hunderte",
            "Tausende",
            "Abertausende",
            "Zehntausende",
            "Zigtausende",
            "Hunderttausende",
            "Millionen",
            "Viele",
            "viele"
        );

    /// <summary>The folded words.</summary>
    public string[] Keys { get; }

    public int Count => Keys.Length;

    public bool IsCapital(int i) => i >= 0 && i < Count && Keys[i].Length > 0 && char.IsUpper(Keys[i][0]);

    public bool Is(int i, string word) =>
        i >= 0 && i < Count && string.Equals(Keys[i], word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word is an article or another determiner, or a preposition with its article.</summary>
    public bool IsDeterminer(int i) =>
        i >= 0
        && i < Count
        && (_determiners.Contains(Keys[i]) || Opens(i) && _determiners.Contains(Keys[i].ToLowerInvariant()));

    /// <summary>Whether a sentence begins with the word, behind a dateline or quotation mark if there is one.</summary>
    private bool Opens(int i) => i == 0 || !char.IsLetterOrDigit(Keys[i - 1][0]);

    /// <summary>Whether the word can stand as a declined adjective or number between a determiner and its noun.</summary>
    public bool IsAttribute(int i)
    {
        if (i < 0 || i >= Count || IsDeterminer(i))
        {
            return false;
        }

        return Tokens[i].PartOfSpeech switch
        {
            PartOfSpeech.Adjective or PartOfSpeech.Numeral => true,
            PartOfSpeech.Other => !IsCapital(i) && Keys[i].Length > 4 && NameTrie.StemOf(Keys[i]).Length > 0,
            _ => false,
        };
    }

    /// <summary>Whether the word may be part of a name: capital, and no word that the German lexicon has as something else.</summary>
    public bool IsNameLike(int i)
    {
        if (!IsCapital(i) || Keys[i].Length < 2 && !(i + 1 < Count && Is(i + 1, ".")))
        {
            return false;
        }

        if (_openers.Contains(Keys[i]))
        {
            return false;
        }

        var token = Tokens[i];
        return token.PartOfSpeech switch
        {
            // "Im Kern": a person's name has no article before it, so a word that is a noun as well is the noun.
            PartOfSpeech.Name => !(
                token.IsKnown && IsAny(i - 1, "im", "am", "zum", "zur", "beim", "vom", "ins", "ans")
            ),
            PartOfSpeech.Noun or PartOfSpeech.Other => !token.IsKnown,
            _ => false,
        };
    }

    /// <summary>"Im Kern": a person's name has no article fused to a preposition, so a word that is a noun too is one.</summary>
    public bool IsNounByArticle(int i) =>
        Tokens[i].IsKnown
        && IsAny(
            i - 1,
            "im",
            "am",
            "zum",
            "zur",
            "beim",
            "vom",
            "ins",
            "ans",
            "der",
            "den",
            "dem",
            "das",
            "ein",
            "einen"
        );

    /// <summary>Whether a small word can only be part of a name: "al-Mikhlafi", "d'Estaing", "dAllegeershecque".</summary>
    public bool IsNameTail(int i)
    {
        if (i < 0 || i >= Count || Keys[i].Length < 4 || !char.IsLower(Keys[i][0]))
        {
            return false;
        }

        var hyphen = Keys[i].IndexOf('-', StringComparison.Ordinal);
        if (hyphen is 2 or 3 or 4 && hyphen + 1 < Keys[i].Length && char.IsUpper(Keys[i][hyphen + 1]))
        {
            // "al-Jaber": the German layer may take it for a compound of words that it knows.
            return true;
        }

        if (Tokens[i].IsKnown)
        {
            return false;
        }

        for (var c = 1; c < Keys[i].Length; c++)
        {
            if (char.IsUpper(Keys[i][c]))
            {
                return c < 5;
            }
        }

        return false;
    }

    /// <summary>The heads of the subjects of the sentence's clauses, with the verbs they belong to.</summary>
    public IReadOnlyDictionary<int, VerbComplex?> Subjects => _subjects ??= FindSubjects();

    private Dictionary<int, VerbComplex?> FindSubjects()
    {
        var subjects = new Dictionary<int, VerbComplex?>();
        foreach (var clause in Sentence?.Clauses ?? [])
        {
            if (clause.SubjectSource == SubjectSource.Controlled)
            {
                // "warf |ihm| vor zu lügen": an object of the clause before.
                continue;
            }

            foreach (var member in clause.Subject?.Members ?? [])
            {
                subjects.TryAdd(member.Head.Index, clause.Verb);
                foreach (var name in member.TightAppositions)
                {
                    // "Die |Volksfront| PFLP": the name behind the noun is the subject as well.
                    subjects.TryAdd(name.Head.Index, clause.Verb);
                }
            }
        }

        return subjects;
    }

    /// <summary>"Zwei Kämpfer wurden |von| Soldaten erschossen": a preposition that says whose deed a passive tells.</summary>
    public bool TellsDoer(int preposition)
    {
        var start = Tokens[preposition].Span.Start;
        return Sentence?.Clauses.Any(c =>
                c.Verb is { Voice: Voice.Passive }
                && c.Prepositionals.Any(p => p.Lemma == "von" && p.Span.Start == start)
            ) == true;
    }

    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    public string Text(int first, int last) =>
        first == last
            ? Tokens[first].Text
            : string.Join(' ', Tokens.Skip(first).Take(last - first + 1).Select(t => t.Text))
                .Replace(" .", ".", StringComparison.Ordinal);
}
