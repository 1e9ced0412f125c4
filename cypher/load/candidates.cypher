// Events that may contradict those just written: the same type between the same parties, or the other way round,
// at an overlapping time, together with those just written. $events: their ids.

UNWIND $events AS id
MATCH (e:Event {id: id})
WHERE e.parties IS NOT NULL AND e.from IS NOT NULL
WITH e, split(e.parties, '|') AS part
UNWIND [e.parties, part[0] + '|' + part[2] + '|' + part[1]] AS parties
MATCH (o:Event {parties: parties})
WHERE o.from <= e.to AND o.to >= e.from
WITH DISTINCT o
OPTIONAL MATCH (o)-[:CASUALTIES]->(c:Casualties)
WITH o, c ORDER BY c.id
WITH o, collect({kind: c.kind, count: c.count, bound: c.bound, who: c.who}) AS casualties
OPTIONAL MATCH (o)<-[:CLAIMS]-(a:Actor)
WITH o, casualties, collect(DISTINCT coalesce(a.state, a.name)) AS claimants
RETURN o.id AS id, o.parties AS parties, o.from AS from, o.to AS to, o.status AS status, casualties, claimants
ORDER BY id;
