// Who was killed, wounded, captured, missing or displaced, according to whom?
// Parameters: kind (killed, wounded, captured, missing, displaced, or null for all).
// How to read: one row a count; bound tells how to read count (exactly, at_least, about, more_than, up_to; unknown for
//   "several"). accordingTo is null where the article says so itself.
:param kind => null

MATCH (e:Event)-[:CASUALTIES]->(c:Casualties)
WHERE $kind IS NULL OR c.kind = $kind
OPTIONAL MATCH (c)-[:ACCORDING_TO]->(s:Actor)
WITH e, c, s ORDER BY s.display
WITH e, c, collect(s.display) AS says
MATCH (a:Article {id: c.article})
RETURN e.from AS from, e.to AS to, e.title AS event, c.kind AS kind, c.bound AS bound, c.count AS count, c.who AS who,
       says[0] AS accordingTo, a.file AS source
ORDER BY from, to, event, kind, count, c.id;
