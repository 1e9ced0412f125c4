// What rests on the articles just written: evidence, claims, casualties, offices.

UNWIND $evidence AS row
MATCH (e:Event {id: row.event})
MATCH (s:Sentence {id: row.sentence})
CREATE (e)-[:EVIDENCE {trigger: row.trigger, start: row.start, end: row.end, confidence: row.confidence,
                       dateEvidence: row.dateEvidence, claimedBy: row.claimedBy}]->(s);

UNWIND $claims AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[:CLAIMS {article: row.article}]->(e);

UNWIND $denials AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[:DENIES {article: row.article}]->(e);

UNWIND $casualties AS row
MATCH (e:Event {id: row.event})
MERGE (c:Casualties {id: row.id})
ON CREATE SET c.kind = row.kind, c.count = row.count, c.bound = row.bound, c.who = row.who, c.article = row.article
CREATE (e)-[:CASUALTIES]->(c);

UNWIND $accordingTo AS row
MATCH (c:Casualties {id: row.casualties})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[:ACCORDING_TO]->(a);

UNWIND $offices AS row
MATCH (p:Actor {id: row.person})
MATCH (o:Actor {id: row.of})
CREATE (p)-[:HOLDS {office: row.office, from: row.from, to: row.to, article: row.article}]->(o);
