// Which events have no date, and what do the articles say of them?
// Parameters: limit.
// How to read: one row an event; reported is the date of the article, the latest day on which it can have been known.
:param limit => 1000

MATCH (e:Event)
WHERE e.from IS NULL
MATCH (e)-[v:EVIDENCE]->(s:Sentence)<-[h:HAS]-(a:Article)
WITH e, s, h, a ORDER BY a.to, a.id, h.index
WITH e, collect(s.text) AS quotes, collect(a.file) AS files, min(a.to) AS reported
RETURN e.type AS type, e.title AS title, e.status AS status, reported, quotes[0] AS quote, files[0] AS source
ORDER BY reported, type, title, e.id
LIMIT toInteger($limit);
