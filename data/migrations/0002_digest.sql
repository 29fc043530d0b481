-- The digest is a compact copy of what the suggestion model reads of people, in
-- blocks of 512 ids, so that a large network is read in a few dozen rows. A block
-- is made from person when it is empty (digest.go), and any change to a person
-- empties it, in the same transaction and whatever made the change. Who is new is
-- noted by the program instead of a trigger: with one, every INSERT would be a
-- savepoint, at which FTS5 writes down its index of the few words since the last.

CREATE TABLE digest (
  id     INTEGER PRIMARY KEY, -- person.id / 512
  people INTEGER NOT NULL,    -- how many are in it
  block  BLOB NOT NULL        -- empty: to be made
) STRICT;
INSERT INTO digest SELECT DISTINCT id / 512, 0, x'' FROM person;

CREATE TRIGGER person_changed AFTER UPDATE ON person BEGIN
  UPDATE digest SET people = 0, block = x'' WHERE id = OLD.id / 512 AND block <> x'';
END;
CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN
  UPDATE digest SET people = 0, block = x'' WHERE id = OLD.id / 512 AND block <> x'';
END;
