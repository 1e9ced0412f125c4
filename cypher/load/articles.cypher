// Articles and their sentences. Both are new: a changed article was removed before.

UNWIND $articles AS row
MERGE (a:Article {id: row.id})
SET a = row;

UNWIND $sentences AS row
MATCH (a:Article {id: row.article})
MERGE (s:Sentence {id: row.id})
ON CREATE SET s.text = row.text, s.start = row.start, s.end = row.end
CREATE (a)-[:HAS {index: row.index}]->(s);
