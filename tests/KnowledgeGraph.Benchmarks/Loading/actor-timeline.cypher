// The newest events of an actor. Parameters: actor (an id), limit.
MATCH (x:Actor {id: $actor})<-[r:BY|TOWARDS]-(e:Event)
RETURN e.id AS id, e.from AS from, e.type AS type, e.title AS title
ORDER BY e.from DESC, e.id LIMIT $limit
