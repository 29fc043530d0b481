-- My own phrases and templates.
CREATE TABLE phrase (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  name      TEXT NOT NULL,
  part      TEXT NOT NULL, -- '' = a template
  situation TEXT NOT NULL CHECK (situation IN ('', 'first', 'reconnect', 'introduce', 'opposite', 'upward', 'mentor', 'accept', 'decline', 'follow-up', 'confirm', 'thank-you', 'report-back')),
  lang      TEXT NOT NULL CHECK (lang <> ''),
  subject   TEXT NOT NULL,
  body      TEXT NOT NULL,
  paused    INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;

-- What a message was written from, so that a draft goes on as it was left.
ALTER TABLE message ADD COLUMN address TEXT NOT NULL DEFAULT '' CHECK (address IN ('', 'polite', 'familiar'));
ALTER TABLE message ADD COLUMN about INTEGER REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE message ADD COLUMN introducer INTEGER REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE message ADD COLUMN request INTEGER REFERENCES request (id) ON DELETE SET NULL;
ALTER TABLE message ADD COLUMN template INTEGER REFERENCES phrase (id) ON DELETE SET NULL;
ALTER TABLE message ADD COLUMN said TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(said)); -- what was typed besides ask and offer
ALTER TABLE message ADD COLUMN switched_off TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(switched_off)); -- keys of facts
CREATE INDEX message_about ON message (about) WHERE about IS NOT NULL;
CREATE INDEX message_introducer ON message (introducer) WHERE introducer IS NOT NULL;
CREATE INDEX message_request ON message (request) WHERE request IS NOT NULL;
CREATE INDEX message_template ON message (template) WHERE template IS NOT NULL;

-- When a request was answered, and the promise an accepted one became.
ALTER TABLE request ADD COLUMN answered INTEGER;
ALTER TABLE request ADD COLUMN entry INTEGER REFERENCES entry (id) ON DELETE SET NULL;
CREATE INDEX request_entry ON request (entry) WHERE entry IS NOT NULL;
