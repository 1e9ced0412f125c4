// A guide in pictures: run one statement at a time in Neo4j Browser.

// 1. Who has to do with whom: actors and the events between them as direct lines.
MATCH p = (x:Actor)-[r]->(y:Actor) WHERE r.event IS NOT NULL RETURN p LIMIT 100;

// 2. One event with everything that belongs to it: who, whom, where, the sentences, the articles.
MATCH p = (e:Event {type: 'ATTACKED'})-[*1..2]-(n) RETURN p LIMIT 60;

// 3. Where the accounts contradict each other, with those on whose word they are told.
MATCH p = (a:Event)-[:CONTRADICTS]->(b:Event)
OPTIONAL MATCH q = (:Actor)-[:CLAIMS]->(a)
OPTIONAL MATCH r = (:Actor)-[:CLAIMS]->(b)
RETURN p, q, r;

// 4. Who speaks for whom: offices and bodies.
MATCH p = (:Person)-[:HOLDS]->(s:Actor) OPTIONAL MATCH q = (:Body)-[:BODY_OF]->(s) RETURN p, q;

// 5. One article, sentence by sentence, with the events that rest on it.
MATCH p = (a:Article)-[:HAS]->(s:Sentence)<-[:EVIDENCE]-(e:Event) WITH a, collect(p) AS paths ORDER BY a.from LIMIT 1
UNWIND paths AS p RETURN p;
