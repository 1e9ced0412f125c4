// Events that several articles tell: confidence, the words of the date, and on whose word alone it is told, follow
// from all their evidence, so that the order of loading does not matter.
// $events: ids of known events that gained or lost evidence.

UNWIND $events AS id
MATCH (e:Event {id: id})-[v:EVIDENCE]->(s:Sentence)
WITH e, v, s ORDER BY s.id
WITH e, max(v.confidence) AS confidence, collect(v.dateEvidence) AS words, count(v) AS told,
     collect(v.claimedBy) AS claimants
SET e.confidence = confidence, e.dateEvidence = words[0],
    e.claimedBy = CASE WHEN size(claimants) = told THEN claimants[0] ELSE null END;

UNWIND $events AS id
MATCH (e:Event {id: id})-[:BY]->(x:Actor)-[r]->(:Actor)
WHERE r.event = id
SET r.claimedBy = e.claimedBy;
