// Who spoke with whom by telephone or video, and when?
// Parameters: from, to (days, null for open).
// How to read: one row a call and pair; who rang, whom. status 'planned' is a call to come.
:param from => null
:param to => null

MATCH (x:Actor)-[r:CALLED]->(y:Actor)
WHERE ($from IS NULL OR r.to >= date($from)) AND ($to IS NULL OR r.from <= date($to))
RETURN r.from AS from, r.to AS to, x.display AS who, y.display AS whom, r.status AS status, r.claimedBy AS claimedBy
ORDER BY from, to, who, whom, r.event;
