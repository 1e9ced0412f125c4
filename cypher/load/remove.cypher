// Takes back what rested on the old text of changed articles.
// $articles: their ids; $events: the events that their sentences supported (the rows of resting.cypher).

// Offices that the old text stated.
UNWIND $articles AS id
MATCH (a:Article {id: id})
UNWIND a.persons AS person
MATCH (p:Actor {id: person})-[h:HOLDS]->(:Actor)
WHERE h.article = id
DELETE h;

// On whose word the old text told it.
UNWIND $events AS id
MATCH (e:Event {id: id})<-[c:CLAIMS|DENIES]-(:Actor)
WHERE c.article IN $articles
DELETE c;

// Casualties that the old text gave.
UNWIND $events AS id
MATCH (e:Event {id: id})-[:CASUALTIES]->(c:Casualties)
WHERE c.article IN $articles
DETACH DELETE c;

// The old sentences, and with them the evidence.
UNWIND $articles AS id
MATCH (a:Article {id: id})-[:HAS]->(s:Sentence)
DETACH DELETE s;

UNWIND $articles AS id
MATCH (a:Article {id: id})
DETACH DELETE a;
