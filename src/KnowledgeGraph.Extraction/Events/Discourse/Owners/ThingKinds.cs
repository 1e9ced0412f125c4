using KnowledgeGraph.Extraction.Frames;

namespace KnowledgeGraph.Extraction.Events.Discourse.Owners;

/// <summary>What sort of thing one takes a stance towards: it says who can be its owner.</summary>
internal enum ThingKind
{
    None,

    /// <summary>A court's.</summary>
    Verdict,

    /// <summary>A council's, a parliament's, a government's.</summary>
    Decision,

    /// <summary>A parliament's, or whoever rules the land where it holds.</summary>
    Law,

    /// <summary>Of the land whose people vote, or that breaks away.</summary>
    Poll,

    /// <summary>Whoever put it forward.</summary>
    Proposal,

    /// <summary>Whoever found something out.</summary>
    Report,

    /// <summary>Those who took power.</summary>
    Coup,

    /// <summary>The crowd's.</summary>
    Riot,

    /// <summary>Of all who talk.</summary>
    Talks,

    /// <summary>Of all who agreed.</summary>
    Deal,
}

/// <summary>Tells the sorts of things apart by their nouns.</summary>
internal static class ThingKinds
{
    public static ThingKind Of(string noun)
    {
        var classes = FrameLexicon.Instance.Classes;
        return noun == "Spruch" || classes.Contains("verdict", noun) ? ThingKind.Verdict
            : classes.Contains("coup", noun) ? ThingKind.Coup
            : classes.Contains("poll", noun) ? ThingKind.Poll
            : classes.Contains("decision", noun) ? ThingKind.Decision
            : classes.Contains("legislation", noun) ? ThingKind.Law
            : classes.Contains("proposed", noun) ? ThingKind.Proposal
            : classes.Contains("report", noun) ? ThingKind.Report
            : classes.Contains("riot", noun) ? ThingKind.Riot
            : classes.Contains("accord", noun) ? ThingKind.Deal
            : noun is "Gipfel" or "Gipfeltreffen" or "Begegnung" or "Austausch" or "Gefangenenaustausch"
            || classes.Contains("talks", noun)
                ? ThingKind.Talks
            : ThingKind.None;
    }
}
