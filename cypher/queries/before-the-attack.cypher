// What passed between two parties in the weeks before one attacked the other?
// Parameters: attacker, attacked (states or groups; null for any), weeks.
// How to read: one row an event between the two in the weeks before an attack, newest attack first and within it
//   oldest first; daysBefore counts to the attack.
:param attacker => null
:param attacked => null
:param weeks => 6

MATCH (x:Actor)<-[:BY]-(t:Event)-[:TOWARDS]->(y:Actor)
WHERE t.type = 'ATTACKED' AND t.from IS NOT NULL
  AND ($attacker IS NULL OR coalesce(x.state, x.name) = $attacker)
  AND ($attacked IS NULL OR coalesce(y.state, y.name) = $attacked)
WITH t, coalesce(x.state, x.name) AS attacker, coalesce(y.state, y.name) AS attacked
WHERE attacker <> attacked
WITH DISTINCT t, attacker, attacked
MATCH (e:Event)
WHERE e.from >= t.from - duration({weeks: $weeks}) AND e.to < t.from
  AND EXISTS { MATCH (e)-[:BY|TOWARDS]->(p:Actor) WHERE coalesce(p.state, p.name) = attacker }
  AND EXISTS { MATCH (e)-[:BY|TOWARDS]->(q:Actor) WHERE coalesce(q.state, q.name) = attacked }
RETURN t.from AS attackOn, attacker, attacked, duration.inDays(e.to, t.from).days AS daysBefore, e.from AS from,
       e.to AS to, e.type AS type, e.title AS title, e.status AS status
ORDER BY attackOn DESC, attacker, attacked, from, to, t.id, e.id;
