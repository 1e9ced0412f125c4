// When an article came in last, as kg status shows it.

MATCH (a:Article)
RETURN max(a.loadedAt) AS loadedAt, min(a.from) AS first, max(a.to) AS last;
