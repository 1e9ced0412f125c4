// Who has to do with whom? (for the eye, in Neo4j Browser)
// Parameters: minimum (how many events between two actors make a line), limit.
// How to read: in Browser as a graph; in a table one row a pair, with the number of events between the two, the types
//   of these events, and how many of them are conflict (accusation to seizure).
:param minimum => 1
:param limit => 200

MATCH (x:Actor)-[r]->(y:Actor)
WHERE r.event IS NOT NULL
WITH CASE WHEN x.id < y.id THEN x ELSE y END AS one, CASE WHEN x.id < y.id THEN y ELSE x END AS other, r
WITH one, other, type(r) AS type, r.event AS event,
     CASE WHEN type(r) IN ['ACCUSED', 'CRITICISED', 'REJECTED', 'THREATENED', 'PROTESTED', 'SANCTIONED', 'COERCED',
                           'ATTACKED', 'FOUGHT', 'SEIZED'] THEN 1 ELSE 0 END AS isConflict
ORDER BY type
WITH one, other, count(DISTINCT event) AS events, collect(DISTINCT type) AS types, sum(isConflict) AS conflicts
WHERE events >= $minimum
RETURN one.display AS one, other.display AS other, events, conflicts, types
ORDER BY events DESC, one, other
LIMIT toInteger($limit);
