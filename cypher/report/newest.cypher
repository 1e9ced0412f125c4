// The newest events, as kg load shows them, oldest of them first.
// Parameters: limit.
:param limit => 20

MATCH (e:Event)
WHERE e.from IS NOT NULL
WITH e ORDER BY e.from DESC, e.to DESC, e.type, e.id LIMIT toInteger($limit)
OPTIONAL MATCH (e)-[:BY]->(s:Actor)
WITH e, s ORDER BY s.display
WITH e, collect(s.display) AS who
OPTIONAL MATCH (e)-[:TOWARDS]->(t:Actor)
WITH e, who, t ORDER BY t.display
WITH e, who, collect(t.display) AS whom
OPTIONAL MATCH (e)<-[:CLAIMS]-(c:Actor)
WITH e, who, whom, c ORDER BY c.display
WITH e, who, whom, collect(DISTINCT c.display) AS claimedBy
MATCH (e)-[v:EVIDENCE]->(q:Sentence)<-[h:HAS]-(a:Article)
WITH e, who, whom, claimedBy, v, q, h, a ORDER BY a.from, a.id, h.index, v.start
WITH e, who, whom, claimedBy, collect(q.text) AS quotes, collect(a.file) AS files,
     count(DISTINCT a) AS articles
RETURN e.from AS from, e.to AS to, e.type AS type, who, whom, e.status AS status, claimedBy,
       quotes[0] AS quote, files[0] AS source, articles
ORDER BY e.from, e.to, e.type, e.id;
