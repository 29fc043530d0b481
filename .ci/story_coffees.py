"""The life of coffees on the command line: the part of the story about invites
and time alone. It has a folder and a database of its own; what is written is read
by python3-icalendar, which shares no code with the program.
"""

import datetime
import json

from telling import ROOM, answer, expect, refused, run

HOUSE = ROOM / "coffees"
BOOK = HOUSE / "coffees.db"
LONDON = "Europe/London"

PEOPLE = """Name,Email,Title
Priya Raman,priya@northlake.example,Finance director
Kim Park,kim@kestrel.example,Designer
Noor Haddad,,Editor
"""
ME = {"name": "Maya Okafor", "email": "maya@halden.example", "zone": LONDON,
      "hours": [{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30"}],
      "skills": [{"name": "Pricing", "have": 1, "want": 4, "importance": 5}]}
# Tuesday 1 December is taken from nine to five, but for an hour at noon.
TAKEN = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Story//EN
BEGIN:VEVENT
UID:morning@story.example
DTSTAMP:20261101T000000Z
DTSTART;TZID=Europe/London:20261201T090000
DTEND;TZID=Europe/London:20261201T120000
END:VEVENT
BEGIN:VEVENT
UID:afternoon@story.example
DTSTAMP:20261101T000000Z
DTSTART:20261201T130000Z
DTEND:20261201T170000Z
END:VEVENT
END:VCALENDAR
"""


def ask(*args, **more):
    return answer(*args, db=BOOK, **more)


def event(name):
    """The one event of an invite, and its METHOD."""
    from icalendar import Calendar
    calendar = Calendar.from_ical((HOUSE / name).read_bytes())
    events = calendar.walk("VEVENT")
    expect(f"{name} holds one event", len(events) == 1, len(events))
    return events[0], calendar.get("METHOD")


def when(name):
    e, _ = event(name)
    return e["DTSTART"].dt, e["DTEND"].dt


def utc(*figures):
    return datetime.datetime(*figures, tzinfo=datetime.timezone.utc)


def same(what, got, **wanted):
    expect(what, {k: got.get(k) for k in wanted} == wanted, got)


def settle_in():
    HOUSE.mkdir()
    (HOUSE / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (HOUSE / "me.json").write_text(json.dumps(ME), encoding="utf-8")
    (HOUSE / "kim.json").write_text(json.dumps({"zone": "Australia/Sydney"}), encoding="utf-8")
    ask("import", HOUSE / "people.csv")
    ask("profile", "set", HOUSE / "me.json")
    ask("person", "set", "Kim Park", HOUSE / "kim.json")


def one_life():
    """Given a time, sent, moved, sent again, called off: one uid, counted up."""
    made = ask("invite", "Priya Raman", "--start", "2026-12-02T10:00", "--minutes", 30, "--place", "Café Lumen; 3, Mill Lane", "--out", HOUSE / "made.ics")
    same("a coffee begins at sequence 0", made, sequence=0, method="", start="2026-12-02T10:00:00Z", end="2026-12-02T10:30:00Z", state="scheduled")
    sent = ask("coffee", "show", made["coffee"], "--to-send", "--out", HOUSE / "sent.ics")
    same("sent to Priya it is the same coffee", sent, uid=made["uid"], sequence=0, method="REQUEST")
    moved = ask("coffee", "move", made["coffee"], "--start", "2026-12-03T15:30", "--to-send", "--out", HOUSE / "moved.ics")
    same("moved, it keeps its uid and counts on", moved, uid=made["uid"], sequence=1, method="REQUEST", start="2026-12-03T15:30:00Z", end="2026-12-03T16:00:00Z")
    gone = ask("coffee", "cancel", made["coffee"], "--to-send", "--out", HOUSE / "gone.ics")
    same("called off, it keeps its uid and counts on", gone, uid=made["uid"], sequence=2, method="CANCEL", state="cancelled")
    stamps = []
    for name, method, sequence in (("made.ics", None, 0), ("sent.ics", "REQUEST", 0), ("moved.ics", "REQUEST", 1), ("gone.ics", "CANCEL", 2)):
        e, got = event(name)
        expect(f"{name}: method {method}", got == method, got)
        expect(f"{name}: uid and sequence", (str(e["UID"]), int(e["SEQUENCE"])) == (made["uid"], sequence), (e["UID"], e["SEQUENCE"]))
        expect(f"{name}: the place reads back as it was typed", str(e.get("LOCATION", "")) == "Café Lumen; 3, Mill Lane", e.get("LOCATION"))
        expect(f"{name}: only a file to send names who is invited", ("ATTENDEE" in e) == ("ORGANIZER" in e) == (method is not None), e.to_ical().decode())
        stamps.append(e["DTSTAMP"].dt)
    expect("every file has a later stamp than the one before", all(a < b for a, b in zip(stamps, stamps[1:])), stamps)
    expect("moved.ics tells the new time", when("moved.ics") == (utc(2026, 12, 3, 15, 30), utc(2026, 12, 3, 16, 0)), when("moved.ics"))
    refused("a coffee called off, moved", "coffee", "move", made["coffee"], "--start", "2026-12-04T10:00", db=BOOK)


def across_the_change():
    """A series keeps its wall time in both zones' spring and autumn."""
    got = ask("invite", "Kim Park", "--start", "2027-03-23T09:00", "--every", "1w", "--count", 3, "--out", HOUSE / "series.ics")
    expect("the clocks change before the second meeting in London, after the third in Sydney",
           got.get("starts") == ["2027-03-23T09:00:00Z", "2027-03-30T08:00:00Z", "2027-04-06T08:00:00Z"], got.get("starts"))
    same("her clock is told", got, theirZone="Australia/Sydney", theirStart="2027-03-23T20:00:00+11:00")
    e, _ = event("series.ics")
    expect("the file says the wall time and its zone", e["DTSTART"].params.get("TZID") == LONDON and e["DTSTART"].dt.replace(tzinfo=None) == datetime.datetime(2027, 3, 23, 9), e["DTSTART"].to_ical())
    expect("and how often", dict(e["RRULE"]) == {"FREQ": ["WEEKLY"], "INTERVAL": [1], "COUNT": [3]}, e["RRULE"])
    for what, zone, start in (("an hour skipped in London", LONDON, "2027-03-28T01:30"), ("an hour skipped in New York", "America/New_York", "2027-03-14T02:30"),
                              ("an hour skipped in Sydney", "Australia/Sydney", "2026-10-04T02:30"), ("an hour London has twice", LONDON, "2027-10-31T01:30"),
                              ("an hour Sydney has twice in its autumn", "Australia/Sydney", "2027-04-04T02:30")):
        refused(what, "invite", "Priya Raman", "--start", start, "--zone", zone, "--out", HOUSE / "no.ics", db=BOOK)
    expect("nothing was written for them", not (HOUSE / "no.ics").exists())
    for offset, start in (("+01:00", "2027-10-31T00:30:00Z"), ("+00:00", "2027-10-31T01:30:00Z")):
        got = ask("invite", "Priya Raman", "--start", "2027-10-31T01:30:00" + offset, "--out", HOUSE / "twice.ics")
        same(f"with its offset {offset} the hour is one of the two", got, start=start)
        run("undo", db=BOOK)


def listed():
    ask("invite", "Noor Haddad", "--start", "2026-12-01T10:00", "--zone", "Asia/Kolkata", "--out", HOUSE / "noor.ics")
    expect("09:30 there is the small hours here", when("noor.ics")[0] == utc(2026, 12, 1, 4, 30), when("noor.ics"))
    every = ask("coffee", "list")
    expect("those to come are listed by date, then the others", [c["name"] for c in every] == ["Noor Haddad", "Kim Park", "Priya Raman"], every)
    expect("only those in a state", [c["name"] for c in ask("coffee", "list", "--state", "cancelled")] == ["Priya Raman"])
    expect("only those of some days", [c["name"] for c in ask("coffee", "list", "--from", "2027-04-01", "--to", "2027-04-30")] == ["Kim Park"])
    text = run("coffee", "show", every[0]["coffee"], db=BOOK).stdout
    expect("both clocks are told in words", "10:00" in text and "04:30" in text and "Asia/Kolkata" in text, text)
    refused("a request for somebody without an address", "invite", "Noor Haddad", "--start", "2026-12-08T10:00", "--to-send", "--out", HOUSE / "no.ics", db=BOOK)


def free():
    """When somebody's calendar has room, with nobody's database and with a person's."""
    (HOUSE / "taken.ics").write_text(TAKEN.replace("\n", "\r\n"), encoding="utf-8")
    about = ("--calendar", HOUSE / "taken.ics", "--from", "2026-12-01", "--to", "2026-12-02", "--zone", LONDON)
    got = ask("free", *about)
    expect("what is taken, in UTC", got.get("busy") == [{"start": "2026-12-01T09:00:00Z", "end": "2026-12-01T12:00:00Z"}, {"start": "2026-12-01T13:00:00Z", "end": "2026-12-01T17:00:00Z"}], got.get("busy"))
    expect("nothing was left out", got.get("warnings") == [], got.get("warnings"))
    free = [s for s in got.get("slots", []) if not ("2026-12-01T12" <= s["start"] and s["end"] <= "2026-12-01T13:00:00Z" or s["start"] >= "2026-12-01T17")]
    expect("no time is proposed over what is taken", free == [], got.get("slots"))


def walk():
    settle_in()
    one_life()
    across_the_change()
    listed()
    free()
