using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <content>Whence persons are of whom the words beside their names do not say it.</content>
internal sealed partial class PersonDirectory
{
    /// <summary>"Anna Lund |ist| schwedische Außenministerin": what somebody is stands behind the name too.</summary>
    private void LearnOffices(IReadOnlyList<Draft> drafts)
    {
        Draft? named = null;
        foreach (var office in drafts)
        {
            if (office is { Persons: [_], IsSubject: true })
            {
                named = office;
            }
            else if (
                named is { Persons: [var name] }
                && office is { Office.Rank: not OfficeRank.Title, Persons.Count: 0, Plural: false, Former: false }
                && ReferenceEquals(named.Words, office.Words)
                && office.First - named.Last is 2 or 3
                && named.Words.IsAny(named.Last + 1, "ist", "wurde", "war")
                && OwnerOf(office) is { } of
                && Find(named, name) is { Entry: null, IsStateGuessed: true } person
            )
            {
                person.State = of;
                person.IsStateGuessed = false;
            }
        }
    }

    /// <summary>"Akira Tomo … Der Japaner": the people say whence somebody is of whom the text says nothing else.</summary>
    private void LearnNationalities(IReadOnlyList<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (
                drafts[i] is not { Form: MentionForm.Group, Definite: true, Plural: false, Named: [var people] } demonym
            )
            {
                continue;
            }

            ArticlePerson? last = null;
            for (var j = i - 1; j >= 0 && demonym.Words.Index - drafts[j].Words.Index <= 2 && last is null; j--)
            {
                last = drafts[j] is { Persons: [var name], IsSubject: true } named ? Find(named, name) : null;
            }

            if (
                last is { Entry: null, IsStateGuessed: true }
                && (last.Gender == demonym.Gender || last.Gender == Genders.None)
            )
            {
                last.State = people.Actor.State ?? people.Actor.Name;
                last.IsStateGuessed = false;
            }
        }
    }
}
