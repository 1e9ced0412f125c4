using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Nouns of time and measure, which stand in the accusative without being objects.</summary>
internal static class Temporal
{
    private static readonly HashSet<string> s_units = new(StringComparer.Ordinal)
    {
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonnabend",
        "Sonntag",
        "Tag",
        "Woche",
        "Monat",
        "Jahr",
        "Stunde",
        "Minute",
        "Sekunde",
        "Jahrzehnt",
        "Jahrhundert",
        "Morgen",
        "Abend",
        "Nacht",
        "Mittag",
        "Nachmittag",
        "Vormittag",
        "Uhr",
        "Mal",
        "Quartal",
        "Wochenende",
        "Frühjahr",
        "Frühling",
        "Sommer",
        "Herbst",
        "Winter",
        "Halbjahr",
        "Weile",
        "Moment",
        "Augenblick",
        "Mitternacht",
        "Vorjahr",
        "Anfang",
        "Ende",
        "Mitte",
        "Saison",
    };

    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
        "Kilometer",
        "Meter",
        "Zentimeter",
        "Prozent",
        "Prozentpunkt",
        "Grad",
        "Euro",
        "Dollar",
        "Kilo",
        "Kilogramm",
        "Tonne",
        "Meile",
        "Schritt",
        "Stück",
    };

    /// <summary>Whether a lemma names a time or a stretch of it.</summary>
    public static bool IsUnit(string lemma) => s_units.Contains(lemma) || Months.IsName(lemma) || EndsInUnit(lemma);

    /// <summary>Whether a lemma is a unit of measure.</summary>
    public static bool IsMeasure(string lemma) => s_measures.Contains(lemma);

    private static bool EndsInUnit(string lemma) =>
        lemma.EndsWith("abend", StringComparison.Ordinal)
        || lemma.EndsWith("nacht", StringComparison.Ordinal)
        || lemma.EndsWith("morgen", StringComparison.Ordinal)
        || lemma.EndsWith("mittag", StringComparison.Ordinal)
        || lemma.EndsWith("woche", StringComparison.Ordinal);
}
