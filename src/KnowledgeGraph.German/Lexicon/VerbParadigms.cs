using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Generates the forms of a verb from its principal parts.</summary>
internal static class VerbParadigms
{
    private const Persons First = Persons.FirstSingular;
    private const Persons Second = Persons.SecondSingular;
    private const Persons Third = Persons.ThirdSingular;
    private const Persons Plurals = Persons.FirstPlural | Persons.ThirdPlural;

    /// <summary>Takes a form and how to read it.</summary>
    public delegate void Sink(string form, VerbReading reading);

    /// <summary>The forms of a regular verb.</summary>
    public static void Weak(string infinitive, bool takesGe, Sink sink)
    {
        var stem = Stem(infinitive);
        var e = NeedsE(stem) ? "e" : "";
        var isSyllabic = !infinitive.EndsWith("en", StringComparison.Ordinal);
        Present(infinitive, stem, stem + e + "t", sink);
        if (isSyllabic)
        {
            // "ich handle", "ich ändre" beside "handele".
            Finite(sink, infinitive, stem[..^2] + stem[^1] + "e", Tense.Present, Mood.Indicative, First);
            Finite(sink, infinitive, stem[..^2] + stem[^1] + "e", Tense.Present, Mood.SubjunctiveOne, First | Third);
        }

        Preterite(infinitive, stem + e + "te", Mood.Indicative, sink);
        Preterite(infinitive, stem + e + "te", Mood.SubjunctiveTwo, sink);
        Participle(sink, infinitive, (takesGe ? "ge" : "") + stem + e + "t");
    }

    /// <summary>The forms of a strong verb from a line of its list.</summary>
    public static void Strong(string[] parts, Sink sink)
    {
        var infinitive = parts[0];
        var stem = Stem(infinitive);
        Present(infinitive, stem, parts[1], sink);
        Preterite(infinitive, parts[2], Mood.Indicative, sink);
        Preterite(infinitive, SubjunctiveTwo(parts[2]), Mood.SubjunctiveTwo, sink);
        Participle(sink, infinitive, parts[3]);
        foreach (var extra in parts.AsSpan(4))
        {
            var value = extra[(extra.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (extra.StartsWith("k:", StringComparison.Ordinal))
            {
                Preterite(infinitive, value.EndsWith('e') ? value : value + "e", Mood.SubjunctiveTwo, sink);
            }
            else if (extra.StartsWith("p:", StringComparison.Ordinal))
            {
                Preterite(infinitive, value, Mood.Indicative, sink);
            }
            else if (extra.StartsWith("pp:", StringComparison.Ordinal))
            {
                Participle(sink, infinitive, value);
            }
            else if (extra.StartsWith("3:", StringComparison.Ordinal))
            {
                Finite(sink, infinitive, value, Tense.Present, Mood.Indicative, Third);
            }
        }
    }

    /// <summary>The forms of an auxiliary or modal verb from a line of its list.</summary>
    public static void Irregular(string[] parts, Sink sink)
    {
        var infinitive = parts[0];
        Nonfinite(sink, infinitive, infinitive, VerbForm.Infinitive);
        Nonfinite(sink, infinitive, infinitive == "sein" ? "seiend" : infinitive + "d", VerbForm.PresentParticiple);
        Participle(sink, infinitive, parts[1]);
        if (infinitive == "werden")
        {
            Participle(sink, infinitive, "worden");
        }

        Persons[] persons = [First, Second, Third, Persons.FirstPlural, Persons.SecondPlural, Persons.ThirdPlural];
        foreach (var part in parts.AsSpan(2))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var forms = part[(colon + 1)..].Split('/');
            var (tense, mood) = part[..colon] switch
            {
                "pr" => (Tense.Present, Mood.Indicative),
                "pt" => (Tense.Preterite, Mood.Indicative),
                "k1" => (Tense.Present, Mood.SubjunctiveOne),
                "k2" => (Tense.Preterite, Mood.SubjunctiveTwo),
                _ => (Tense.Present, Mood.Imperative),
            };
            for (var i = 0; i < forms.Length; i++)
            {
                var person = mood == Mood.Imperative ? (i == 0 ? Second : Persons.SecondPlural) : persons[i];
                Finite(sink, infinitive, forms[i], tense, mood, person);
            }
        }
    }

    /// <summary>The infinitive without its ending.</summary>
    public static string Stem(string infinitive) =>
        infinitive.EndsWith("en", StringComparison.Ordinal) ? infinitive[..^2] : infinitive[..^1];

    /// <summary>Whether a stem takes an e before t and st ("arbeitet", "öffnet").</summary>
    public static bool NeedsE(string stem)
    {
        if (stem.Length < 2)
        {
            return false;
        }

        var last = stem[^1];
        var before = stem[^2];
        return last is 't' or 'd'
            || (last is 'm' or 'n' && !"aeiouäöülrmnh".Contains(before, StringComparison.Ordinal))
            || (last is 'n' && before == 'h' && stem.Length > 2 && stem[^3] == 'c');
    }

    private static void Present(string infinitive, string stem, string third, Sink sink)
    {
        var e = NeedsE(stem) ? "e" : "";
        var isSyllabic = infinitive.Length > stem.Length && infinitive.Length - stem.Length == 1;
        Nonfinite(sink, infinitive, infinitive, VerbForm.Infinitive);
        Nonfinite(sink, infinitive, infinitive + "d", VerbForm.PresentParticiple);
        Finite(sink, infinitive, stem + "e", Tense.Present, Mood.Indicative, First);
        Finite(sink, infinitive, SecondSingular(third), Tense.Present, Mood.Indicative, Second);
        Finite(sink, infinitive, third, Tense.Present, Mood.Indicative, Third);
        Finite(sink, infinitive, infinitive, Tense.Present, Mood.Indicative, Plurals);
        Finite(sink, infinitive, stem + e + "t", Tense.Present, Mood.Indicative, Persons.SecondPlural);
        Finite(sink, infinitive, stem + "e", Tense.Present, Mood.SubjunctiveOne, First | Third);
        Finite(sink, infinitive, infinitive, Tense.Present, Mood.SubjunctiveOne, Plurals);
        Finite(sink, infinitive, stem + "e", Tense.Present, Mood.Imperative, Second);
        Finite(sink, infinitive, stem + e + "t", Tense.Present, Mood.Imperative, Persons.SecondPlural);
        var imperative =
            third.EndsWith('t') && third[..^1] != stem && third.Contains('i', StringComparison.Ordinal)
                ? third[..^1]
                : stem;
        if (!isSyllabic && e.Length == 0)
        {
            Finite(sink, infinitive, imperative, Tense.Present, Mood.Imperative, Second);
        }
    }

    private static string SecondSingular(string third)
    {
        if (!third.EndsWith('t'))
        {
            return third + "st";
        }

        var stem = third[..^1];
        return stem.Length > 0 && stem[^1] is 's' or 'ß' or 'x' or 'z' ? third : stem + "st";
    }

    private static void Preterite(string infinitive, string form, Mood mood, Sink sink)
    {
        var isWeak = form.EndsWith('e');
        var e = !isWeak && NeedsE(form) ? "e" : "";
        Finite(sink, infinitive, form, Tense.Preterite, mood, First | Third);
        Finite(sink, infinitive, form + e + "st", Tense.Preterite, mood, Second);
        Finite(sink, infinitive, form + (isWeak ? "n" : "en"), Tense.Preterite, mood, Plurals);
        Finite(sink, infinitive, form + e + "t", Tense.Preterite, mood, Persons.SecondPlural);
    }

    private static string SubjunctiveTwo(string preterite)
    {
        if (preterite.EndsWith("te", StringComparison.Ordinal))
        {
            return preterite is "brachte" or "dachte" ? Umlaut.Of(preterite[..^1]) + "e" : preterite;
        }

        return Umlaut.Of(preterite) + "e";
    }

    private static void Finite(Sink sink, string lemma, string form, Tense tense, Mood mood, Persons persons) =>
        sink(form, new VerbReading(lemma, VerbForm.Finite, tense, mood, persons, false));

    private static void Nonfinite(Sink sink, string lemma, string form, VerbForm kind) =>
        sink(form, new VerbReading(lemma, kind, Tense.None, Mood.None, Persons.None, false));

    private static void Participle(Sink sink, string lemma, string form) =>
        Nonfinite(sink, lemma, form, VerbForm.PastParticiple);
}
