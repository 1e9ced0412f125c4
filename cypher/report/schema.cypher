// Constraints and indexes, as kg status shows them.

SHOW CONSTRAINTS YIELD name RETURN 'constraint' AS kind, name ORDER BY name;

SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'index' AS kind, name ORDER BY name;
