-- The first schema. Habits that hold in every table:
--   * id is AUTOINCREMENT, so a number is never given twice and what a change
--     added is the range of ids above the highest one before it (see undo.go).
--   * A day is TEXT YYYY-MM-DD or '' for none; an instant is INTEGER
--     milliseconds UTC or NULL for none; a wall time keeps its IANA zone beside it.
--   * What has a life or an id of its own has a table. What is only ever read
--     and written with its owner (a person's e-mails, skills, tags …) is a JSON
--     array in the owner's row: one column is one field to undo, and 30,000
--     people are read in one pass.

PRAGMA application_id = 0x43525444; -- "CRTD"

CREATE TABLE profile (
  id           INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
  name         TEXT NOT NULL DEFAULT '',
  email        TEXT NOT NULL DEFAULT '',
  zone         TEXT NOT NULL DEFAULT '',
  title        TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  place        TEXT NOT NULL DEFAULT '',
  goal         TEXT NOT NULL DEFAULT '',
  critique      INTEGER NOT NULL DEFAULT 0 CHECK (critique BETWEEN 0 AND 5),
  encouragement INTEGER NOT NULL DEFAULT 0 CHECK (encouragement BETWEEN 0 AND 5),
  sponsor       INTEGER NOT NULL DEFAULT 0 CHECK (sponsor BETWEEN 0 AND 5),
  minutes      INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 480),
  round_weeks  INTEGER NOT NULL DEFAULT 0 CHECK (round_weeks BETWEEN 0 AND 52),
  hours        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hours)),       -- [days, from, to]
  strengths    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(strengths)),   -- [strength, level]
  perspective  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(perspective)), -- [dimension, value]
  weights      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(weights)),     -- [dimension, weight]
  upward       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(upward)),      -- [dimension]
  dimensions   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(dimensions)),  -- [id, name, ordered, values…]
  positions    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(positions)),   -- [organisation, title, from, to]
  education    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(education)),   -- [name, degree, from, to]
  groups       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),      -- [group]
  places       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(places))       -- [place]
) STRICT;
INSERT INTO profile (id) VALUES (1); -- there is exactly one, from the start

CREATE TABLE my_skill (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  rank       INTEGER NOT NULL,
  skill      TEXT NOT NULL,
  name       TEXT NOT NULL CHECK (name <> ''),
  have       INTEGER NOT NULL CHECK (have BETWEEN 0 AND 5),
  want       INTEGER NOT NULL CHECK (want BETWEEN 0 AND 5),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5)
) STRICT;

CREATE TABLE question (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  rank       INTEGER NOT NULL,
  text       TEXT NOT NULL CHECK (text <> ''),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5),
  skills     TEXT NOT NULL CHECK (json_valid(skills)), -- [skill]
  tags       TEXT NOT NULL CHECK (json_valid(tags)),   -- [tag]
  opposite   INTEGER NOT NULL CHECK (opposite IN (0, 1)),
  stance     INTEGER CHECK (stance BETWEEN -2 AND 2),
  since      TEXT NOT NULL CHECK (since = '' OR since GLOB '????-??-??'),
  closed     TEXT NOT NULL CHECK (closed = '' OR closed GLOB '????-??-??'),
  learned    TEXT NOT NULL
) STRICT;

CREATE TABLE offer (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  rank   INTEGER NOT NULL,
  text   TEXT NOT NULL CHECK (text <> ''),
  skills TEXT NOT NULL CHECK (json_valid(skills)) -- [skill]
) STRICT;

CREATE TABLE person (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  given         TEXT NOT NULL,
  family        TEXT NOT NULL,
  prefix        TEXT NOT NULL,
  suffix        TEXT NOT NULL,
  nickname      TEXT NOT NULL,
  title         TEXT NOT NULL,
  organisation  TEXT NOT NULL,
  place         TEXT NOT NULL,
  zone          TEXT NOT NULL,
  relation      TEXT NOT NULL CHECK (relation IN ('', 'peer', 'senior', 'executive', 'report', 'outside', 'programme')),
  trust         INTEGER CHECK (trust BETWEEN 0 AND 5),
  notes         TEXT NOT NULL,
  introducer    INTEGER REFERENCES person (id) ON DELETE SET NULL,
  through       TEXT NOT NULL,
  connected_on  TEXT NOT NULL CHECK (connected_on = '' OR connected_on GLOB '????-??-??'),
  talk_again    TEXT NOT NULL CHECK (talk_again = '' OR talk_again GLOB '????-??-??'),
  cadence_days  INTEGER NOT NULL CHECK (cadence_days >= 0),
  fingerprint   TEXT NOT NULL,
  birthday      TEXT NOT NULL,
  paused        INTEGER NOT NULL CHECK (paused IN (0, 1)),
  paused_until  TEXT NOT NULL CHECK (paused_until = '' OR paused_until GLOB '????-??-??'),
  snoozed       TEXT NOT NULL CHECK (snoozed = '' OR snoozed GLOB '????-??-??'),
  not_for_me    INTEGER NOT NULL CHECK (not_for_me IN (0, 1)),
  not_for_me_why TEXT NOT NULL,
  pinned        INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  archived      INTEGER NOT NULL CHECK (archived IN (0, 1)),
  deleted       TEXT NOT NULL CHECK (deleted = '' OR deleted GLOB '????-??-??'), -- in the bin since
  emails        TEXT NOT NULL CHECK (json_valid(emails)),      -- [address, label]
  phones        TEXT NOT NULL CHECK (json_valid(phones)),      -- [number, label]
  links         TEXT NOT NULL CHECK (json_valid(links)),       -- [url, label]
  skills        TEXT NOT NULL CHECK (json_valid(skills)),      -- [id, name, level, source, certainty, from]
  perspective   TEXT NOT NULL CHECK (json_valid(perspective)), -- [dimension, value, certainty, source]
  strengths     TEXT NOT NULL CHECK (json_valid(strengths)),   -- [strength, level]
  wants         TEXT NOT NULL CHECK (json_valid(wants)),       -- [text, skill]
  tags          TEXT NOT NULL CHECK (json_valid(tags)),        -- [tag]
  stances       TEXT NOT NULL CHECK (json_valid(stances)),     -- [question, stance]
  hours         TEXT NOT NULL CHECK (json_valid(hours)),       -- [days, from, to]
  past          TEXT NOT NULL CHECK (json_valid(past)),        -- [organisation, title, from, to]
  schools       TEXT NOT NULL CHECK (json_valid(schools)),     -- [school]
  groups        TEXT NOT NULL CHECK (json_valid(groups)),      -- [group]
  extra         TEXT NOT NULL CHECK (json_valid(extra)),       -- [name, value]
  sources       TEXT NOT NULL CHECK (json_valid(sources)),     -- [field, source]
  CHECK (given <> '' OR family <> '')
) STRICT;
CREATE INDEX person_introducer ON person (introducer) WHERE introducer IS NOT NULL;

CREATE TABLE photo (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  image  BLOB NOT NULL
) STRICT;

CREATE TABLE programme (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  rank INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  from_day TEXT NOT NULL CHECK (from_day = '' OR from_day GLOB '????-??-??'),
  to_day   TEXT NOT NULL CHECK (to_day = '' OR to_day GLOB '????-??-??')
) STRICT;

CREATE TABLE programme_person (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  rank      INTEGER NOT NULL,
  UNIQUE (programme, person)
) STRICT;
CREATE INDEX programme_person_person ON programme_person (person);

CREATE TABLE round (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  started  INTEGER,
  from_day TEXT NOT NULL CHECK (from_day = '' OR from_day GLOB '????-??-??'),
  to_day   TEXT NOT NULL CHECK (to_day = '' OR to_day GLOB '????-??-??'),
  closed   INTEGER,
  question TEXT NOT NULL,
  needs    TEXT NOT NULL CHECK (json_valid(needs)), -- [id, kind, label, weight]
  before_levels   REAL NOT NULL,
  before_expected REAL NOT NULL,
  after_levels    REAL NOT NULL,
  after_expected  REAL NOT NULL
) STRICT;

CREATE TABLE pick (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  round     INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
  person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  rank      INTEGER NOT NULL, -- the order in which the round names its picks
  name      TEXT NOT NULL,
  place     INTEGER NOT NULL,
  gain      REAL NOT NULL,
  chance    REAL NOT NULL,
  terms     TEXT NOT NULL CHECK (json_valid(terms)), -- [kind, need, label, value, source, shown]
  before_levels   REAL NOT NULL,
  before_expected REAL NOT NULL,
  after_levels    REAL NOT NULL,
  after_expected  REAL NOT NULL,
  runner_up INTEGER REFERENCES person (id) ON DELETE SET NULL,
  replaced  INTEGER REFERENCES person (id) ON DELETE SET NULL,
  dropped   INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  bridge    TEXT NOT NULL,
  offer     TEXT NOT NULL,
  mutual    REAL
) STRICT;
CREATE INDEX pick_round ON pick (round, rank);
CREATE INDEX pick_person ON pick (person);
CREATE INDEX pick_runner_up ON pick (runner_up) WHERE runner_up IS NOT NULL;
CREATE INDEX pick_replaced ON pick (replaced) WHERE replaced IS NOT NULL;

CREATE TABLE coffee (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  round    INTEGER REFERENCES round (id) ON DELETE SET NULL,
  question INTEGER REFERENCES question (id) ON DELETE SET NULL,
  state    TEXT NOT NULL CHECK (state IN ('idea', 'asked', 'agreed', 'scheduled', 'met', 'cancelled', 'declined', 'silent')),
  purpose  TEXT NOT NULL,
  title    TEXT NOT NULL,
  start    INTEGER,
  zone     TEXT NOT NULL,
  minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  place    TEXT NOT NULL,
  link     TEXT NOT NULL,
  note     TEXT NOT NULL,
  remind   INTEGER NOT NULL CHECK (remind BETWEEN -1 AND 10080),
  show_free INTEGER NOT NULL CHECK (show_free IN (0, 1)),
  every    INTEGER NOT NULL CHECK (every BETWEEN 0 AND 52),
  count    INTEGER NOT NULL CHECK (count BETWEEN 0 AND 52),
  uid      TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  exported INTEGER,
  sent_out INTEGER,
  asked_at INTEGER,
  answered INTEGER,
  created  INTEGER,
  brief    TEXT NOT NULL CHECK (json_valid(brief)) -- [question to take along]
) STRICT;
CREATE INDEX coffee_person ON coffee (person);
CREATE INDEX coffee_start ON coffee (start);
CREATE INDEX coffee_round ON coffee (round) WHERE round IS NOT NULL;
CREATE INDEX coffee_question ON coffee (question) WHERE question IS NOT NULL;
CREATE UNIQUE INDEX coffee_uid ON coffee (uid) WHERE uid <> '';

CREATE TABLE message (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  coffee    INTEGER REFERENCES coffee (id) ON DELETE SET NULL,
  situation TEXT NOT NULL CHECK (situation IN ('first', 'reconnect', 'introduce', 'opposite', 'upward', 'mentor', 'accept', 'decline', 'follow-up', 'confirm', 'thank-you', 'report-back')),
  channel   TEXT NOT NULL CHECK (channel IN ('email', 'linkedin-note', 'linkedin', 'chat')),
  tone      TEXT NOT NULL CHECK (tone IN ('warm', 'brief', 'formal')),
  lang      TEXT NOT NULL,
  variation INTEGER NOT NULL,
  purpose   TEXT NOT NULL,
  ask       TEXT NOT NULL,
  offer     TEXT NOT NULL,
  slots     INTEGER NOT NULL CHECK (slots IN (0, 1)),
  subject   TEXT NOT NULL,
  body      TEXT NOT NULL,
  edited    INTEGER NOT NULL CHECK (edited IN (0, 1)),
  state     TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'answered', 'refused', 'silent')),
  updated   INTEGER,
  sent_at   INTEGER,
  answered_at INTEGER
) STRICT;
CREATE INDEX message_person ON message (person);
CREATE INDEX message_updated ON message (updated);
CREATE INDEX message_coffee ON message (coffee) WHERE coffee IS NOT NULL;

CREATE TABLE talk (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  coffee  INTEGER REFERENCES coffee (id) ON DELETE SET NULL,
  person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at      INTEGER,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  helpful INTEGER NOT NULL CHECK (helpful BETWEEN 0 AND 5),
  did     TEXT NOT NULL CHECK (json_valid(did)),     -- [effect]
  needs   TEXT NOT NULL CHECK (json_valid(needs)),   -- [need, label, met]
  learned TEXT NOT NULL CHECK (json_valid(learned)), -- [skill, name, from, to, note]
  next_step  TEXT NOT NULL,
  next_on    TEXT NOT NULL CHECK (next_on = '' OR next_on GLOB '????-??-??'),
  talk_again TEXT NOT NULL CHECK (talk_again = '' OR talk_again GLOB '????-??-??'),
  note     TEXT NOT NULL,
  rated_at INTEGER
) STRICT;
CREATE INDEX talk_person ON talk (person);
CREATE INDEX talk_at ON talk (at);
CREATE INDEX talk_coffee ON talk (coffee) WHERE coffee IS NOT NULL;

CREATE TABLE contact (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at      INTEGER,
  kind    TEXT NOT NULL CHECK (kind IN ('met', 'sent', 'answered', 'talked', 'archive')),
  note    TEXT NOT NULL,
  coffee  INTEGER REFERENCES coffee (id) ON DELETE SET NULL,
  message INTEGER REFERENCES message (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX contact_person ON contact (person);
CREATE INDEX contact_at ON contact (at);
CREATE INDEX contact_coffee ON contact (coffee) WHERE coffee IS NOT NULL;
CREATE INDEX contact_message ON contact (message) WHERE message IS NOT NULL;

CREATE TABLE note (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at     INTEGER,
  text   TEXT NOT NULL
) STRICT;
CREATE INDEX note_person ON note (person, at);

CREATE TABLE entry ( -- a line of the ledger
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  talk      INTEGER REFERENCES talk (id) ON DELETE SET NULL,
  direction TEXT NOT NULL CHECK (direction IN ('gave', 'received')),
  text      TEXT NOT NULL,
  at        INTEGER,
  due       TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  done      INTEGER,
  dropped   INTEGER NOT NULL CHECK (dropped IN (0, 1))
) STRICT;
CREATE INDEX entry_person ON entry (person);
CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_talk ON entry (talk) WHERE talk IS NOT NULL;

CREATE TABLE request (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  text   TEXT NOT NULL,
  asked  INTEGER,
  due    TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  state  TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'done'))
) STRICT;
CREATE INDEX request_person ON request (person);
CREATE INDEX request_asked ON request (asked);

CREATE TABLE settled ( -- what was done with a follow-up
  id  INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  at  INTEGER,
  how TEXT NOT NULL CHECK (how IN ('done', 'dismissed'))
) STRICT;

CREATE TABLE import (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL, -- of the undo log, which forgets before this does
  at     INTEGER,
  file   TEXT NOT NULL,
  format TEXT NOT NULL,
  added     INTEGER NOT NULL CHECK (added >= 0),
  updated   INTEGER NOT NULL CHECK (updated >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  skipped   INTEGER NOT NULL CHECK (skipped >= 0)
) STRICT;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE mapping ( -- how the columns of a header were mapped
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  header  TEXT NOT NULL UNIQUE CHECK (header <> ''), -- a hash of the header
  columns TEXT NOT NULL CHECK (json_valid(columns))  -- [column, field]
) STRICT;

CREATE TABLE not_same ( -- two people the user said are not the same; low < high
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  low  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  high INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  UNIQUE (low, high),
  CHECK (low < high)
) STRICT;
CREATE INDEX not_same_high ON not_same (high);

CREATE TABLE merge ( -- one person who was two records
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kept   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  gone   INTEGER NOT NULL,
  change INTEGER NOT NULL, -- of the undo log, to take the merge back by
  at     INTEGER
) STRICT;
CREATE INDEX merge_kept ON merge (kept);

CREATE TABLE filter ( -- a saved filter of the list of people
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  terms TEXT NOT NULL
) STRICT;

CREATE TABLE calendar ( -- a calendar file read for busy times
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE CHECK (path <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('busy', 'holidays'))
) STRICT;

-- The lasting undo log (undo.go). It keeps rows as they were before a change.
CREATE TABLE change (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL,
  label  TEXT NOT NULL,
  who    TEXT NOT NULL,
  undoes INTEGER,                                          -- the change this one took back
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  size   INTEGER NOT NULL DEFAULT 0                        -- bytes of its before-images
) STRICT;

CREATE TABLE change_row (
  id     INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  tbl    TEXT NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  row    INTEGER NOT NULL,
  last   INTEGER NOT NULL, -- inserts come as ranges of ids, row to last
  before TEXT              -- JSON: the changed columns (update) or the whole row (delete)
) STRICT;
CREATE INDEX change_row_change ON change_row (change, tbl, row);
CREATE INDEX change_row_row ON change_row (tbl, row);

-- What Find looks in (search.go): folded text of everybody outside the bin, and
-- two indexes over it: whole words by their beginnings, and runs of three letters.
CREATE TABLE search (
  person INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  about  TEXT NOT NULL, -- title, organisation, place, skills, tags, e-mails
  notes  TEXT NOT NULL
) STRICT;
CREATE INDEX search_name ON search (name);
CREATE VIRTUAL TABLE search_words USING fts5 (name, about, notes,
  content = 'search', content_rowid = 'person', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2');
CREATE VIRTUAL TABLE search_inside USING fts5 (name, about, notes,
  content = 'search', content_rowid = 'person', tokenize = 'trigram');
