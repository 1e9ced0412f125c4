// How many events of each type were there in each month?
// Parameters: from, to (days, null for open).
// How to read: one row a month and type; an event counts in the month in which it begins. happened counts those told
//   as having happened.
:param from => null
:param to => null

MATCH (e:Event)
WHERE e.from IS NOT NULL
  AND ($from IS NULL OR e.from >= date($from)) AND ($to IS NULL OR e.from <= date($to))
WITH e.from.year AS year, e.from.month AS month, e.type AS type, e.status AS status
RETURN year, month, type, count(*) AS events, sum(CASE WHEN status = 'happened' THEN 1 ELSE 0 END) AS happened
ORDER BY year, month, type;
