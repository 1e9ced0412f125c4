// Who mediated, or offered to, between whom?
// Parameters: none.
// How to read: one row an attempt; parties are those between whom, status 'planned' an announced attempt.

MATCH (e:Event)
WHERE e.type = 'MEDIATED'
OPTIONAL MATCH (e)-[:BY]->(m:Actor)
WITH e, m ORDER BY m.display
WITH e, collect(m.display) AS mediators
OPTIONAL MATCH (e)-[:TOWARDS]->(p:Actor)
WITH e, mediators, p ORDER BY p.display
WITH e, mediators, collect(p.display) AS parties
MATCH (e)-[:EVIDENCE]->(s:Sentence)
WITH e, mediators, parties, s ORDER BY s.id
WITH e, mediators, parties, collect(s.text) AS quotes
RETURN e.from AS from, e.to AS to, mediators, parties, e.status AS status, quotes[0] AS quote
ORDER BY from, to, e.id;
