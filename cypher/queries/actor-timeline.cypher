// What did an actor do, and what was done to it, newest first?
// Parameters: actor (a name or one of its variants), limit.
// How to read: one row an event; role tells on which side the actor stands ('by' did it, 'towards' had it done).
//   Acts of a state's people and bodies stand under their own names; the script timeline takes them together.
:param actor => 'Armenien'
:param limit => 50

MATCH (x:Actor)
WHERE x.name = $actor OR $actor IN x.names
MATCH (x)<-[r:BY|TOWARDS]-(e:Event)
WITH x, r, e ORDER BY e.from IS NULL, e.from DESC, e.id, type(r) LIMIT toInteger($limit)
OPTIONAL MATCH (e)-[:BY|TOWARDS]->(o:Actor)
WHERE o.id <> x.id
WITH x, r, e, o ORDER BY o.display
WITH x, r, e, collect(DISTINCT o.display) AS others
RETURN e.from AS from, e.to AS to, e.type AS type, toLower(type(r)) AS role, x.display AS actor, others,
       e.status AS status, e.title AS title
ORDER BY e.from IS NULL, e.from DESC, e.id, role;
