using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>What the collectors of date evidence look at: the first part of a document and its time expressions.</summary>
internal sealed class DatingText
{
    /// <summary>News tells its date early; more text costs time and adds old dates.</summary>
    private const int Longest = 60_000;

    private const int LeadLength = 700;

    public DatingText(SourceDocument document)
    {
        Document = document;
        Text = document.Text.Length <= Longest ? document.Text : document.Text[..Longest];
        Lead = Text[..Math.Min(Text.Length, LeadLength)];
        Times = TimeTagger.Tag(Text, TimeContext.On(null));
        LatestWeekday = WeekdayEvidence.Latest(this);
    }

    public SourceDocument Document { get; }

    public string Text { get; }

    /// <summary>The headline and first sentences, where the news itself stands.</summary>
    public string Lead { get; }

    /// <summary>The time expressions, read without a document date.</summary>
    public IReadOnlyList<TimeExpression> Times { get; }

    /// <summary>The weekday of the latest news (Monday is 1), and whether the text looks back on it; null where none is told.</summary>
    public (int Weekday, bool IsBefore, string Words)? LatestWeekday { get; }

    /// <summary>The sentence around a position, cut at full stops before capitals and at line ends.</summary>
    public ReadOnlySpan<char> SentenceAt(int position)
    {
        var start = position;
        while (start > 0 && !IsEnd(start - 1))
        {
            start--;
        }

        var end = position;
        while (end < Text.Length && !IsEnd(end))
        {
            end++;
        }

        return Text.AsSpan(start, end - start);
    }

    private bool IsEnd(int at) =>
        Text[at] == '\n'
        || (
            Text[at] is '.' or '!' or '?'
            && at + 2 < Text.Length
            && Text[at + 1] == ' '
            && char.IsUpper(Text[at + 2])
            && !(at > 0 && char.IsDigit(Text[at - 1]))
        );
}
