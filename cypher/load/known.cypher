// What the graph holds of the articles, events, actors and places that are about to be written.
// The loader leaves out articles whose fingerprint is the same, and creates only what is new.

UNWIND $articles AS id
MATCH (n:Article {id: id})
RETURN 'article' AS kind, n.id AS id, n.fingerprint AS fingerprint;

UNWIND $events AS id
MATCH (n:Event {id: id})
RETURN 'event' AS kind, n.id AS id, null AS fingerprint;

UNWIND $actors AS id
MATCH (n:Actor {id: id})
RETURN 'actor' AS kind, n.id AS id, null AS fingerprint;

UNWIND $places AS id
MATCH (n:Place {id: id})
RETURN 'place' AS kind, n.id AS id, null AS fingerprint;
