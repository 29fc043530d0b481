#!/usr/bin/python3
"""Walk the whole loop on the command line, as a stranger would.

    .ci/story.py PROGRAM FOLDER

Brings people in, says what to grow, asks whom to meet, writes, invites, rates
and asks again; hands the program everything that it must refuse; then brings
everyone in and out again and deletes somebody (story_people.py), lives through
coffees on both sides of clock changes (story_coffees.py), writes every kind of
message in four languages (story_messages.py), and follows what came of it
(story_outcomes.py). The invite is read by khal and python3-icalendar, the brief
by pdftotext. Every expectation that fails is told, and the script ends with 1 if
one did.

Debian: apt-get install khal python3-icalendar poppler-utils sqlite3
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile

sys.dont_write_bytecode = True  # what stands beside this file is read, nothing is left there

import story_coffees
import story_messages
import story_outcomes
import story_people
from telling import AFTER, DB, ROOM, answer, dump, expect, refused, run, verdict

CONNECTIONS = [
    # First Name, Last Name, URL, Email Address, Company, Position, Connected On
    ("Priya", "Raman", "https://www.linkedin.com/in/priya-raman-fin", "priya.raman@northlake.example", "Northlake Energy", "Finance Director", "14 Sep 2017"),
    ("Jonas", "Lindqvist", "https://www.linkedin.com/in/jonaslindqvist", "", "City of Malmö", "Head of Procurement", "19 Mar 2025"),
    ("Aiko", "Tanaka, PhD", "https://www.linkedin.com/in/aikotanaka", "", "Kestrel Analytics", "Data Scientist", "08 Jun 2023"),
    ("Lena", "Vogt", "https://www.linkedin.com/in/lena-vogt-pricing", "", "Bramble Foods", "Pricing Manager", "03 Feb 2022"),
    ("Omar", "Haddad", "https://www.linkedin.com/in/omarhaddad-ml", "", "Tern", "Machine Learning Lead", "17 Jan 2020"),
    ("Rosa", "Klein", "https://www.linkedin.com/in/rosa-klein-stimme", "", "", "Speech Coach", "25 Apr 2018"),
    ("Mei", "Chen", "https://www.linkedin.com/in/mei-chen-bids", "", "Harrow Civil", "Bid Manager", "30 Jul 2021"),
    ("Clémence", "Duvivier-Lang", "https://www.linkedin.com/in/cduvivierlang", "", "Verrerie de Saône", "Directrice commerciale", "12 Jan 2022"),
    ("Thorben", "Quast", "https://www.linkedin.com/in/thorben-quast-42", "", "Weserwerk GmbH", "Werkstudent Controlling", "28 Oct 2024"),
    ("Maria", "Silva", "https://www.linkedin.com/in/maria-silva-31", "", "Halden Health", "Nurse Manager", "21 Mar 2022"),
    ("Maria", "Silva", "https://www.linkedin.com/in/mariasilva-escola", "", "Escola da Ribeira", "Teacher", "24 Feb 2020"),
    ("", "", "", "", "", "", "01 May 2023"),
]
PROFILE = {
    "name": "Maya Okafor", "email": "maya.okafor@halden.example", "zone": "Europe/London",
    "title": "Senior product manager", "organisation": "Halden Health",
    "hours": [{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30"}],
    "skills": [
        {"name": "Financial modelling", "have": 1, "want": 3, "importance": 5},
        {"name": "Negotiation", "have": 2, "want": 4, "importance": 5},
        {"name": "Data analysis", "have": 2, "want": 4, "importance": 5},
        {"name": "Pricing", "have": 1, "want": 3, "importance": 3},
        {"name": "Machine learning", "have": 1, "want": 3, "importance": 3},
        {"name": "User research", "have": 4, "want": 4, "importance": 3},
    ],
    "perspective": {"function": "product", "seniority": "senior", "industry": "health-care"},
    "questions": [{"text": "Should we charge per clinic or per patient?", "importance": 5, "skills": ["Pricing"], "tags": [], "opposite": True}],
    "offers": ["our user-interview kit"],
}


def connections(rows):
    """A Connections.csv as LinkedIn writes it, with its preamble."""
    out = io.StringIO()
    out.write('Notes:\n"When exporting your connection data, some of the addresses may be missing."\n\n')
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
    writer.writerows(rows)
    return out.getvalue()


def adds_up(pick):
    terms = pick["reasons"] + pick["cautions"]
    return abs(sum(t["value"] for t in terms) - pick["gain"]) < 1e-9


def bring_in():
    (ROOM / "Connections.csv").write_text(connections(CONNECTIONS), encoding="utf-8")
    (ROOM / "me.json").write_text(json.dumps(PROFILE), encoding="utf-8")
    got = answer("import", "Connections.csv", "--dry-run")
    expect("a dry run would add 11 people", got.get("added") == 11, got)
    expect("a dry run adds nobody", answer("people") == [], "somebody is there")
    got = answer("import", "Connections.csv")
    expect("11 people are added, the nameless row is skipped", (got.get("added"), got.get("skipped")) == (11, 1), got)
    got = answer("import", "Connections.csv")
    expect("the same file again changes nothing", (got.get("added"), got.get("updated"), got.get("unchanged")) == (0, 0, 11), got)
    answer("profile", "set", "me.json")
    got = answer("profile", "show")
    expect("the profile is as it was set", [s["name"] for s in got.get("skills", [])] == [s["name"] for s in PROFILE["skills"]], got)
    (ROOM / "skills.csv").write_text("Name,Title,Skills\nPriya Patel,Head of Pricing,Pricing:4; Negotiation:5\n", encoding="utf-8")
    got = answer("import", "skills.csv")
    expect("a column of skills is read", got.get("added") == 1, got)
    got = answer("person", "Priya Patel")
    levels = {s["name"]: s["level"] for s in got.get("skills", [])}
    expect("with its levels", (levels.get("Pricing"), levels.get("Negotiation")) == (4, 5), levels)


def choose():
    got = answer("suggest", "--count", 4)
    picks = got.get("picks", [])
    expect("four people are suggested", len(picks) == 4, [p.get("name") for p in picks])
    expect("reasons and cautions add up to the gain", all(adds_up(p) for p in picks), picks)
    expect("every pick has a reason that is shown", all(any(t["shown"] for t in p["reasons"]) for p in picks), picks)
    expect("the needs' weights add up to one", abs(sum(n["weight"] for n in got.get("needs", [])) - 1) < 1e-9, got.get("needs"))
    expect("the round covers more than I do alone", got.get("coverage", {}).get("after", 0) > got.get("coverage", {}).get("before", 1), got.get("coverage"))
    again = answer("suggest", "--count", 4)
    expect("the same question has the same answer", again == got)
    return [p["name"] for p in picks]


def write_to_priya():
    got = answer("message", "Priya Raman", "--situation", "first", "--channel", "email")
    expect("the message greets Priya", "Priya" in got.get("body", ""), got)
    expect("it is as long as an e-mail should be", 50 <= got.get("words", 0) <= 125, got.get("words"))
    expect("nothing in it is left blank", "[" not in got.get("body", "[") and "{" not in got.get("body", "{"), got.get("body"))
    expect("every check holds", got.get("checks") and all(c["ok"] for c in got["checks"]), got.get("checks"))
    print(got.get("subject"), "\n" + got.get("body", ""))
    run("sent", "Priya Raman")
    run("answered", "Priya Raman", "yes")


def invite_priya():
    got = answer("invite", "Priya Raman", "--start", "2026-12-02T09:30", "--zone", "Europe/Berlin", "--minutes", 25,
                 "--link", "https://meet.example/x", "--remind", 30, "--out", "coffee.ics")
    expect("the invite is the first", got.get("sequence") == 0 and got.get("uid"), got)
    coffee = got.get("coffee")
    read_invite("coffee.ics", got.get("uid", ""), "20261202T083000Z", "20261202T085500Z", method=None)
    khal("coffee.ics", "02.12.2026 08:30")
    moved = answer("coffee", "move", coffee, "--start", "2026-12-02T11:00", "--zone", "Europe/Berlin", "--out", "moved.ics")
    expect("a moved coffee keeps its uid and counts on", (moved.get("uid"), moved.get("sequence")) == (got.get("uid"), 1), moved)
    read_invite("moved.ics", got.get("uid", ""), "20261202T100000Z", "20261202T102500Z", method=None)
    return coffee


def read_invite(name, uid, start, end, method):
    from icalendar import Calendar
    raw = (ROOM / name).read_bytes()
    lines = raw.split(b"\r\n")
    expect(f"{name}: lines end in CRLF and have at most 75 octets", lines[-1] == b"" and b"\n" not in b"".join(lines) and all(len(x) <= 75 for x in lines), lines)
    calendar = Calendar.from_ical(raw)
    event = calendar.walk("VEVENT")[0]
    expect(f"{name}: uid", str(event["UID"]) == uid, event.get("UID"))
    expect(f"{name}: start and end", (event["DTSTART"].to_ical().decode(), event["DTEND"].to_ical().decode()) == (start, end), raw.decode())
    expect(f"{name}: method", calendar.get("METHOD") == method, calendar.get("METHOD"))
    expect(f"{name}: link", "https://meet.example/x" in raw.replace(b"\r\n ", b"").decode(), raw.decode())
    if method is None:
        expect(f"{name}: nobody is invited by a file for oneself", "ORGANIZER" not in event and "ATTENDEE" not in event, raw.decode())


def khal(name, when):
    """Imports the invite into a fresh khal and looks for it in the list."""
    room = ROOM / "khal"
    (room / "calendar").mkdir(parents=True, exist_ok=True)
    config = room / "config"
    config.write_text(
        f"[calendars]\n[[coffee]]\npath = {room}/calendar\n[sqlite]\npath = {room}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"
        "timeformat = %H:%M\ndateformat = %d.%m.\nlongdateformat = %d.%m.%Y\ndatetimeformat = %d.%m. %H:%M\nlongdatetimeformat = %d.%m.%Y %H:%M\n"
        "[default]\ndefault_calendar = coffee\n", encoding="utf-8")
    env = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(room))
    done = subprocess.run(["khal", "-c", str(config), "import", "--batch", "-a", "coffee", str(ROOM / name)], capture_output=True, text=True, env=env)
    expect("khal imports the invite", done.returncode == 0, done.stderr + done.stdout)
    done = subprocess.run(["khal", "-c", str(config), "list", "--format", "{start-long} {title}", "01.12.2026", "5d"], capture_output=True, text=True, env=env)
    expect("khal shows it at the right hour in London", when in done.stdout and "Priya" in done.stdout, done.stdout + done.stderr)


def send_the_request():
    other = answer("invite", "Priya Raman", "--start", "2026-12-09T09:30", "--zone", "Europe/Berlin", "--link", "https://meet.example/x", "--to-send", "--out", "to-priya.ics")
    expect("the file to send is a request", other.get("method") == "REQUEST", other)
    read_invite("to-priya.ics", other.get("uid", ""), "20261209T083000Z", (ROOM / "to-priya.ics").read_text().split("DTEND:")[1].split()[0], method="REQUEST")
    text = (ROOM / "to-priya.ics").read_bytes().replace(b"\r\n ", b"").decode()
    expect("it names me and Priya", "mailto:maya.okafor@halden.example" in text and "mailto:priya.raman@northlake.example" in text, text)
    gone = answer("coffee", "cancel", other.get("coffee"), "--out", "cancel.ics")
    expect("a cancelled coffee keeps its uid and counts on", gone.get("uid") == other.get("uid") and gone.get("sequence", 0) > other.get("sequence", 0), gone)


def rate(coffee):
    before = answer("suggest", now=AFTER)
    answer("rate", coffee, "--helpful", 5, "--did", "new-view,practical", "--need", "Pricing=0.75", "--learned", "Pricing=2",
           "--gave", "our user-interview kit", "--promise", "the interview guide@2026-12-03", now=AFTER)
    after = answer("suggest", now=AFTER)
    expect("whom I met yesterday is not suggested again", "Priya Raman" not in [p["name"] for p in after.get("picks", [])], after.get("picks"))
    expect("the round has learned", after != before)
    due = answer("due", now=AFTER)
    kinds = {d["kind"] for d in due}
    expect("thanks and the promise are due", {"thank", "promise"} <= kinds, due)
    got = answer("person", "Priya Raman", now=AFTER)
    expect("the talk stands in her timeline", got.get("timeline"), got)
    run("undo", now=AFTER)
    expect("a rating can be undone", answer("suggest", now=AFTER) == before)


def refuse():
    (ROOM / "photo.csv").write_bytes(bytes([0xFF, 0xD8, 0xFF, 0xE0]) + bytes(range(256)) * 40)
    (ROOM / "empty.csv").write_bytes(b"")
    with zipfile.ZipFile(ROOM / "whole.zip", "w") as z:
        z.writestr("Connections.csv", connections(CONNECTIONS * 50))
    (ROOM / "short.zip").write_bytes((ROOM / "whole.zip").read_bytes()[:900])
    for name, what in (("photo.csv", "a picture named .csv"), ("empty.csv", "an empty file"), ("short.zip", "a truncated archive")):
        refused(what, "import", name)
    refused("a file that is not there", "import", "nowhere.csv", codes=(1, 2))
    for bad, what in (({"skills": [{"name": "Pricing", "have": 9, "want": 9, "importance": 3}]}, "a level of 9"), ({"zone": "Europe/Atlantis"}, "an unknown zone")):
        (ROOM / "bad.json").write_text(json.dumps(bad), encoding="utf-8")
        refused(what, "profile", "set", "bad.json")
    at = ("--start", "2026-12-02T09:30", "--zone", "Europe/Berlin", "--out", "no.ics")
    refused("a person who does not exist", "invite", "Nobody Atall", *at)
    refused("a name two people have", "message", "Maria Silva", "--situation", "first", "--channel", "email")
    refused("a coffee in no zone", "invite", "Priya Raman", "--start", "2026-12-02T09:30", "--zone", "Mars/Base", "--out", "no.ics")
    refused("a coffee that ends before it starts", "invite", "Priya Raman", *at, "--minutes=-5", codes=(1, 2))
    refused("a link that is none", "invite", "Priya Raman", *at, "--link", "javascript:alert(1)")
    refused("a rating of 9", "rate", 1, "--helpful", 9, codes=(1, 2))
    refused("a coffee that is not there", "rate", 4711, "--helpful", 4)
    expect("no invite was written for a refused coffee", not (ROOM / "no.ics").exists())
    done = run("suggest", "--no-such-flag")
    expect("wrong usage ends with 2", done.returncode == 2, done.returncode)
    broken_quote()
    broken_databases()


def broken_quote():
    """100,000 lines with a quote that never closes: told, and quickly."""
    lines = [f"P{i},Q{i},https://www.linkedin.com/in/p-{i},,Firm {i % 300},Analyst,01 Jan 2024" for i in range(100_000)]
    lines[50_000] = 'Broken,"Quote,https://www.linkedin.com/in/broken,,Firm,Analyst,01 Jan 2024'
    (ROOM / "quote.csv").write_text("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + "\n".join(lines) + "\n", encoding="utf-8")
    before = dump()
    done = run("import", "quote.csv", "--dry-run", "--json")
    if done.returncode == 0:
        problems = json.loads(done.stdout).get("problems", [])
        expect("a broken quote is told with its line", any(p.get("line") == 50_002 for p in problems), problems[:5])
    else:
        expect("a broken quote is refused in one sentence", done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1, done.stderr[:600])
    expect("a broken quote changes nothing", dump() == before)


def broken_databases():
    shutil.copy(DB, ROOM / "newer.db")
    subprocess.run(["sqlite3", str(ROOM / "newer.db"), "PRAGMA user_version = 9999"], check=True)
    refused("a database of a newer version", "people", db=ROOM / "newer.db")
    raw = bytearray(DB.read_bytes())
    for i in range(4096, len(raw) - 4096, 512):
        raw[i:i + 64] = b"\xa5" * 64
    (ROOM / "damaged.db").write_bytes(raw)
    refused("a damaged database", "people", db=ROOM / "damaged.db", kept=False)
    expect("a damaged database is left as it is", (ROOM / "damaged.db").read_bytes() == raw)
    (ROOM / "text.db").write_text("this is no database\n" * 400, encoding="utf-8")
    refused("a file that is no database", "people", db=ROOM / "text.db", kept=False)
    expect("a file that is no database is left as it is", (ROOM / "text.db").read_text(encoding="utf-8").startswith("this is no database"))


def main():
    shutil.rmtree(ROOM, ignore_errors=True)
    ROOM.mkdir(parents=True)
    bring_in()
    choose()
    write_to_priya()
    coffee = invite_priya()
    send_the_request()
    rate(coffee)
    refuse()
    story_people.walk()
    story_coffees.walk()
    story_messages.walk()
    story_outcomes.walk()
    return verdict()


if __name__ == "__main__":
    sys.exit(main())
