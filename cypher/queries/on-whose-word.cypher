// What is told on one side's word alone?
// Parameters: claimant (a name, or null for all).
// How to read: one row a claim; claimant says that who did it to whom. told is 'claims' or 'denies'. asserted is true
//   where another article tells it in its own voice.
:param claimant => null

MATCH (c:Actor)-[k:CLAIMS|DENIES]->(e:Event)
WHERE $claimant IS NULL OR c.name = $claimant OR c.state = $claimant OR $claimant IN c.names
OPTIONAL MATCH (e)-[:BY]->(x:Actor)
WITH c, k, e, x ORDER BY x.display
WITH c, k, e, collect(x.display) AS who
OPTIONAL MATCH (e)-[:TOWARDS]->(y:Actor)
WITH c, k, e, who, y ORDER BY y.display
WITH c, k, e, who, collect(y.display) AS whom
RETURN c.display AS claimant, toLower(type(k)) AS told, e.type AS type, who, whom, e.from AS from, e.to AS to,
       e.claimedBy IS NULL AS asserted, k.article AS article
ORDER BY claimant, from, to, type, e.id, article;
