-- How far I would rely on somebody, from when: a list of steps, the oldest first,
-- each a day and a level, -1 for "not said any more". The last is the trust of now.
ALTER TABLE person ADD COLUMN trust_steps TEXT NOT NULL DEFAULT '[]';

-- The day on which a follow-up that was put off comes again; empty when it was
-- done, or dismissed for good.
ALTER TABLE settled ADD COLUMN until TEXT NOT NULL DEFAULT ''
  CHECK (until = '' OR (how = 'dismissed' AND until GLOB '????-??-??'));
