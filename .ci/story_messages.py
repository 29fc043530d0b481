"""Messages and requests on the command line: the part of the story about what is
written, marked as sent and answered. It has a folder and a database of its own;
what is saved for a mail program is read by Python's email package.
"""

import datetime
import email
import email.policy
import json
import re

from telling import ROOM, answer, expect, refused, run

HOUSE = ROOM / "messages"
BOOK = HOUSE / "messages.db"

SITUATIONS = ["first", "reconnect", "introduce", "opposite", "upward", "mentor", "accept", "decline",
              "follow-up", "confirm", "thank-you", "report-back"]
CHANNELS = {"email": 2000, "linkedin": 399, "linkedin-note": 300, "chat": 500}
LANGUAGES = ["en", "de", "fr", "es"]
TONES = ["warm", "brief", "formal"]
MARK = "Xanthippe-7731"  # stands in private places only

PEOPLE = f"""Name,Email,Title,Company,Notes,Skills
Lena Vogt,lena@larkspur.example,Head of Pricing,Larkspur GmbH,{MARK} snores,Pricing:4
"Dr. María-José van der Berg, PhD (she/her)",mj@calder.example,FINANCE DIRECTOR,ACME GmbH,{MARK} rude,
Tom Adeyemi,tom@acme.example,Engineer,Acme,{MARK},
"""
CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Lena,Vogt,https://www.linkedin.com/in/lena-vogt,,Brightwell AG,Head of Pricing,03 Mar 2021
Samuel,Boateng,https://www.linkedin.com/in/samuel-b,,Northlake Energy,Finance Director,11 Oct 2019
Wei,Zhang,https://www.linkedin.com/in/wei-z,,ACME GmbH,"VP MACHINE LEARNING, EMEA",01 Feb 2024
Tom,O'Neill,https://www.linkedin.com/in/tom-on,,Self-employed,Freelance negotiation trainer,05 May 2020
"""
ME = {"name": "Maya Okafor", "email": "maya@halden.example", "zone": "Europe/Berlin", "title": "Product manager",
      "organisation": "Halden Health", "hours": [{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30"}],
      "skills": [{"name": "Pricing", "have": 1, "want": 4, "importance": 5}], "offers": ["User-Interview-Kit"]}


def ask(*args, **more):
    return answer(*args, db=BOOK, **more)


def do(*args, **more):
    done = run(*args, db=BOOK, **more)
    expect(f"{' '.join(map(str, args[:2]))} succeeds", done.returncode == 0, done.stderr)
    return done.stdout


def clean(where, said, channel):
    """What holds of every message."""
    text = said.get("subject", "") + "\n" + said.get("body", "")
    body = said.get("body", "")
    expect(f"{where}: something is written", len(body) > 20, body)
    expect(f"{where}: within the limit", len(body) <= CHANNELS[channel], len(body))
    expect(f"{where}: no blank and no brace", not re.search(r"[\[\]{}<>|~@]|  |\n\n\n", text.replace("\u00a0", " ")), text)
    expect(f"{where}: nothing private", MARK not in text, text)
    expect(f"{where}: no shouting", "DIRECTOR" not in text and "VAN" not in text, text)
    expect(f"{where}: a subject for e-mail alone", bool(said.get("subject")) == (channel == "email"), text)
    bad = [c["name"] for c in said.get("checks", []) if not c["ok"] and c["name"] in ("no-blank", "private", "true", "praise", "names")]
    expect(f"{where}: its own checks find no fault", not bad, (bad, text))


def every_message():
    """Every situation, language and channel, for one who is known well."""
    n = 0
    for lang in LANGUAGES:
        for i, situation in enumerate(SITUATIONS):
            for j, channel in enumerate(CHANNELS):
                more = ["--about", "Tom Adeyemi"] if situation == "introduce" else []
                tone = TONES[(i + j) % 3]
                polite = ["--address", ["polite", "familiar"][(i + j) % 2]] if lang != "en" else []
                said = ask("message", "Lena Vogt", "--situation", situation, "--channel", channel, "--lang", lang, "--tone", tone, *polite, *more)
                clean(f"{situation} {channel} {lang} {tone}", said, channel)
                n += 1
    print(f"{n} messages")


def names():
    said = ask("message", "mj@calder.example", "--situation", "first", "--channel", "email", "--lang", "en")
    expect("a title in front and degrees behind are no part of the name", said["body"].startswith(("Hi María-José,", "Hello María-José,")), said["body"])
    expect("a company keeps its form", "ACME GmbH" in said["body"], said["body"])
    said = ask("message", "mj@calder.example", "--situation", "first", "--channel", "email", "--lang", "de", "--tone", "formal")
    expect("a formal greeting guesses no gender", said["body"].startswith("Guten Tag Dr. van der Berg,"), said["body"])


def newcomer():
    """What somebody can send who brought nothing but LinkedIn's connections."""
    book = HOUSE / "newcomer.db"
    (HOUSE / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    wants = [{"name": n, "have": 1, "want": 4, "importance": 5} for n in ("Financial modelling", "Negotiation")]
    me = ME | {"skills": wants + [{"name": "User research", "have": 4, "want": 4, "importance": 3}], "offers": ["our user-interview kit"]}
    answer("import", HOUSE / "Connections.csv", db=book)
    run("profile", "set", "-", stdin=json.dumps(me), db=book)
    openings = set()
    for name, topic in ("Samuel Boateng", "financial modelling"), ("Tom O'Neill", "negotiation"), ("Wei Zhang", ""), ("Lena Vogt", ""):
        for lang in LANGUAGES:
            said = answer("message", name, "--situation", "first", "--channel", "email", "--lang", lang, db=book)
            clean(f"first to {name} in {lang}", said, "email")
            bad = [c["name"] for c in said["checks"] if not c["ok"]]
            expect(f"first to {name} in {lang}: as it stands, every check passes", not bad, (bad, said))
            expect(f"first to {name} in {lang}: a subject of 3 or 4 words", 3 <= len(said["subject"].split()) <= 4, said["subject"])
            expect(f"first to {name} in {lang}: no employer that is none", "self-employed" not in said["body"].lower(), said["body"])
            if lang == "en" and topic:
                expect(f"the subject to {name} says what it is about", topic in said["subject"].lower(), said["subject"])
            if lang == "en":
                openings.add(said["body"].split("\n\n")[1])
    expect("four people get four letters", len(openings) == 4, openings)


def asked_of_me():
    do("request", "Lena Vogt", "Lena asked for feedback on her pricing page", "--due", "2026-11-26")
    due = ask("due")
    expect("a request becomes due", any(d["kind"] == "answer" and "pricing page" in d["text"] for d in due), due)
    said = ask("message", "Lena Vogt", "--situation", "accept", "--channel", "email", "--lang", "en")
    expect("a yes names what was asked, in words to the reader", "your pricing page" in said["body"], said["body"])
    said = ask("message", "Lena Vogt", "--situation", "decline", "--channel", "email", "--lang", "en", "--reason", "a full quarter")
    expect("a no names the reason", "a full quarter" in said["body"], said["body"])
    number = ask("request", "list")[0]["id"]
    do("request", "accept", str(number))
    due = ask("due")
    expect("an accepted request is no longer to be answered", not any(d["kind"] == "answer" for d in due), due)
    refused("answering twice", "request", "decline", str(number), db=BOOK)
    do("undo")
    expect("undo opens it again", any(d["kind"] == "answer" for d in ask("due")))


def for_a_mail_program():
    made = ask("invite", "Lena Vogt", "--start", "2026-11-26T09:30", "--zone", "Europe/Berlin", "--link", "https://meet.example/lena", "--out", HOUSE / "own.ics")
    path = HOUSE / "confirm.eml"
    said = ask("message", "Lena Vogt", "--situation", "confirm", "--channel", "email", "--lang", "fr", "--eml", path, "--attach-invite", made["coffee"],
               now="2026-11-25T09:00:00Z")
    read = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    expect("the file has the subject", read["subject"] == said["subject"], read["subject"])
    expect("the file goes to the person", read["to"].addresses[0].addr_spec == "lena@larkspur.example", read["to"])
    text = read.get_body(("plain",)).get_content().replace("\r\n", "\n").strip()
    expect("the file has the text", text == said["body"].strip(), text)
    parts = [p for p in read.walk() if p.get_content_type() == "text/calendar"]
    expect("the invite goes along as a request", parts and parts[0].get_param("method") == "REQUEST" and "METHOD:REQUEST" in parts[0].get_content(), parts)
    refused("an invite without a file", "message", "Lena Vogt", "--situation", "confirm", "--channel", "email", "--attach-invite", "1", db=BOOK, codes=(2,))
    refused("a coffee that is not there", "message", "Lena Vogt", "--situation", "first", "--channel", "email", "--eml", HOUSE / "x.eml", "--attach-invite", "99", db=BOOK)
    expect("what was refused wrote no file", not (HOUSE / "x.eml").exists())


def silence():
    do("sent", "Tom Adeyemi", "--channel", "chat", now="2026-11-23T09:00:00Z")
    days = []
    for n in range(1, 40):
        now = datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.timezone.utc) + datetime.timedelta(days=n)
        due = ask("due", now=now.isoformat().replace("+00:00", "Z"))
        if any(d["kind"] == "chase" for d in due):
            days.append(now.date().isoformat())
            do("sent", "Tom Adeyemi", "--channel", "chat", now=now.isoformat().replace("+00:00", "Z"))
    expect("silence is followed up after 5 and 12 working days, never a third time", days == ["2026-11-30", "2026-12-09"], days)


def refusals():
    refused("a language there is none of", "message", "Lena Vogt", "--situation", "first", "--channel", "email", "--lang", "it", db=BOOK, codes=(1, 2))
    refused("a time to come", "sent", "Lena Vogt", "--at", "2031-01-01T09:00", db=BOOK, codes=(1, 2))
    refused("a writer on another computer", "settings", "writer-address", "http://writer.example:11434", db=BOOK)
    refused("a writer behind another name of this one", "settings", "writer-address", "http://localhost.writer.example", db=BOOK)
    refused("a request without words", "request", "Lena Vogt", " ", db=BOOK, codes=(1, 2))


def walk():
    """Goes through messages and requests with people of their own."""
    HOUSE.mkdir()
    (HOUSE / "people.csv").write_text(PEOPLE, encoding="utf-8")
    do("import", HOUSE / "people.csv")
    do("profile", "set", "-", stdin=json.dumps(ME))
    do("invite", "Lena Vogt", "--start", "2026-11-24T09:30", "--zone", "Europe/Berlin", "--place", "Café Central", "--out", HOUSE / "first.ics")
    every_message()
    newcomer()
    names()
    asked_of_me()
    for_a_mail_program()
    silence()
    refusals()
