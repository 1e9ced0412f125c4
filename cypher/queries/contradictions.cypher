// Where do the articles contradict each other, or the parties in them?
// Parameters: none.
// How to read: one row a contradiction; what is 'attacker' (each side says that the other attacked), 'blame' (each side
//   blames the other), 'denial' (one side's word, and the other's rejection of it), 'status' (told as happened here and
//   as denied there) or 'casualties' (counts that exclude each other). one and other are the two accounts, with the
//   words of each and those on whose word it is told.

MATCH (a:Event)-[c:CONTRADICTS]->(b:Event)
MATCH (a)-[:EVIDENCE]->(s:Sentence)<-[:HAS]-(x:Article)
WITH a, b, c, s, x ORDER BY x.from, s.id
WITH a, b, c, collect(s.text)[0] AS one, collect(x.file)[0] AS oneSource
MATCH (b)-[:EVIDENCE]->(t:Sentence)<-[:HAS]-(y:Article)
WITH a, b, c, one, oneSource, t, y ORDER BY y.from, t.id
WITH a, b, c, one, oneSource, collect(t.text)[0] AS other, collect(y.file)[0] AS otherSource
RETURN c.what AS what, a.from AS from, a.to AS to, a.title AS oneTitle, a.claimedBy AS oneClaimedBy, one, oneSource,
       b.title AS otherTitle, b.claimedBy AS otherClaimedBy, other, otherSource
ORDER BY from, to, what, a.id, b.id
UNION ALL
MATCH (e:Event)-[:CASUALTIES]->(k:Casualties)
MATCH (e)-[:CASUALTIES]->(l:Casualties)
WHERE k.id < l.id AND k.kind = l.kind AND k.bound = 'exactly' AND l.bound = 'exactly' AND k.count <> l.count
  AND k.article <> l.article AND coalesce(k.who, '') = coalesce(l.who, '')
MATCH (x:Article {id: k.article})
MATCH (y:Article {id: l.article})
RETURN 'casualties' AS what, e.from AS from, e.to AS to, e.title AS oneTitle, e.claimedBy AS oneClaimedBy,
       toString(k.count) + ' ' + k.kind AS one, x.file AS oneSource, e.title AS otherTitle,
       e.claimedBy AS otherClaimedBy, toString(l.count) + ' ' + l.kind AS other, y.file AS otherSource
ORDER BY from, to, what, e.id;
