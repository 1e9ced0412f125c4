// The events that an article tells, with all that stands in it about them, for kg export.
// Parameters: article (an id).
:param article => ''

MATCH (a:Article {id: $article})-[h:HAS]->(s:Sentence)<-[v:EVIDENCE]-(e:Event)
WITH e, v, h ORDER BY h.index, v.start
WITH e, collect({sentence: h.index, confidence: v.confidence}) AS evidence, min(h.index) AS first,
     collect(v.dateEvidence)[0] AS dateEvidence
OPTIONAL MATCH (e)-[:BY]->(x:Actor)
WITH e, evidence, first, dateEvidence, x ORDER BY x.id
WITH e, evidence, first, dateEvidence, collect(x) AS source
OPTIONAL MATCH (e)-[:TOWARDS]->(y:Actor)
WITH e, evidence, first, dateEvidence, source, y ORDER BY y.id
WITH e, evidence, first, dateEvidence, source, collect(y) AS target
OPTIONAL MATCH (e)-[:AT]->(p:Place)
OPTIONAL MATCH (c:Actor)-[k:CLAIMS|DENIES]->(e)
WHERE k.article = $article
WITH e, evidence, first, dateEvidence, source, target, p, collect(c) AS claimants
OPTIONAL MATCH (e)-[:CASUALTIES]->(n:Casualties)
WHERE n.article = $article
WITH e, evidence, first, dateEvidence, source, target, p, claimants, n ORDER BY n.id
WITH e, evidence, first, dateEvidence, source, target, p, claimants, collect(n) AS casualties
RETURN e.type AS type, e.status AS status, e.from AS from, e.to AS to, e.confidence AS confidence,
       dateEvidence, source, target, p.name AS place, claimants[0] AS claimedBy, casualties, evidence
ORDER BY first, type, e.id;
