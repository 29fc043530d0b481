#!/usr/bin/python3
"""Ask real address books what they read in Cortado's vCards.

    CORTADO_CARDS=DIR go test -run TestWriteCardsForRealReaders ./app/exchange
    /usr/bin/python3 .ci/read_cards.py DIR [--without NAME ...]

DIR holds pairs NAME.vcf and NAME.json (what must be read), each in version 4.0
and 3.0. Every file goes through python3-vobject and through khard; each field
a program can tell is compared. A program that is not there is a failure,
unless it is named with --without.

Debian: apt-get install python3-vobject khard
"""

import argparse
import base64
import datetime as dt
import json
import pathlib
import subprocess
import sys
import tempfile

FORGIVEN = []  # values read with a known fault of the reader


class Report:
    def __init__(self):
        self.differences, self.compared = [], {}

    def same(self, reader, name, field, got, want):
        self.compared[reader] = self.compared.get(reader, 0) + 1
        if got != want:
            self.differences.append(f"{reader}: {name}: {field}\n    read {got!r}\n    want {want!r}")

    def broken(self, reader, name, error):
        self.differences.append(f"{reader}: {name}: {type(error).__name__}: {error}")


def despite_fault(version, got, want):
    """The wanted address, also when it ends at its first comma: vobject takes
    the comma of a URI for the end of a text, which in version 4.0 it is not."""
    if version == "4.0" and got != want and "," in want and got == want.split(",")[0]:
        FORGIVEN.append(want)
        return want
    return got


def labels(types):
    """A label as address books show it, from the types of the standard."""
    words = [t for t in types if t != "pref"]
    return " ".join("mobile" if t == "cell" else t for t in words)


# --- python3-vobject ---------------------------------------------------------

def with_vobject(pairs, report):
    import vobject
    for name, data, want in pairs:
        cards = list(vobject.readComponents(data.decode()))
        report.same("vobject", name, "cards", len(cards), 1)
        for card in cards[:1]:
            read_vobject(card, name, want, report)


def read_vobject(card, name, want, report):
    same = lambda field, got, wanted: report.same("vobject", name, field, got, wanted)
    found = lambda n: card.contents.get(n, [])

    def one(field, prop):
        values = [p.value for p in found(prop)]
        same(field, values, [want[field]] if want[field] else [])

    for field, prop in (("version", "version"), ("uid", "uid"), ("rev", "rev"), ("fn", "fn"), ("nickname", "nickname"), ("title", "title"),
                        ("tz", "tz"), ("birthday", "bday"), ("note", "note"), ("hobby", "hobby")):
        one(field, prop)
    n = card.n.value
    same("n", [n.family, n.given, n.additional, n.prefix, n.suffix], want["n"])
    same("org", card.org.value if found("org") else [], want["org"])
    named = {p.group: p.value for p in found("x-ablabel")}
    for field, prop in (("emails", "email"), ("phones", "tel"), ("links", "url")):
        got = [[p.value, named.get(p.group) if p.group else labels(p.params.get("TYPE", []))] for p in found(prop)]
        if prop == "url" and len(got) == len(want[field]):
            for pair, wanted in zip(got, want[field]):
                pair[0] = despite_fault(want["version"], pair[0], wanted[0])
        same(field, got, want[field])
        first = [i for i, p in enumerate(found(prop)) if "pref" in p.params.get("TYPE", []) or p.params.get("PREF") == ["1"]]
        same("first of the " + field, first, [0] if len(got) > 1 and prop != "url" else [])
    addresses = [[a.value.city, a.value.region, a.value.country] for a in found("adr")]
    same("address", addresses, [want["address"]] if want["address"] else [])
    same("categories", [c for p in found("categories") for c in p.value], want["categories"])
    same("skills", [[p.value, p.params["LEVEL"][0], p.params["X-CORTADO-LEVEL"][0]] for p in found("expertise")], want["skills"])
    same("interests", [p.value for p in found("interest")], want["interests"])
    photos = found("photo")
    same("photos", len(photos), 1 if want["photo"] else 0)
    for p in photos:
        if want["version"] == "3.0":
            same("photo", base64.b64encode(p.value).decode(), want["photo"])
        else:
            whole = "data:image/png;base64," + want["photo"]
            same("photo", despite_fault("4.0", p.value, whole), whole)


# --- khard -------------------------------------------------------------------

CONFIG = """[addressbooks]
[[people]]
path = {book}
[general]
default_action = list
[vcard]
private_objects = Hobby,
skip_unparsable = no
"""


def with_khard(pairs, report):
    sys.path.insert(0, "/usr/lib/python3/dist-packages")
    import vobject
    from khard.carddav_object import VCardWrapper

    with tempfile.TemporaryDirectory() as home:
        book, config = pathlib.Path(home) / "book", pathlib.Path(home) / "khard.conf"
        book.mkdir()
        config.write_text(CONFIG.format(book=book))
        for name, data, _ in pairs:
            (book / (name + ".vcf")).write_bytes(data)

        def khard(*args):
            done = subprocess.run(["khard", "-c", str(config), *args], capture_output=True, timeout=120, env={"PATH": "/usr/bin", "LC_ALL": "C.UTF-8", "HOME": home})
            if done.returncode:
                raise RuntimeError(f"khard {args[0]}: {done.stderr.decode()[-500:]}")
            return done.stdout.decode()

        # The program itself: everybody is listed under their own id.
        rows = [line.split("\t") for line in khard("list", "--parsable").splitlines()]
        report.same("khard", "all files", "people", sorted(r[0] for r in rows), sorted(w["uid"] for _, _, w in pairs))
        names = {r[0]: r[1] for r in rows}
        mails = [line.split("\t")[0] for line in khard("email", "--parsable", "--search-in-source-files").splitlines() if "@" in line]
        report.same("khard", "all files", "addresses", sorted(set(mails)), sorted({a for _, _, w in pairs for a, _ in w["emails"]}))
        for name, _, want in pairs:
            report.same("khard", name, "listed", names.get(want["uid"]), want["fn"])

    for name, data, want in pairs:
        same = lambda field, got, wanted: report.same("khard", name, field, got, wanted)
        card = VCardWrapper(vobject.readOne(data.decode()))
        same("version", card.version, want["version"])
        same("uid", card.uid, want["uid"])
        same("fn", card.formatted_name, want["fn"])
        same("given", card._get_first_names(), [want["n"][1]] if want["n"][1] else [])
        same("family", card._get_last_names(), [want["n"][0]] if want["n"][0] else [])
        same("notes", card.notes, [want["note"]] if want["note"] else [])
        same("title", card.titles, [want["title"]] if want["title"] else [])
        same("organisations", card.organisations, [want["org"]] if want["org"] else [])
        same("categories", card.categories, want["categories"])
        same("nicknames", card.nicknames, [want["nickname"]] if want["nickname"] else [])
        for field, got in (("emails", card.emails), ("phones", card.phone_numbers)):
            same(field, sorted(v for values in got.values() for v in values), sorted(v for v, _ in want[field]))
        cities = [a["city"] for all in card.post_addresses.values() for a in all]
        same("town", cities, want["address"][:1] if want["address"] else [])
        if not want["birthday"].startswith("--"):  # it knows no day without a year
            born = want["birthday"].replace("-", "")
            same("birthday", card.birthday, dt.datetime.strptime(born, "%Y%m%d") if born else None)


READERS = {"vobject": with_vobject, "khard": with_khard}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--without", action="append", default=[], choices=sorted(READERS))
    args = parser.parse_args()

    pairs = []
    for file in sorted(args.folder.glob("*.vcf")):
        pairs.append((file.stem, file.read_bytes(), json.loads(file.with_suffix(".json").read_text("utf-8"))))
    if len(pairs) < 20:
        sys.exit(f"only {len(pairs)} cards in {args.folder}: nothing would be shown by reading them")

    report = Report()
    for reader, read in READERS.items():
        if reader in args.without:
            print(f"{reader}: left out")
            continue
        try:
            read(pairs, report)
        except Exception as error:  # one program's end is no reason not to ask the next
            report.broken(reader, "asking it", error)
        print(f"{reader}: {report.compared.get(reader, 0)} values of {len(pairs)} files compared")
    print(f"{len(FORGIVEN)} addresses read with vobject's known fault with commas")
    for d in report.differences:
        print(d, file=sys.stderr)
    if report.differences:
        sys.exit(f"{len(report.differences)} differences")


if __name__ == "__main__":
    main()
