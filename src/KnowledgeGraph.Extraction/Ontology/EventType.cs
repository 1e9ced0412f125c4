namespace KnowledgeGraph.Extraction.Ontology;

/// <summary>The 24 types of events; the upper-case names are the relationship types of the graph.</summary>
public enum EventType
{
    /// <summary>Telephone or video call.</summary>
    Called,

    /// <summary>Talks, negotiations, summit, reception.</summary>
    Met,

    /// <summary>Journey of a person to a state or place.</summary>
    Visited,

    /// <summary>Mediation between parties.</summary>
    Mediated,

    /// <summary>Offer, promise, declared readiness.</summary>
    Offered,

    /// <summary>Deal, ceasefire, treaty, formal decision.</summary>
    Agreed,

    /// <summary>Request, appeal, demand.</summary>
    Urged,

    /// <summary>Warning, voiced alarm.</summary>
    Warned,

    /// <summary>Backing, praise, recognition.</summary>
    Supported,

    /// <summary>Apology or condolence.</summary>
    Apologised,

    /// <summary>Material cooperation.</summary>
    Cooperated,

    /// <summary>Goods, money, arms, refuge given.</summary>
    Aided,

    /// <summary>Giving way: withdrawal, release, laying down of arms, resignation.</summary>
    Yielded,

    /// <summary>Accusation.</summary>
    Accused,

    /// <summary>Criticism, condemnation.</summary>
    Criticised,

    /// <summary>Refusal, denial, veto.</summary>
    Rejected,

    /// <summary>Threat.</summary>
    Threatened,

    /// <summary>Demonstration, strike.</summary>
    Protested,

    /// <summary>Troops, peacekeepers, missions sent; mobilisation.</summary>
    Deployed,

    /// <summary>Sanctions, broken relations, expelled diplomats.</summary>
    Sanctioned,

    /// <summary>Arrest, blockade, expulsion of people, ban.</summary>
    Coerced,

    /// <summary>One-sided use of force.</summary>
    Attacked,

    /// <summary>Fighting without a one-sided attacker.</summary>
    Fought,

    /// <summary>Ground taken or occupied.</summary>
    Seized,
}
