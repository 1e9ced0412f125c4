// The events that rest on sentences of articles, and the actors and places of these events.

UNWIND $articles AS id
MATCH (:Article {id: id})-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
RETURN DISTINCT 'event' AS kind, e.id AS id;

UNWIND $articles AS id
MATCH (:Article {id: id})-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
WITH DISTINCT e
MATCH (e)-[:BY|TOWARDS]->(a:Actor)
RETURN DISTINCT 'actor' AS kind, a.id AS id;

UNWIND $articles AS id
MATCH (:Article {id: id})-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
WITH DISTINCT e
MATCH (e)<-[:CLAIMS|DENIES]-(a:Actor)
RETURN DISTINCT 'actor' AS kind, a.id AS id;

UNWIND $articles AS id
MATCH (:Article {id: id})-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
WITH DISTINCT e
MATCH (e)-[:CASUALTIES]->(:Casualties)-[:ACCORDING_TO]->(a:Actor)
RETURN DISTINCT 'actor' AS kind, a.id AS id;

UNWIND $articles AS id
MATCH (n:Article {id: id})
UNWIND n.persons AS person
MATCH (:Actor {id: person})-[h:HOLDS]->(o:Actor)
WHERE h.article = id
UNWIND [person, o.id] AS actor
RETURN DISTINCT 'actor' AS kind, actor AS id;

UNWIND $articles AS id
MATCH (:Article {id: id})-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
WITH DISTINCT e
MATCH (e)-[:AT]->(p:Place)
RETURN DISTINCT 'place' AS kind, p.id AS id;
