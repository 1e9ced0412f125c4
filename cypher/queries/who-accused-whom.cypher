// Who accused whom, how often, and in which words first?
// Parameters: from, to (days, null for open).
// How to read: one row a pair; accusations counts the events, first and last are the days of the first and last one,
//   quote is a sentence that tells the first.
:param from => null
:param to => null

MATCH (x:Actor)-[r:ACCUSED]->(y:Actor)
WHERE ($from IS NULL OR r.to >= date($from)) AND ($to IS NULL OR r.from <= date($to))
MATCH (e:Event {id: r.event})-[v:EVIDENCE]->(s:Sentence)
WITH x, y, r, s ORDER BY r.from, r.event, s.id
WITH x, y, collect(s.text) AS quotes, count(DISTINCT r.event) AS accusations, min(r.from) AS first, max(r.to) AS last
RETURN x.display AS who, y.display AS whom, accusations, first, last, quotes[0] AS quote
ORDER BY accusations DESC, who, whom;
