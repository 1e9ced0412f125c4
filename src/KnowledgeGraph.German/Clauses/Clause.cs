using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>The form of a clause.</summary>
public enum ClauseKind
{
    /// <summary>A main clause with its finite verb in second place.</summary>
    Main,

    /// <summary>A clause that begins with its finite verb: question, command or condition.</summary>
    VerbFirst,

    /// <summary>A clause with a subjunction or question word and its finite verb at the end.</summary>
    Subordinate,

    /// <summary>A relative clause.</summary>
    Relative,

    /// <summary>An infinitive with "zu" and what depends on it.</summary>
    Infinitive,

    /// <summary>A participle with what depends on it, set off by commas.</summary>
    Participle,

    /// <summary>No finite verb: headlines, fragments, elliptic conjuncts.</summary>
    Verbless,
}

/// <summary>What a clause is to its parent.</summary>
public enum ClauseRole
{
    /// <summary>It has no parent.</summary>
    Root,

    /// <summary>It is joined to its parent, the clause before it.</summary>
    Conjunct,

    /// <summary>It is subject or object of the parent's verb (dass-clause, zu-infinitive, indirect question).</summary>
    Complement,

    /// <summary>It is said, in direct or indirect speech; the parent has the verb of saying ("…, sagte X").</summary>
    Reported,

    /// <summary>It tells when, why, under which condition …</summary>
    Adverbial,

    /// <summary>It belongs to a noun of the parent: a relative clause, or one that completes the noun.</summary>
    Attribute,

    /// <summary>It interrupts the parent, in brackets or between dashes.</summary>
    Parenthesis,
}

/// <summary>Where a clause has its subject from.</summary>
public enum SubjectSource
{
    /// <summary>There is none (impersonal, or not found).</summary>
    None,

    /// <summary>It stands in the clause.</summary>
    Own,

    /// <summary>From the clause that this one is joined to.</summary>
    Shared,

    /// <summary>A noun phrase of the parent that controls the infinitive or participle.</summary>
    Controlled,

    /// <summary>A clause is the subject; see the complements.</summary>
    Clause,
}

/// <summary>A clause: a verb complex with its phrases and the clauses that depend on it.</summary>
public sealed class Clause
{
    internal Clause(ClauseKind kind) => Kind = kind;

    /// <summary>The form.</summary>
    public ClauseKind Kind { get; internal set; }

    /// <summary>What it is to its parent.</summary>
    public ClauseRole Role { get; internal set; }

    /// <summary>From its first to its last own word, clauses inside it included.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>Its own words in the order of the text, without those of its child clauses.</summary>
    public IReadOnlyList<Token> Tokens { get; internal set; } = [];

    /// <summary>The verbs; null in a verbless clause.</summary>
    public VerbComplex? Verb { get; internal set; }

    /// <summary>The subject, possibly from another clause (see <see cref="SubjectSource"/>); null where none.</summary>
    public NounPhrase? Subject { get; internal set; }

    /// <summary>Where the subject is from.</summary>
    public SubjectSource SubjectSource { get; internal set; }

    /// <summary>Whether a phrase agrees with the finite verb, as its subject must.</summary>
    public bool Agrees(NounPhrase phrase) => Verb is null || RoleAssigner.Agrees(phrase, Verb.Persons);

    /// <summary>The accusative object; null where none. A reflexive pronoun is at the verb complex, not here.</summary>
    public NounPhrase? DirectObject { get; internal set; }

    /// <summary>The dative object; null where none. A reflexive pronoun is at the verb complex, not here.</summary>
    public NounPhrase? DativeObject { get; internal set; }

    /// <summary>The genitive object; null where none.</summary>
    public NounPhrase? GenitiveObject { get; internal set; }

    /// <summary>The prepositional phrases that belong to the clause, pronominal adverbs included, in the order of the text.</summary>
    public IReadOnlyList<PrepositionalPhrase> Prepositionals { get; internal set; } = [];

    /// <summary>What a copula says, or an "als"/"wie" phrase; null where none.</summary>
    public Predicative? Predicative { get; internal set; }

    /// <summary>Adverbs and noun phrases of time and measure, in the order of the text.</summary>
    public IReadOnlyList<Adverbial> Adverbials { get; internal set; } = [];

    /// <summary>Noun phrases for which no role was found, in the order of the text; all of them in a verbless clause.</summary>
    public IReadOnlyList<NounPhrase> OtherPhrases { get; internal set; } = [];

    /// <summary>The clause it belongs to; null for a root.</summary>
    public Clause? Parent { get; internal set; }

    /// <summary>The clauses that belong to it, in the order of the text.</summary>
    public IReadOnlyList<Clause> Children { get; internal set; } = [];

    /// <summary>The children that complete the verb: complements and reported speech.</summary>
    public IEnumerable<Clause> Complements =>
        Children.Where(static c => c.Role is ClauseRole.Complement or ClauseRole.Reported);

    /// <summary>The word that opens a subordinate clause ("dass", "weil", "um", "ohne"), a question word included; else null.</summary>
    public Token? Subjunction { get; internal set; }

    /// <summary>The conjunction that joins it to the clause before ("und", "aber"); else null.</summary>
    public Token? Coordinator { get; internal set; }

    /// <summary>The relative pronoun's phrase, which has a role in the clause too; null in other clauses.</summary>
    public NounPhrase? RelativePronoun { get; internal set; }

    /// <summary>What a relative clause or a clause that completes a noun belongs to; else null.</summary>
    public NounPhrase? Antecedent { get; internal set; }

    /// <summary>Whether the clause stands between quotation marks.</summary>
    public bool IsInQuotes { get; internal set; }

    /// <summary>Whether the clause is a question (V1 or question word with a question mark, "ob", indirect question).</summary>
    public bool IsQuestion { get; internal set; }

    /// <summary>Every noun phrase with a role in the clause itself, inherited subjects excluded.</summary>
    public IEnumerable<NounPhrase> OwnArguments
    {
        get
        {
            if (Subject is not null && SubjectSource == SubjectSource.Own)
            {
                yield return Subject;
            }

            NounPhrase?[] objects = [DirectObject, DativeObject, GenitiveObject];
            foreach (var phrase in objects)
            {
                if (phrase is not null)
                {
                    yield return phrase;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Verb?.Lemma ?? "-"}";
}
