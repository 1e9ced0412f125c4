// Which accusations and demands were answered, and how?
// Parameters: days (how long after it an answer counts).
// How to read: one row an accusation, criticism, demand or threat; answer is what the other side did towards the first
//   within that time (rejected, accused, offered, agreed, …), null where no answer is told.
:param days => 14

MATCH (x:Actor)<-[:BY]-(e:Event)-[:TOWARDS]->(y:Actor)
WHERE e.type IN ['ACCUSED', 'CRITICISED', 'URGED', 'THREATENED'] AND e.from IS NOT NULL
WITH DISTINCT e, coalesce(x.state, x.name) AS who, coalesce(y.state, y.name) AS whom
WHERE who <> whom
OPTIONAL MATCH (p:Actor)<-[:BY]-(r:Event)-[:TOWARDS]->(q:Actor)
WHERE r.type IN ['REJECTED', 'ACCUSED', 'CRITICISED', 'THREATENED', 'OFFERED', 'AGREED', 'YIELDED', 'APOLOGISED']
  AND r.from >= e.from AND r.from <= e.to + duration({days: $days})
  AND r.id <> e.id AND coalesce(p.state, p.name) = whom AND coalesce(q.state, q.name) = who
WITH DISTINCT e, who, whom, r
RETURN e.from AS from, e.type AS type, who, whom, e.title AS title, r.type AS answer, r.from AS answeredOn,
       r.title AS answerTitle
ORDER BY from, type, who, whom, e.id, answeredOn, answer, r.id;
