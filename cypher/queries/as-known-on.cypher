// What was known on a day: what had articles of that day or earlier told?
// Parameters: day.
// How to read: one row an event that was reported by then; reported is the day of the first report, days how many
//   lay between the event and that report. What happened later, or came out later, is not there.
:param day => date('2020-12-31')

MATCH (e:Event)-[:EVIDENCE]->(:Sentence)<-[:HAS]-(a:Article)
WHERE a.to <= date($day)
WITH e, min(a.to) AS reported, count(DISTINCT a) AS articles
RETURN e.from AS from, e.to AS to, e.title AS title, e.status AS status, e.claimedBy AS claimedBy, reported,
       duration.inDays(e.to, reported).days AS days, articles
ORDER BY from, to, title, e.id;
