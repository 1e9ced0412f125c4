// Events that the graph does not know yet, with who, whom and where.

UNWIND $events AS row
MERGE (e:Event {id: row.id})
ON CREATE SET e = row;

UNWIND $by AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:BY]->(a);

UNWIND $towards AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:TOWARDS]->(a);

UNWIND $at AS row
MATCH (e:Event {id: row.event})
MATCH (p:Place {id: row.place})
CREATE (e)-[:AT]->(p);
