#!/usr/bin/python3
"""Compare an import with what the database alone can do.

    .ci/import_speed.py CORTADO [ROWS [RUNS]]

Brings a LinkedIn export of invented people into a new database with Cortado,
and the same rows with the sqlite3 shell's .import into an indexed table with
the same two full-text indexes, in turn, and prints the medians of both and
their ratio. It measures; it judges nothing.

Debian: apt-get install sqlite3
"""

import csv
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

GIVEN = "Ana Bo Chidi Dörte Émile Fatou Goran Hana Igor Jun Kirsten Łukasz Mai Noor Oona Priya Rosa Samuel Tariq Uma".split()
FAMILY = "Ruiz Lindqvist Okafor Müller Ångström Tanaka Petrova Moss Singh Nowak Silva Haddad Klein Boateng Vogt Chen".split()
RANKS = ["", "Senior ", "Lead ", "Head of ", "Director of ", "Junior ", "Principal "]
FIELDS = ["Pricing", "Data Science", "Procurement", "Product", "Nursing", "Finance", "Marketing", "Engineering", "Legal", "Sales"]
FIRMS = ["Northlake Energy", "Blue Heron Labs", "Kestrel Bank", "Oakfield Clinic", "Tern Logistics", "Harrow Civil"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

# A table of the same columns with the key that joins people over files, and the
# two full-text indexes of Cortado's schema over the same texts.
SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE person (given TEXT, family TEXT, url TEXT, email TEXT, company TEXT, position TEXT, connected TEXT);
CREATE INDEX person_url ON person (url);
CREATE VIRTUAL TABLE words USING fts5 (given, family, email, company, position,
  content = 'person', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2');
CREATE VIRTUAL TABLE inside USING fts5 (given, family, email, company, position, content = 'person', tokenize = 'trigram');
CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
  INSERT INTO words (rowid, given, family, email, company, position) VALUES (NEW.rowid, NEW.given, NEW.family, NEW.email, NEW.company, NEW.position);
  INSERT INTO inside (rowid, given, family, email, company, position) VALUES (NEW.rowid, NEW.given, NEW.family, NEW.email, NEW.company, NEW.position);
END;
"""


def write_export(path, rows):
    """A Connections.csv of as many people, the same at every run."""
    r = random.Random(30_000)
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for i in range(rows):
            given, family = r.choice(GIVEN), f"{r.choice(FAMILY)}{r.randrange(rows // 3)}"
            email = f"{given}.{family}.{i}@mail{i % 50}.example".lower() if i % 33 == 0 else ""
            out.writerow([given, family, f"https://www.linkedin.com/in/person-{i}", email, f"{r.choice(FIRMS)} {r.randrange(400)}",
                          r.choice(RANKS) + r.choice(FIELDS), f"{r.randrange(1, 29):02d} {r.choice(MONTHS)} {r.randrange(2012, 2027)}"])


def timed(command, **more):
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **more)
    return time.perf_counter() - began


def main():
    cortado = str(pathlib.Path(sys.argv[1]).resolve())
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 30_000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    ours, shells = [], []
    with tempfile.TemporaryDirectory() as folder:
        export = pathlib.Path(folder, "Connections.csv")
        write_export(export, rows)
        for i in range(runs):
            ours.append(timed([cortado, "--db", f"{folder}/cortado-{i}.db", "import", str(export)]))
            script = SCHEMA + f'.import --csv --skip 1 "{export}" person\n'
            shells.append(timed(["sqlite3", "-bail", f"{folder}/shell-{i}.db"], input=script, text=True))
            for kind, name in (("cortado", "person"), ("shell", "person")):
                n = subprocess.run(["sqlite3", f"{folder}/{kind}-{i}.db", f"SELECT count(*) FROM {name}"], check=True, capture_output=True, text=True)
                if int(n.stdout) != rows:
                    sys.exit(f"{kind} has {n.stdout.strip()} of {rows} people")
    a, b = statistics.median(ours), statistics.median(shells)
    print(f"{rows} rows, median of {runs} runs in turn: cortado import {a:.2f} s, sqlite3 .import {b:.2f} s, ratio {a / b:.2f}")


if __name__ == "__main__":
    main()
