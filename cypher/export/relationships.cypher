// All relationships, for kg export of the whole graph.

MATCH (x)-[r]->(y)
RETURN x.id AS start, type(r) AS type, y.id AS end, properties(r) AS properties
ORDER BY start, type, end, r.event, r.article, r.start, r.office;
