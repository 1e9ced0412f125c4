// The states and organisations that bodies belong to and places lie in. $actors, $places: ids.

UNWIND $actors AS id
MATCH (:Actor {id: id})-[:BODY_OF]->(s:Actor)
RETURN DISTINCT 'actor' AS kind, s.id AS id;

UNWIND $places AS id
MATCH (:Place {id: id})-[:IN]->(s:Actor)
RETURN DISTINCT 'actor' AS kind, s.id AS id;
