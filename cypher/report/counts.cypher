// How much of everything is in the graph, as kg status shows it.

MATCH (n:Article) WITH count(n) AS count RETURN 'articles' AS what, count
UNION ALL
MATCH (n:Sentence) WITH count(n) AS count RETURN 'sentences' AS what, count
UNION ALL
MATCH (n:Event) WITH count(n) AS count RETURN 'events' AS what, count
UNION ALL
MATCH (n:Actor) WITH count(n) AS count RETURN 'actors' AS what, count
UNION ALL
MATCH (n:Place) WITH count(n) AS count RETURN 'places' AS what, count
UNION ALL
MATCH (n:Casualties) WITH count(n) AS count RETURN 'casualties' AS what, count
UNION ALL
MATCH ()-[r]->() WITH count(r) AS count RETURN 'relationships' AS what, count
UNION ALL
MATCH ()-[r:CONTRADICTS]->() WITH count(r) AS count RETURN 'contradictions' AS what, count;
