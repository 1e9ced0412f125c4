// Removes what nothing supports any more, after remove.cypher and after the new text has been written.
// $events, $actors, $places: those that rested on the old text.

UNWIND $events AS id
MATCH (e:Event {id: id})-[:BY]->(x:Actor)-[r]->(y:Actor)
WHERE r.event = id AND NOT EXISTS { (e)-[:EVIDENCE]->(:Sentence) }
DELETE r;

UNWIND $events AS id
MATCH (e:Event {id: id})
WHERE NOT EXISTS { (e)-[:EVIDENCE]->(:Sentence) }
OPTIONAL MATCH (e)-[:CASUALTIES]->(c:Casualties)
DETACH DELETE c, e;

UNWIND $places AS id
MATCH (p:Place {id: id})
WHERE NOT EXISTS { (:Event)-[:AT]->(p) }
DETACH DELETE p;

// Persons, bodies and groups that take part in nothing.
UNWIND $actors AS id
MATCH (a:Actor {id: id})
WHERE (a:Person OR a:Body OR a:Group)
  AND NOT EXISTS { (a)<-[:BY|TOWARDS|ACCORDING_TO]-() }
  AND NOT EXISTS { (a)-[:CLAIMS|DENIES|HOLDS]->() }
DETACH DELETE a;

// States and organisations that nothing refers to.
UNWIND $actors AS id
MATCH (a:Actor {id: id})
WHERE (a:State OR a:Organisation)
  AND NOT EXISTS { (a)<-[:BY|TOWARDS|ACCORDING_TO|HOLDS|BODY_OF|IN]-() }
  AND NOT EXISTS { (a)-[:CLAIMS|DENIES|HOLDS]->() }
DETACH DELETE a;
