// Actors that the graph does not know yet, each with the label of its kind, then places and what belongs to what.

UNWIND $persons AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a = row, a:Person;

UNWIND $states AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a = row, a:State;

UNWIND $organisations AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a = row, a:Organisation;

UNWIND $bodies AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a = row, a:Body;

UNWIND $groups AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a = row, a:Group;

UNWIND $places AS row
MERGE (p:Place {id: row.id})
ON CREATE SET p = row;

UNWIND $bodiesOf AS row
MATCH (b:Actor {id: row.body})
MATCH (s:Actor {id: row.of})
MERGE (b)-[:BODY_OF]->(s);

UNWIND $placesIn AS row
MATCH (p:Place {id: row.place})
MATCH (s:Actor {id: row.state})
MERGE (p)-[:IN]->(s);

UNWIND $memberships AS row
MATCH (s:Actor {id: row.state})
MATCH (o:Actor {id: row.organisation})
MERGE (s)-[m:MEMBER_OF {from: row.from}]->(o)
ON CREATE SET m.to = row.to;
