// Which articles are in the graph, how were they dated, and what came out of them?
// Parameters: none.
// How to read: one row an article; headerWrong marks a header date that the content contradicts. events counts the
//   events it tells, alone those that no other article tells.

MATCH (a:Article)
OPTIONAL MATCH (a)-[:HAS]->(s:Sentence)
WITH a, count(s) AS sentences
OPTIONAL MATCH (a)-[:HAS]->(:Sentence)<-[:EVIDENCE]-(e:Event)
WITH DISTINCT a, sentences, e
OPTIONAL MATCH (e)-[:EVIDENCE]->(:Sentence)<-[:HAS]-(b:Article)
WHERE b.id <> a.id
WITH a, sentences, e, count(b) AS others
RETURN a.file AS file, a.from AS from, a.to AS to, a.dateEvidence AS dateEvidence, a.headerDate AS header,
       a.headerDateWrong AS headerWrong, sentences, count(e) AS events,
       sum(CASE WHEN e IS NOT NULL AND others = 0 THEN 1 ELSE 0 END) AS alone
ORDER BY from, to, file;
