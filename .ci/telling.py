"""What the stories on the command line share: the program, the room they take
place in, running, and noting what does not hold. The arguments are those of
story.py.

The database of the loop is DB; a part of the story may keep one of its own.
"""

import json
import os
import pathlib
import subprocess
import sys

PROGRAM = os.path.abspath(sys.argv[1])
ROOM = pathlib.Path(sys.argv[2]).absolute()
DB = ROOM / "t.db"
BEFORE = "2026-11-23T09:00:00Z"  # the day of writing
AFTER = "2026-12-03T09:00:00Z"  # the day after the coffee

passed, failures = 0, []


def expect(what, holds, seen=""):
    """Notes whether something holds; seen tells what was there instead."""
    global passed
    if holds:
        passed += 1
        return
    failures.append(what)
    print(f"NOT SO: {what}\n    seen: {str(seen)[:600]}")


def run(*args, now=BEFORE, db=DB, stdin=None):
    """Runs the program and gives code, output and errors."""
    command = [PROGRAM, "--db", str(db), "--now", now, *map(str, args)]
    done = subprocess.run(command, cwd=ROOM, input=stdin, capture_output=True, text=True, timeout=120)
    print("$ cortado", " ".join(map(str, args)), f"→ {done.returncode}")
    return done


def answer(*args, **more):
    """Runs the program with --json and gives its one document."""
    done = run(*args, "--json", **more)
    expect(f"{args[0]} succeeds", done.returncode == 0, done.stderr)
    try:
        return json.loads(done.stdout)
    except ValueError:
        expect(f"{args[0]} --json prints one JSON document", False, done.stdout)
        return {}


def dump(db=DB):
    """What the database says, for telling whether it changed."""
    return subprocess.run(["sqlite3", str(db), ".dump"], capture_output=True, text=True, check=True).stdout


def refused(what, *args, codes=(1,), db=DB, kept=True, **more):
    """Runs something the program must refuse in one sentence, changing nothing."""
    before = dump(db) if kept else None
    done = run(*args, db=db, **more)
    said = [line for line in done.stderr.splitlines() if line.strip()]
    expect(f"{what}: refused", done.returncode in codes, f"code {done.returncode}: {done.stdout} {done.stderr}")
    expect(f"{what}: one sentence", len(said) == 1, done.stderr)
    expect(f"{what}: no internals", "panic" not in done.stderr and "goroutine" not in done.stderr, done.stderr)
    if kept:
        expect(f"{what}: nothing changed", dump(db) == before)
    print("   ", " / ".join(said))


def verdict():
    """Tells what does not hold and gives the code to end with."""
    print(f"\n{passed} expectations hold, {len(failures)} do not")
    for what in failures:
        print("NOT SO:", what)
    return 1 if failures else 0
