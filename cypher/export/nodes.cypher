// All nodes, for kg export of the whole graph.

MATCH (n)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id;
