// Who held which office, as the articles say?
// Parameters: person, of (names, or null for all).
// How to read: one row a person and office; from and to are the days of the first and last article that says so, not
//   the term of office.
:param person => null
:param of => null

MATCH (p:Actor)-[h:HOLDS]->(o:Actor)
WHERE ($person IS NULL OR p.name = $person OR $person IN p.names)
  AND ($of IS NULL OR o.name = $of OR $of IN o.names)
RETURN p.name AS person, h.office AS office, o.name AS of, min(h.from) AS from, max(h.to) AS to,
       count(DISTINCT h.article) AS articles
ORDER BY of, office, from, person;
