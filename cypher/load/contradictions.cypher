// $events: ids of events whose contradictions are worked out anew; $contradictions: what was found.

UNWIND $events AS id
MATCH (e:Event {id: id})-[c:CONTRADICTS]-(:Event)
DELETE c;

UNWIND $contradictions AS row
MATCH (x:Event {id: row.one})
MATCH (y:Event {id: row.other})
CREATE (x)-[:CONTRADICTS {what: row.what}]->(y);
