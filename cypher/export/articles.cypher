// Articles with their sentences, for kg export.

MATCH (a:Article)
OPTIONAL MATCH (a)-[h:HAS]->(s:Sentence)
WITH a, h, s ORDER BY h.index
WITH a, collect(s.text) AS sentences
RETURN a.id AS id, a.file AS file, a.title AS title, a.from AS from, a.to AS to, a.dateEvidence AS dateEvidence,
       a.headerDate AS headerDate, a.headerDateWrong AS headerDateWrong, sentences
ORDER BY id;
