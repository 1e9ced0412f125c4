// One relationship for each event and pair of actors, from who to whom.

UNWIND $called AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:CALLED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $met AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:MET {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $visited AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:VISITED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $mediated AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:MEDIATED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $offered AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:OFFERED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $agreed AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:AGREED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $urged AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:URGED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $warned AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:WARNED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $supported AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:SUPPORTED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $apologised AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:APOLOGISED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $cooperated AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:COOPERATED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $aided AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:AIDED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $yielded AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:YIELDED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $accused AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:ACCUSED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $criticised AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:CRITICISED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $rejected AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:REJECTED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $threatened AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:THREATENED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $protested AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:PROTESTED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $deployed AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:DEPLOYED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $sanctioned AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:SANCTIONED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $coerced AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:COERCED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $attacked AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:ATTACKED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $fought AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:FOUGHT {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);

UNWIND $seized AS row
MATCH (x:Actor {id: row.who})
MATCH (y:Actor {id: row.whom})
CREATE (x)-[:SEIZED {event: row.event, from: row.from, to: row.to, status: row.status, claimedBy: row.claimedBy,
             title: row.title}]->(y);
