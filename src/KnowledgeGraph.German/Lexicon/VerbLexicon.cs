using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Reads words as forms of verbs: the listed verbs, every prefix before them, verbs in -ieren.</summary>
internal sealed partial class VerbLexicon
{
    private static readonly string[] s_inseparable = ["be", "emp", "ent", "er", "ge", "miss", "ver", "zer"];

    // "ge-" makes few verbs; with the rest it only makes participles.
    private static readonly HashSet<string> s_geBases = new(StringComparer.Ordinal)
    {
        "hören",
        "fallen",
        "denken",
        "stehen",
        "brauchen",
        "horchen",
        "deihen",
        "langen",
        "leiten",
        "raten",
        "reichen",
        "rinnen",
        "bieten",
        "frieren",
        "trauen",
        "loben",
        "bären",
    };

    // "hinzurichten" is "hinrichten" with zu, "hinzufügen" has "hinzu".
    private static readonly HashSet<string> s_hinBases = new(StringComparer.Ordinal)
    {
        "richten",
        "weisen",
        "nehmen",
        "deuten",
        "halten",
        "arbeiten",
        "wirken",
        "legen",
        "gehen",
        "fahren",
        "reisen",
        "schicken",
        "stellen",
    };

    private static readonly System.Buffers.SearchValues<char> s_vowels = System.Buffers.SearchValues.Create("aeiouäöü");

    private const int LongestBase = 40;

    // As many forms as the lists make, so that the table need not grow.
    private const int Forms = 36_000;

    /// <summary>A reading of a form, and the one that was added before it.</summary>
    private sealed record Entry(VerbReading Reading, Entry? Next);

    private readonly Dictionary<string, Entry> _entries = new(Forms, StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _separable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _both = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _combinations = new(StringComparer.Ordinal);
    private readonly int _longestPrefix;

    public VerbLexicon(ValencyLexicon valency)
    {
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, words) in LexiconResource.Lists("prefixes"))
        {
            foreach (var word in words)
            {
                if (key == "separable")
                {
                    _separable.Add(word);
                }
                else if (key == "both")
                {
                    _both.Add(word);
                    _separable.Add(word);
                }
            }
        }

        foreach (var (prefix, bases) in LexiconResource.Lists("prefix-combinations"))
        {
            _combinations[prefix] = new HashSet<string>(bases, StringComparer.Ordinal);
        }

        _longestPrefix = _separable.Max(static p => p.Length);
        foreach (var line in LexiconResource.Lines("irregular-verbs"))
        {
            var parts = line.Split(' ');
            _lemmas.Add(parts[0]);
            VerbParadigms.Irregular(parts, Add);
        }

        foreach (var line in LexiconResource.Lines("strong-verbs"))
        {
            var parts = line.Split(' ');
            if (_lemmas.Add(parts[0]))
            {
                VerbParadigms.Strong(parts, AddWithSwissSpelling);
            }

            if (parts.AsSpan(4).Contains("s"))
            {
                valency.Add(parts[0], Valency.PerfectWithSein);
            }
        }

        AddWeak();
    }

    /// <summary>Whether a word can be a separated prefix.</summary>
    public bool IsSeparablePrefix(string word) => _separable.Contains(word);

    /// <summary>Whether a separated word may form a verb with another; words that are adverbs as well do so with few.</summary>
    public bool Combines(string prefix, string verb) =>
        !_combinations.TryGetValue(prefix, out var bases) || bases.Contains(verb);

    /// <summary>Whether the verbs that a separated word combines with are listed.</summary>
    public bool HasCombinations(string prefix) => _combinations.ContainsKey(prefix);

    /// <summary>Whether an infinitive is a listed verb or a listed verb with a prefix.</summary>
    public bool IsVerb(string infinitive)
    {
        var found = new List<VerbReading>();
        Read(infinitive, found);
        return found.Exists(static r => r.Form == VerbForm.Infinitive);
    }

    /// <summary>Adds every reading of a word in lower case.</summary>
    public void Read(string word, List<VerbReading> into)
    {
        ReadBase(word, "", into);
        ReadPrefixed(word, into);
        if (into.Count == 0)
        {
            ReadIeren(word, "", into);
        }
    }

    private void ReadPrefixed(string word, List<VerbReading> into)
    {
        var separable = _separable.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestPrefix, word.Length - 2); length >= 2; length--)
        {
            if (!separable.TryGetValue(word.AsSpan(0, length), out var prefix))
            {
                continue;
            }

            if (prefix == "hinzu" && s_hinBases.Contains(word[length..]))
            {
                continue;
            }

            var before = into.Count;
            var rest = word[length..];
            ReadBase(rest, prefix, into);
            if (rest.Length > 4 && rest.StartsWith("zu", StringComparison.Ordinal))
            {
                ReadZu(rest[2..], prefix, into);
            }

            if (into.Count == before)
            {
                ReadIeren(rest, prefix, into);
            }

            if (into.Count > before)
            {
                break;
            }
        }
    }

    /// <summary>A base verb, or one with an inseparable prefix, after a separable prefix (which may be empty).</summary>
    private void ReadBase(string word, string prefix, List<VerbReading> into)
    {
        if (word.Length < 2)
        {
            return;
        }

        Collect(word, prefix, into);
        foreach (var inner in s_inseparable)
        {
            ReadInseparable(word, prefix, inner, into);
        }

        if (prefix.Length == 0)
        {
            foreach (var inner in _both)
            {
                ReadInseparable(word, prefix, inner, into);
            }
        }
    }

    private void ReadInseparable(string word, string prefix, string inner, List<VerbReading> into)
    {
        if (word.Length < inner.Length + 2 || !word.StartsWith(inner, StringComparison.Ordinal))
        {
            return;
        }

        var rest = word.AsSpan(inner.Length);
        for (var entry = First(rest); entry is not null; entry = entry.Next)
        {
            var reading = entry.Reading;
            if (reading.Form != VerbForm.PastParticiple && IsPrefixable(inner, reading.Lemma))
            {
                AddUnique(into, reading with { Lemma = prefix + inner + reading.Lemma });
            }
        }

        if (rest.Length > LongestBase)
        {
            return;
        }

        Span<char> participle = stackalloc char[LongestBase + 2];
        participle[0] = 'g';
        participle[1] = 'e';
        rest.CopyTo(participle[2..]);
        for (var entry = First(participle[..(rest.Length + 2)]); entry is not null; entry = entry.Next)
        {
            var reading = entry.Reading;
            if (reading.Form == VerbForm.PastParticiple && IsPrefixable(inner, reading.Lemma))
            {
                AddUnique(into, reading with { Lemma = prefix + inner + reading.Lemma });
            }
        }
    }

    // "verlegen" and "belegen" are of "legen": there is no "verliegen".
    private static bool IsPrefixable(string prefix, string lemma) =>
        !(lemma == "liegen" && prefix is "ver" or "be" or "zer" or "ent" or "ge" or "miss")
        && lemma is not ("sein" or "haben" or "werden" or "sollen" or "müssen")
        && (prefix != "ge" || s_geBases.Contains(lemma));

    private void Collect(string word, string prefix, List<VerbReading> into)
    {
        for (var entry = First(word); entry is not null; entry = entry.Next)
        {
            var reading = entry.Reading;
            AddUnique(into, prefix.Length == 0 ? reading : reading with { Lemma = prefix + reading.Lemma });
        }
    }

    private void ReadZu(string rest, string prefix, List<VerbReading> into)
    {
        var found = new List<VerbReading>();
        ReadBase(rest, prefix, found);
        ReadIeren(rest, prefix, found);
        foreach (var reading in found)
        {
            if (reading.Form == VerbForm.Infinitive)
            {
                AddUnique(into, reading with { Form = VerbForm.ZuInfinitive });
            }
        }
    }

    private static void Add(List<VerbReading> into, string lemma, VerbForm form) =>
        AddUnique(into, new VerbReading(lemma, form, Tense.None, Mood.None, Persons.None, false));

    private static void Add(List<VerbReading> into, string lemma, Tense tense, Mood mood, Persons persons) =>
        AddUnique(into, new VerbReading(lemma, VerbForm.Finite, tense, mood, persons, false));

    private static void AddUnique(List<VerbReading> into, VerbReading reading)
    {
        if (!into.Contains(reading))
        {
            into.Add(reading);
        }
    }

    /// <summary>The readings of a form; null for a form that no listed verb has.</summary>
    private Entry? First(ReadOnlySpan<char> form) => _bySpan.TryGetValue(form, out var first) ? first : null;

    private void Add(string form, VerbReading reading)
    {
        _entries[form] = new Entry(reading, _entries.GetValueOrDefault(form));
    }

    private void AddWithSwissSpelling(string form, VerbReading reading)
    {
        Add(form, reading);
        if (form.Contains('ß', StringComparison.Ordinal))
        {
            Add(form.Replace("ß", "ss", StringComparison.Ordinal), reading);
        }
        else if (
            form.Contains("ss", StringComparison.Ordinal)
            && reading.Lemma is "wissen" or "müssen" or "lassen" or "schließen"
        )
        {
            // The spelling before 1996: "läßt", "muß".
            Add(form.Replace("ss", "ß", StringComparison.Ordinal), reading);
        }
    }

    private void AddWeak()
    {
        var infinitives = LexiconResource.Lines("weak-verbs").SelectMany(static l => l.Split(' ')).ToList();
        var known = new HashSet<string>(infinitives, StringComparer.Ordinal);
        known.UnionWith(_lemmas);
        foreach (var entry in infinitives)
        {
            var isForced = entry[0] == '!';
            var infinitive = isForced ? entry[1..] : entry;
            if (_lemmas.Contains(infinitive) || (!isForced && IsDerived(infinitive, known)))
            {
                continue;
            }

            _lemmas.Add(infinitive);
            VerbParadigms.Weak(infinitive, TakesGe(infinitive), AddWithSwissSpelling);
        }
    }

    /// <summary>Whether prefix and base make the verb, so that its forms follow from the base.</summary>
    private bool IsDerived(string infinitive, HashSet<string> known)
    {
        for (var length = 2; length < infinitive.Length - 3; length++)
        {
            var prefix = infinitive[..length];
            if (
                known.Contains(infinitive[length..])
                && (prefix != "ge" || s_geBases.Contains(infinitive[length..]))
                && (_separable.Contains(prefix) || Array.IndexOf(s_inseparable, prefix) >= 0)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool TakesGe(string infinitive)
    {
        if (infinitive.EndsWith("ieren", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var prefix in s_inseparable.Concat(_both))
        {
            if (
                infinitive.StartsWith(prefix, StringComparison.Ordinal)
                && HasOwnStem(infinitive[prefix.Length..], prefix)
            )
            {
                return false;
            }
        }

        return true;
    }

    // "beten" and "beugen" only look prefixed: what follows the letters is no syllable, or forms a diphthong with them.
    private static bool HasOwnStem(string rest, string prefix)
    {
        if (
            prefix is "be" or "ge"
            && rest[0] is 'i' or 'u'
            && !rest.StartsWith("ur", StringComparison.Ordinal)
            && !rest.StartsWith("un", StringComparison.Ordinal)
            && !rest.StartsWith("inh", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var stem = VerbParadigms.Stem(rest);
        return stem.AsSpan().IndexOfAny(s_vowels) >= 0
            && (stem.Length < 2 || stem[0] != stem[1])
            && !(
                stem.Length > 1
                && stem[0] is 'l' or 'r' or 'n' or 'm'
                && "bcdfgklmnprstz".Contains(stem[1], StringComparison.Ordinal)
            );
    }
}
