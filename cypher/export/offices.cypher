// The offices that an article states, for kg export.
// Parameters: article (an id).
:param article => ''

MATCH (a:Article {id: $article})
UNWIND a.persons AS person
MATCH (p:Actor {id: person})-[h:HOLDS]->(o:Actor)
WHERE h.article = $article
RETURN DISTINCT p, h.office AS office, o
ORDER BY p.id, office, o.id;
