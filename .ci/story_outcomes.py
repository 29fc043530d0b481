"""What came of it, on the command line: the part of the story about briefs,
ratings, follow-ups, the ledger and the figures of Insights. It has a folder and
a database of its own; tables are read by Python's csv, the brief by pdftotext.
"""

import csv
import datetime
import io
import json
import subprocess

from telling import ROOM, answer, expect, refused, run

HOUSE = ROOM / "outcomes"
BOOK = HOUSE / "outcomes.db"
PRIVATE = "Xanthippe-4411 snores"

PEOPLE = """Name,Email,Title,Company,Skills,Tags
Lena Vogt,lena@larkspur.example,Head of Pricing,Larkspur GmbH,Pricing:4,
Tom Adeyemi,tom@acme.example,Engineer,Acme,,mentors
Priya Raman,priya@northlake.example,Finance Director,Northlake,Financial modelling:5,
Omar Haddad,omar@tern.example,Machine Learning Lead,Tern,Machine learning:5,
"=Sum Wan",sum@wan.example,Buyer,Wan,Negotiation:3,
"""
ME = {"name": "Maya Okafor", "email": "maya@halden.example", "zone": "Europe/London", "title": "Product manager", "organisation": "Halden Health",
      "hours": [{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30"}],
      "perspective": {"function": "product", "industry": "health-care"},
      "skills": [{"name": "Pricing", "have": 1, "want": 4, "importance": 5}, {"name": "Financial modelling", "have": 1, "want": 3},
                 {"name": "Negotiation", "have": 1, "want": 3}, {"name": "Falconry", "have": 0, "want": 3}],
      "offers": ["our user-interview kit"]}
INSIGHTS = ["gaps", "difference", "ledger", "months", "blind-spots", "calibration", "coverage", "trust"]


def ask(*args, **more):
    return answer(*args, db=BOOK, **more)


def do(*args, **more):
    done = run(*args, db=BOOK, **more)
    expect(f"{' '.join(map(str, args[:2]))} succeeds", done.returncode == 0, done.stderr)
    return done.stdout


def kinds(now):
    return [d["kind"] for d in ask("due", now=now)]


def nothing_yet():
    """Every picture of an empty database says that there is nothing."""
    for name in INSIGHTS:
        seen = ask("insight", name)
        expect(f"{name} of nothing has a title", bool(seen.get("title") or seen.get("sentence")), seen)
    refused("a picture there is none of", "insight", "horoscope", db=BOOK)
    refused("a brief of no coffee", "brief", "1", db=BOOK)


def brief():
    do("person", "set", "Lena Vogt", "-", stdin=json.dumps({"notes": PRIVATE, "trust": 3}))
    made = ask("invite", "Lena Vogt", "--start", "2026-12-02T09:30", "--zone", "Europe/London", "--out", HOUSE / "lena.ics")
    coffee = str(made["coffee"])
    seen = ask("brief", coffee)
    texts = [q["text"] for q in seen["questions"]]
    expect("a brief has three questions, all different", len(set(texts)) == 3, texts)
    expect("each is a question", all(t.rstrip().endswith("?") for t in texts), texts)
    expect("the same coffee has the same ones", [q["text"] for q in ask("brief", coffee)["questions"]] == texts)
    expect("it says what each of us brings", any(s["skill"] == "Pricing" for s in seen["mine"]), seen["mine"])
    for path, private in ((HOUSE / "brief.pdf", False), (HOUSE / "brief-notes.pdf", True)):
        do("brief", coffee, "--out", path, *(["--notes"] if private else []))
        read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        flat = " ".join(read.split())
        expect("the PDF has the name and the questions", "Lena Vogt" in flat and all(" ".join(t.split()) in flat for t in texts), read)
        expect("private notes are in it only when asked for", (PRIVATE in flat) == private, read)
    text = do("brief", coffee)
    expect("Markdown has the questions and no private note", all(t in text for t in texts) and PRIVATE not in text, text)
    refused("a brief as something else", "brief", coffee, "--format", "docx", db=BOOK, codes=(1, 2))
    return coffee


def rated(coffee):
    expect("nothing is asked before the coffee", "rate" not in kinds("2026-12-02T08:00:00Z"))
    expect("nor on its evening", "rate" not in kinds("2026-12-02T18:00:00Z"))
    expect("it is asked on the morning after", "rate" in kinds("2026-12-03T09:00:00Z"))
    now = "2026-12-03T09:30:00Z"
    refused("a rating of 6", "rate", coffee, "--helpful", "6", db=BOOK, now=now, codes=(1, 2))
    refused("half a need", "rate", coffee, "--helpful", "4", "--need", "Pricing=0.3", db=BOOK, now=now, codes=(1, 2))
    done = ask("rate", coffee, "--helpful", "5", "--did", "new-view,practical", "--need", "Pricing=0.75", "--learned", "Pricing=2", "--gave", "a book",
               "--received", "a look at our page", "--promise", "the survey@2026-12-10", "--promised", "her price list@2026-12-12",
               "--next", "send the kit@2026-12-05", "--talk-again", "2027-02-01", "--trust", "4", "--note", PRIVATE, now=now)
    expect("the level moved from 1 to 2", done["moved"] == [{"skill": "pricing", "name": "Pricing", "from": 1, "to": 2}], done["moved"])
    expect("I have it now", next(s for s in ask("profile", "show")["skills"] if s["name"] == "Pricing")["have"] == 2)
    again = ask("rate", coffee, "--helpful", "4", "--learned", "Pricing=2", now=now)
    expect("rating it again moves nothing twice", next(s for s in ask("profile", "show")["skills"] if s["name"] == "Pricing")["have"] == 2, again)
    do("undo", now=now)
    ask("rate", coffee, "--helpful", "5", now=now)
    expect("what a rating said again does not name stays", next(s for s in ask("profile", "show")["skills"] if s["name"] == "Pricing")["have"] == 2)
    expect("a talk is thanked for once it is rated", "thank" in kinds(now) and "rate" not in kinds(now))


def ledger():
    now = "2026-12-03T10:00:00Z"
    lena = ask("ledger", "Lena Vogt", now=now)
    expect("given, received and promised are counted", (lena["given"], lena["received"], lena["promised"], lena["due"]) == (1, 1, 2, 1), lena)
    due = [d for d in ask("due", now=now) if d["kind"] == "promise"]
    expect("one promise is due, the other waits behind it", len(due) == 1 and due[0].get("more") == 1, due)
    do("due", "done", due[0]["key"], now=now)
    expect("keeping it brings the next", [d["key"] for d in ask("due", now=now) if d["kind"] == "promise"] != [due[0]["key"]])
    expect("and counts as given", ask("ledger", "Lena Vogt", now=now)["given"] == 2)
    do("undo", now=now)
    expect("undo takes both back", ask("ledger", "Lena Vogt", now=now)["given"] == 1)
    for n in range(3):
        do("ledger", "add", "Omar Haddad", "--received", f"favour {n}", now=now)
    balance = ask("ledger", "Omar Haddad", now=now)
    expect("I owe Omar, and it is said gently", balance["owing"] and "Omar" in balance["balance"], balance)
    expect("Insights names him too", "Omar" in json.dumps(ask("insight", "ledger", now=now)["owe"]) or ask("insight", "ledger", now=now)["owe"], balance)
    line = ask("ledger", "Omar Haddad", now=now)["lines"][0]["id"]
    do("ledger", "delete", str(line), now=now)
    do("undo", now=now)
    expect("a line deleted and undone is there", len(ask("ledger", "Omar Haddad", now=now)["lines"]) == 3)
    refused("an entry that gives and receives", "ledger", "add", "Omar Haddad", "--gave", "x", "--received", "y", db=BOOK, codes=(1, 2), now=now)
    refused("a line that is not there", "ledger", "done", "999", db=BOOK, now=now)


def follow_ups():
    """Thank, report back, keep in touch: each once, on its day."""
    now = "2026-12-03T10:00:00Z"
    thank = next(d for d in ask("due", now=now) if d["kind"] == "thank")
    do("due", "snooze", thank["key"], "--until", "2026-12-04", now=now)
    expect("what is put off is gone", "thank" not in kinds(now))
    expect("and comes on its day", "thank" in kinds("2026-12-04T09:00:00Z"))
    do("due", "dismiss", thank["key"], now="2026-12-04T09:00:00Z")
    expect("what was left never comes back", all("thank" not in kinds(f"2026-12-{d:02}T09:00:00Z") for d in range(4, 12)))
    refused("a day that is over", "due", "snooze", "promise:entry:1", "--until", "2026-01-01", db=BOOK, codes=(1, 2), now=now)
    refused("a key that is none", "due", "done", "thank:talk:77", db=BOOK, now=now)
    begin = datetime.datetime(2026, 12, 3, 9, 30, tzinfo=datetime.timezone.utc)
    first = None
    for day in range(1, 60):
        when = (begin + datetime.timedelta(days=day)).isoformat().replace("+00:00", "Z")
        if "report-back" in kinds(when):
            first = day
            break
    expect("weeks later it is time to report back", first is not None and 14 <= first <= 35, first)
    do("settings", "cadence-tags", '{"mentors":30}')
    do("talked", "Tom Adeyemi", "--on", "2026-12-01", now="2026-12-01T12:00:00Z")
    expect("no contact is due within the month", not any(d["kind"] == "reconnect" and d["name"] == "Tom Adeyemi" for d in ask("due", now="2026-12-20T09:00:00Z")))
    expect("a tag's rhythm brings Tom back", any(d["kind"] == "reconnect" and d["name"] == "Tom Adeyemi" for d in ask("due", now="2027-01-02T09:00:00Z")))
    refused("a rhythm of no days", "settings", "cadence-tags", '{"mentors":0}', db=BOOK, codes=(1, 2))
    refused("a rhythm that is no document", "settings", "cadence-tags", "often", db=BOOK, codes=(1, 2))


def figures():
    now = "2026-12-04T09:00:00Z"
    gaps = ask("insight", "gaps", now=now)
    expect("the gaps are mine", {a["name"] for a in gaps["axes"]} == {"Pricing", "Financial modelling", "Negotiation", "Falconry"}, gaps)
    spots = json.dumps(ask("insight", "blind-spots", now=now))
    expect("nobody hunts with falcons, and it is said", "Falconry" in spots, spots)
    expect("nobody's gender is guessed, and that is said", "gender" in spots, spots)
    months = ask("insight", "months", now=now)
    expect("one coffee took place", sum(m["asked"] + m["theirs"] for m in months["months"]) == 1, months)
    few = ask("insight", "difference", now=now)
    expect("one talk finds nothing", few.get("finding", "few") == "few", few)
    expect("Lena's trust is there", "Lena" in json.dumps(ask("insight", "trust", now=now)) or ask("insight", "trust", now=now))
    for name in INSIGHTS:
        path = HOUSE / f"{name}.csv"
        do("insight", name, "--all", "--out", path, now=now)
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text)))
        expect(f"{name}.csv is a table", bool(rows) and len({len(r) for r in rows}) == 1, text)
        expect(f"{name}.csv runs no formula", not any(cell[:1] in "=+-@\t" and cell[:1] for r in rows for cell in r if not cell.lstrip("-").replace(".", "").isdigit()), text)
        expect(f"{name} reads as text too", len(do("insight", name, now=now)) > 20)
    refused("a table in another format", "insight", "gaps", "--format", "xlsx", db=BOOK, codes=(1, 2), now=now)


def quiet():
    for key in ("notifications", "habits", "tray", "keep-running"):
        do("settings", key, "off")
        expect(f"{key} can be switched off", ask("settings", key) in ("off", {"key": key, "value": "off"}, {key: "off"}) or "off" in json.dumps(ask("settings", key)))
        refused(f"{key} perhaps", "settings", key, "perhaps", db=BOOK)


def walk():
    """Goes from a coffee to what came of it, with people of their own."""
    HOUSE.mkdir()
    nothing_yet()
    (HOUSE / "people.csv").write_text(PEOPLE, encoding="utf-8")
    do("import", HOUSE / "people.csv")
    do("profile", "set", "-", stdin=json.dumps(ME))
    coffee = brief()
    rated(coffee)
    ledger()
    follow_ups()
    figures()
    quiet()
