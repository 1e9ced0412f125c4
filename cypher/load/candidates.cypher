// Events that may contradict those just written, together with those just written: the same type between the same
// parties, or the other way round, at an overlapping time; attacks, accusations and rejections also with each other.
// $events: their ids.

UNWIND $events AS id
MATCH (e:Event {id: id})
WHERE e.parties IS NOT NULL AND e.from IS NOT NULL
WITH e, split(e.parties, '|') AS part, ['ATTACKED', 'ACCUSED', 'REJECTED'] AS blame
UNWIND CASE WHEN part[0] IN blame THEN blame ELSE [part[0]] END AS type
UNWIND [part[1] + '|' + part[2], part[2] + '|' + part[1]] AS sides
MATCH (o:Event {parties: type + '|' + sides})
WHERE o.from <= e.to AND o.to >= e.from
WITH DISTINCT o
OPTIONAL MATCH (o)-[:CASUALTIES]->(c:Casualties)
WITH o, c ORDER BY c.id
WITH o, collect({kind: c.kind, count: c.count, bound: c.bound, who: c.who}) AS casualties
OPTIONAL MATCH (o)<-[:CLAIMS]-(a:Actor)
WITH o, casualties, collect(DISTINCT coalesce(a.state, a.name)) AS claimants
RETURN o.id AS id, o.parties AS parties, o.from AS from, o.to AS to, o.status AS status, casualties, claimants
ORDER BY id;
