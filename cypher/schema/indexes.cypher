// What the scripts and the loader look up.

CREATE INDEX event_from IF NOT EXISTS FOR (n:Event) ON (n.from);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX event_parties IF NOT EXISTS FOR (n:Event) ON (n.parties);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX article_from IF NOT EXISTS FOR (n:Article) ON (n.from);
