using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Tests.Events;

/// <summary>
/// How far extracted events agree with annotated ones: type, who and whom right, actors compared by the state or organisation
/// they act for, each annotated event matched with at most one extracted event.
/// </summary>
internal static class TupleMetric
{
    private static readonly HashSet<string> s_symmetric = new(StringComparer.Ordinal)
    {
        "MET",
        "AGREED",
        "COOPERATED",
        "FOUGHT",
        "CALLED",
    };

    private static readonly Dictionary<string, string> s_same = new(StringComparer.Ordinal)
    {
        ["bergkarabach"] = "bergkarabach",
        ["arzach"] = "bergkarabach",
        ["vereintenationen"] = "uno",
        ["un"] = "uno",
        ["vereinigtestaaten"] = "usa",
        ["europaischeunion"] = "eu",
        ["aserbeidschan"] = "aserbaidschan",
    };

    /// <summary>Agreeing, annotated and extracted events of one article.</summary>
    public static (int Hits, int Gold, int Predicted) Score(JsonElement gold, JsonElement predicted)
    {
        var right = Right(gold, predicted);
        return (right.Count(r => r), gold.GetProperty("events").GetArrayLength(), right.Length);
    }

    /// <summary>Of each extracted event of an article, whether an annotated one agrees with it.</summary>
    public static bool[] Right(JsonElement gold, JsonElement predicted)
    {
        var g = gold.GetProperty("events").EnumerateArray().ToArray();
        var p = predicted.GetProperty("events").EnumerateArray().ToArray();
        var owner = new int[p.Length];
        Array.Fill(owner, -1);
        for (var i = 0; i < g.Length; i++)
        {
            Place(i, new bool[p.Length]);
        }

        return [.. owner.Select(o => o >= 0)];

        bool Place(int i, bool[] seen)
        {
            for (var j = 0; j < p.Length; j++)
            {
                if (!seen[j] && Agree(g[i], p[j]))
                {
                    seen[j] = true;
                    if (owner[j] < 0 || Place(owner[j], seen))
                    {
                        owner[j] = i;
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static bool Agree(JsonElement gold, JsonElement predicted)
    {
        var type = gold.GetProperty("type").GetString()!;
        if (type != predicted.GetProperty("type").GetString())
        {
            return false;
        }

        if (s_symmetric.Contains(type))
        {
            return Jaccard(
                    [.. Side(gold, "source"), .. Side(gold, "target")],
                    [.. Side(predicted, "source"), .. Side(predicted, "target")]
                ) >= 0.5;
        }

        return Jaccard(Side(gold, "source"), Side(predicted, "source")) >= 0.5
            && Jaccard(Side(gold, "target"), Side(predicted, "target")) >= 0.5;
    }

    private static double Jaccard(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 && b.Count == 0 ? 1 : (double)a.Intersect(b).Count() / a.Union(b).Count();

    private static HashSet<string> Side(JsonElement told, string field) =>
        told.GetProperty(field)
            .EnumerateArray()
            .Select(a => Key(a.GetProperty("state").GetString() ?? a.GetProperty("name").GetString()!))
            .ToHashSet(StringComparer.Ordinal);

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                key.Append(c);
            }
            else if (c == 'ß')
            {
                key.Append("ss");
            }
            else if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
        }

        return s_same.GetValueOrDefault(key.ToString(), key.ToString());
    }
}
