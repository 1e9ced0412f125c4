// How much of everything is in the graph, as kg status shows it.

MATCH (n:Article) RETURN 'articles' AS what, count(n) AS count
UNION ALL
MATCH (n:Sentence) RETURN 'sentences' AS what, count(n) AS count
UNION ALL
MATCH (n:Event) RETURN 'events' AS what, count(n) AS count
UNION ALL
MATCH (n:Actor) RETURN 'actors' AS what, count(n) AS count
UNION ALL
MATCH (n:Place) RETURN 'places' AS what, count(n) AS count
UNION ALL
MATCH (n:Casualties) RETURN 'casualties' AS what, count(n) AS count
UNION ALL
MATCH ()-[r]->() RETURN 'relationships' AS what, count(r) AS count
UNION ALL
MATCH ()-[r:CONTRADICTS]->() RETURN 'contradictions' AS what, count(r) AS count;
