// What happened, oldest first, with source, quote and claimant?
// Parameters, each null for "any": actor and with (a name or one of its variants; a state stands for its people and
//   bodies as well), type (CALLED, ACCUSED, …), from and to (days), status (happened, planned, denied, possible),
//   asKnownOn (only what articles of that day or earlier tell), limit.
// How to read: one row an event; undated events come last. claimedBy names those on whose word alone it is told;
//   quote and source are the first sentence that tells it and its file; articles counts the articles that tell it.
:param actor => null
:param with => null
:param type => null
:param from => null
:param to => null
:param status => null
:param asKnownOn => null
:param limit => 1000

MATCH (e:Event)
WHERE ($type IS NULL OR e.type = $type)
  AND ($status IS NULL OR e.status = $status)
  AND ($from IS NULL OR e.to >= date($from))
  AND ($to IS NULL OR e.from <= date($to))
  AND ($actor IS NULL OR EXISTS {
    MATCH (e)-[:BY|TOWARDS]->(x:Actor) WHERE x.name = $actor OR x.state = $actor OR $actor IN x.names })
  AND ($with IS NULL OR EXISTS {
    MATCH (e)-[:BY|TOWARDS]->(y:Actor) WHERE y.name = $with OR y.state = $with OR $with IN y.names })
  AND ($asKnownOn IS NULL OR EXISTS {
    MATCH (e)-[:EVIDENCE]->(:Sentence)<-[:HAS]-(k:Article) WHERE k.to <= date($asKnownOn) })
WITH e ORDER BY e.from, e.to, e.type, e.id LIMIT toInteger($limit)
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
