#!/usr/bin/python3
"""Ask real calendar programs what they read in Cortado's invites.

    CORTADO_ZONEINFO=/usr/share/zoneinfo CORTADO_INVITES=DIR \\
        go test -count=1 -run TestWriteInvitesForRealReaders ./app/invite
    /usr/bin/python3 .ci/read_invites.py DIR [--without NAME ...]

DIR holds pairs NAME.ics and NAME.json (what must be read), and NAME.eml where an
invite is sent. Every file goes through python3-icalendar, python3-vobject,
libical, khal and a Radicale on loopback, and every message through Python's
e-mail package; each field a program can tell is compared. A program that is not
there is a failure, unless it is named with --without.

Debian: apt-get install python3-icalendar python3-vobject libical3 khal radicale
"""

import argparse
import ctypes
import datetime as dt
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET

UTC = dt.timezone.utc
FROM, TO = "2026-10-01", "2029-12-31"  # all meetings of all pairs lie between
FORGIVEN = []  # texts read with a known fault of the reader
TEXTS = ("uid", "summary", "location", "description", "url", "status", "transp", "class")


def stamp(t):
    """An instant as the pairs write it."""
    return t.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def plain(names):
    """The expected attendees without the parameters that are the same for all."""
    return [(n["name"], n["address"]) for n in names]


class Report:
    def __init__(self):
        self.differences, self.compared = [], {}

    def same(self, reader, name, field, got, want):
        self.compared[reader] = self.compared.get(reader, 0) + 1
        if got != want:
            self.differences.append(f"{reader}: {name}: {field}\n    read {got!r}\n    want {want!r}")

    def broken(self, reader, name, error):
        self.differences.append(f"{reader}: {name}: {type(error).__name__}: {error}")

    def close(self, asked):
        """Tells what was compared, and ends with failure when anything differs."""
        for reader, files in asked.items():
            print(f"{reader}: {self.compared.get(reader, 0)} values of {files} files compared")
            if not self.compared.get(reader):
                self.differences.append(f"{reader}: nothing was compared")
        for d in self.differences:
            print(d, file=sys.stderr)
        if self.differences:
            sys.exit(f"{len(self.differences)} differences")


def pairs_in(folder):
    """Every invite of the folder with what must be read in it, by name."""
    pairs = []
    for file in sorted(folder.glob("*.ics")):
        want = json.loads(file.with_suffix(".json").read_text("utf-8"))
        if want["mail"]:
            want["mail"]["file"] = file.with_suffix(".eml").read_bytes()
        pairs.append((file.stem, file.read_bytes(), want))
    if len(pairs) < 12:
        sys.exit(f"only {len(pairs)} invites in {folder}: nothing would be shown by reading them")
    return pairs


# --- python3-icalendar -------------------------------------------------------

def icalendar_fault(text):
    """What icalendar before 6 makes of a text with backslashes: it undoes the
    escapes one kind after another instead of from left to right, and twice.
    khal reads through it."""
    for char in "\\;,":
        text = text.replace(char, "\\" + char)
    text = text.replace("\n", "\\n")
    once = (("\\,", "%2C"), ("\\:", "%3A"), ("\\;", "%3B"), ("\\\\", "%5C"),
            ("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\"))
    twice = (("\\N", "\\n"), ("\\n", "\n"), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\"))
    for escape, char in once + twice:
        text = text.replace(escape, char)
    return text


def icalendar_address_fault(address):
    """What the same fault makes of an address, which has no escapes to undo."""
    for code, char in (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\")):
        address = address.replace(code, char)
    return address


def vobject_address_fault(address):
    """vobject knows no CONFERENCE and takes it for a list whose first is meant."""
    return address.split(",")[0]


def despite_fault(got, want, fault=icalendar_fault):
    """The wanted text, also when it was read with exactly that fault."""
    if got != want and got == fault(want):
        FORGIVEN.append(want)
        return want
    return got


def with_icalendar(pairs, report):
    import icalendar
    from dateutil import rrule

    for name, data, want in pairs:
        same = lambda field, got, wanted: report.same("icalendar", name, field, got, wanted)
        cal = icalendar.Calendar.from_ical(data)
        same("errors", [c.errors for c in cal.walk() if c.errors], [])
        same("method", str(cal.get("METHOD", "")), want["method"])
        events = cal.walk("VEVENT")
        same("events", len(events), 1)
        ev = events[0]
        for field in TEXTS:
            fault = icalendar_address_fault if field == "url" else icalendar_fault
            same(field, despite_fault(str(ev.get(field.upper(), "")), want[field], fault), want[field])
        same("conference", despite_fault(str(ev.get("CONFERENCE", "")), want["url"], icalendar_address_fault), want["url"])
        same("sequence", int(ev["SEQUENCE"]), want["sequence"])
        for field, prop in (("stamp", "DTSTAMP"), ("created", "CREATED"), ("lastModified", "LAST-MODIFIED")):
            same(field, stamp(ev[prop].dt), want[field])
        same("tzid", str(ev["DTSTART"].params.get("TZID", "")), want["tzid"])

        start, end = ev["DTSTART"].dt, ev["DTEND"].dt
        same("length", end.replace(tzinfo=None) - start.replace(tzinfo=None), dt.timedelta(minutes=want["minutes"]))
        walls = [start.replace(tzinfo=None)]
        if "RRULE" in ev:
            walls = list(rrule.rrulestr(ev["RRULE"].to_ical().decode(), dtstart=walls[0]))
        # The zone is taken from the file, not from the machine.
        zones = cal.walk("VTIMEZONE")
        same("zones", len(zones), 1 if want["tzid"] else 0)
        if zones:
            tz = zones[0].to_tz()
            walls = [tz.localize(w) if hasattr(tz, "localize") else w.replace(tzinfo=tz) for w in walls]
        else:
            walls = [w.replace(tzinfo=UTC) for w in walls]
        same("meetings", [stamp(w) for w in walls], want["meetings"])

        def people(prop):
            found = ev.get(prop, [])
            return [(str(p.params.get("CN", "")), str(p)) for p in (found if isinstance(found, list) else [found])]
        same("attendees", people("ATTENDEE"), plain(want["attendees"]))
        same("organizer", people("ORGANIZER"), plain([want["organizer"]] if want["organizer"] else []))
        found = ev.get("ATTENDEE", [])
        for p in found if isinstance(found, list) else [found]:
            same("attendee parameters", {k: v for k, v in p.params.items() if k != "CN"},
                 {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
        alarms = ev.walk("VALARM")
        same("reminder", [-a["TRIGGER"].dt for a in alarms],
             [] if want["remind"] is None else [dt.timedelta(minutes=want["remind"])])
        same("reminder's text", [despite_fault(str(a["DESCRIPTION"]), want["summary"]) for a in alarms], [want["summary"]] * len(alarms))


# --- python3-vobject ---------------------------------------------------------

def with_vobject(pairs, report):
    import vobject
    for name, data, want in pairs:
        read_vobject("vobject", vobject.readOne(data.decode()), name, want, report)


def read_vobject(reader, cal, name, want, report):
    same = lambda field, got, wanted: report.same(reader, name, field, got, wanted)
    if reader == "vobject":
        same("method", cal.method.value if hasattr(cal, "method") else "", want["method"])
    same("events", len(cal.vevent_list), 1)
    ev = cal.vevent
    value = lambda n: getattr(ev, n).value if hasattr(ev, n) else ""
    for field in TEXTS:
        # the name of the property class is a word of Python
        found = ev.contents.get(field, [])
        same(field, found[0].value if found else "", want[field])
        same("number of " + field, len(found), 1 if want[field] else 0)
    same("conference", despite_fault(value("conference"), want["url"], vobject_address_fault), want["url"])
    same("sequence", int(ev.sequence.value), want["sequence"])
    same("stamp", stamp(ev.dtstamp.value), want["stamp"])
    same("created", stamp(ev.created.value), want["created"])
    same("lastModified", stamp(ev.contents["last-modified"][0].value), want["lastModified"])
    same("length", ev.dtend.value - ev.dtstart.value, dt.timedelta(minutes=want["minutes"]))
    same("tzid", ev.dtstart.params.get("X-VOBJ-ORIGINAL-TZID", [""])[0], want["tzid"])
    same("meetings", vobject_meetings(cal), want["meetings"])
    people = lambda n: [(p.params.get("CN", [""])[0], p.value) for p in ev.contents.get(n, [])]
    same("attendees", people("attendee"), plain(want["attendees"]))
    same("organizer", people("organizer"), plain([want["organizer"]] if want["organizer"] else []))
    alarms = ev.contents.get("valarm", [])
    same("reminder", [-a.trigger.value for a in alarms],
         [] if want["remind"] is None else [dt.timedelta(minutes=want["remind"])])


def vobject_meetings(cal):
    """Every start, by the zone in the file: left to itself vobject may take the machine's."""
    from dateutil import rrule
    start = cal.vevent.dtstart.value
    if not hasattr(cal.vevent, "rrule"):
        return [stamp(start)]
    zone = cal.vtimezone.tzinfo
    walls = rrule.rrulestr(cal.vevent.rrule.value, dtstart=start.replace(tzinfo=None))
    return [stamp(wall.replace(tzinfo=zone)) for wall in walls]


# --- libical -----------------------------------------------------------------

class Span(ctypes.Structure):
    _fields_ = [("start", ctypes.c_long), ("end", ctypes.c_long), ("busy", ctypes.c_int)]


class Time(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int) for n in
                ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", ctypes.c_void_p)]


def with_libical(pairs, report):
    lib = ctypes.CDLL("libical.so.3")
    ptr, text = ctypes.c_void_p, ctypes.c_char_p
    each = ctypes.CFUNCTYPE(None, ptr, ctypes.POINTER(Span), ptr)
    for fn, result, args in (
        ("icalparser_parse_string", ptr, [text]),
        ("icalcomponent_string_to_kind", ctypes.c_int, [text]),
        ("icalproperty_string_to_kind", ctypes.c_int, [text]),
        ("icalcomponent_get_first_component", ptr, [ptr, ctypes.c_int]),
        ("icalcomponent_count_components", ctypes.c_int, [ptr, ctypes.c_int]),
        ("icalcomponent_get_first_property", ptr, [ptr, ctypes.c_int]),
        ("icalcomponent_get_next_property", ptr, [ptr, ctypes.c_int]),
        ("icalcomponent_count_errors", ctypes.c_int, [ptr]),
        ("icalproperty_get_value", ptr, [ptr]),
        ("icalproperty_get_value_as_string", text, [ptr]),
        ("icalvalue_get_text", text, [ptr]),
        ("icalproperty_get_parameter_as_string", text, [ptr, text]),
        ("icalcomponent_foreach_recurrence", None, [ptr, Time, Time, each, ptr]),
        ("icaltime_from_string", Time, [text]),
        ("icalrestriction_check", ctypes.c_int, [ptr]),
    ):
        f = getattr(lib, fn)
        f.restype, f.argtypes = result, args

    def properties(comp, name):
        kind, found = lib.icalproperty_string_to_kind(name.encode()), []
        p = lib.icalcomponent_get_first_property(comp, kind)
        while p:
            found.append(p)
            p = lib.icalcomponent_get_next_property(comp, kind)
        return found

    def raw(comp, name):
        found = properties(comp, name)
        return lib.icalproperty_get_value_as_string(found[0]).decode() if found else ""

    def written(comp, name):
        found = properties(comp, name)
        return lib.icalvalue_get_text(lib.icalproperty_get_value(found[0])).decode() if found else ""

    def people(comp, name):
        found = []
        for p in properties(comp, name):
            cn = lib.icalproperty_get_parameter_as_string(p, b"CN")
            found.append((cn.decode() if cn else "", lib.icalproperty_get_value_as_string(p).decode()))
        return found

    vevent = lib.icalcomponent_string_to_kind(b"VEVENT")
    valarm = lib.icalcomponent_string_to_kind(b"VALARM")
    for name, data, want in pairs:
        same = lambda field, got, wanted: report.same("libical", name, field, got, wanted)
        cal = lib.icalparser_parse_string(data)
        same("readable", bool(cal), True)
        if not cal:
            continue
        same("by the rules of iTIP", lib.icalrestriction_check(cal), 1)
        same("errors", lib.icalcomponent_count_errors(cal), 0)
        same("method", raw(cal, "METHOD"), want["method"])
        same("events", lib.icalcomponent_count_components(cal, vevent), 1)
        ev = lib.icalcomponent_get_first_component(cal, vevent)
        for field in ("uid", "summary", "location", "description"):
            same(field, written(ev, field.upper()), want[field])
        for field in ("url", "status", "transp", "class"):
            same(field, raw(ev, field.upper()), want[field])
        same("conference", raw(ev, "CONFERENCE"), want["url"])
        same("sequence", raw(ev, "SEQUENCE"), str(want["sequence"]))
        for field, prop in (("stamp", "DTSTAMP"), ("created", "CREATED"), ("lastModified", "LAST-MODIFIED")):
            same(field, raw(ev, prop), re.sub("[-:]", "", want[field]))
        same("attendees", people(ev, "ATTENDEE"), plain(want["attendees"]))
        same("organizer", people(ev, "ORGANIZER"), plain([want["organizer"]] if want["organizer"] else []))
        alarm = lib.icalcomponent_get_first_component(ev, valarm)
        same("reminder", seconds(raw(alarm, "TRIGGER")) if alarm else None,
             None if want["remind"] is None else -60 * want["remind"])
        spans = []
        lib.icalcomponent_foreach_recurrence(
            ev, lib.icaltime_from_string((FROM.replace("-", "") + "T000000Z").encode()),
            lib.icaltime_from_string((TO.replace("-", "") + "T000000Z").encode()),
            each(lambda _, span, __: spans.append((span.contents.start, span.contents.end))), None)
        same("meetings", [stamp(dt.datetime.fromtimestamp(s, UTC)) for s, _ in spans], want["meetings"])
        same("lengths", {e - s for s, e in spans}, {60 * want["minutes"]})


def seconds(duration):
    """A DURATION value in seconds, whichever of its forms libical prefers."""
    m = re.fullmatch(r"([-+]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", duration)
    w, d, h, mi, s = (int(g or 0) for g in m.groups()[1:])
    total = ((w * 7 + d) * 24 + h) * 3600 + mi * 60 + s
    return -total if m.group(1) == "-" else total


# --- khal --------------------------------------------------------------------

KHAL = """[calendars]
[[invites]]
path = {home}/invites
[sqlite]
path = {home}/khal.db
[default]
default_calendar = invites
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""
FIELD, EVENT = "\x1f", "\x1e"
KHAL_FORMAT = FIELD.join("{%s}" % f for f in (
    "uid", "title", "location", "description", "url", "status", "organizer", "start-long", "end-long")) + EVENT


def with_khal(pairs, report):
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        (home / "invites").mkdir()
        (home / "config").write_text(KHAL.format(home=home))
        env = dict(os.environ, HOME=str(home), TZ="UTC", LC_ALL="C.UTF-8", XDG_CONFIG_HOME=str(home),
                   XDG_DATA_HOME=str(home), XDG_CACHE_HOME=str(home))

        def khal(*args):
            done = subprocess.run(["khal", "-c", str(home / "config"), *args], env=env, capture_output=True, timeout=120)
            if done.returncode:
                raise RuntimeError(f"khal {args[0]}: {done.stderr.decode()[-500:]}")
            return done.stdout.decode()

        def events(out):
            for record in out.split(EVENT):
                if FIELD in record:
                    yield record.split(FIELD)

        def imported():
            """uid → its fields and all its starts, as khal lists them."""
            found = {}
            for uid, *fields in events(khal("list", "-a", "invites", "--day-format", "", "--format", KHAL_FORMAT, FROM, TO)):
                found.setdefault(uid.strip("\n"), []).append(fields)
            return found

        def check(name, fields, want):
            same = lambda field, got, wanted: report.same("khal", name, field, got, wanted)
            title, location, description, url, status, organizer = (strip_colour(f) for f in fields[:6])
            # khal shows no blank lines at the edges of a text.
            for field, got in (("summary", title), ("location", location), ("description", description)):
                wanted = want[field].strip("\n")
                same(field, despite_fault(got.strip("\n"), wanted), wanted)
            same("url", despite_fault(url, want["url"], icalendar_address_fault), want["url"])
            same("status", status.strip(), want["status"])
            if want["organizer"]:
                who = want["organizer"]
                same("organizer", organizer, f"{who['name']} ({who['address'].removeprefix('mailto:')})")

        def check_meetings(name, found, want):
            starts = [f[6].replace(" ", "T") + ":00Z" for f in found]
            report.same("khal", name, "meetings", sorted(starts), want["meetings"])

        with tempfile.TemporaryDirectory() as files:
            for name, data, want in pairs:
                file = pathlib.Path(files) / (name + ".ics")
                file.write_bytes(data)
                printed = list(events(khal("printics", "--format", KHAL_FORMAT, str(file))))
                report.same("khal", name, "events", len(printed) > 0, True)
                for _, *fields in printed[:1]:
                    check(name + " (printics)", fields, want)
                khal("import", "--batch", "-a", "invites", str(file))
                if want.get("life"):
                    # Each step must replace the one before: the same UID, once.
                    found = imported().get(want["uid"], [])
                    check_meetings(name, found, want)
                    for fields in found[:1]:
                        check(name, fields, want)
        found = imported()
        for name, data, want in pairs:
            if not want.get("life"):
                check_meetings(name, found.get(want["uid"], []), want)
                for fields in found.get(want["uid"], [])[:1]:
                    check(name, fields, want)
        report.same("khal", "all files", "uids", sorted(found), sorted({w["uid"] for _, _, w in pairs}))


def strip_colour(s):
    return re.sub("\x1b\\[[0-9;]*m", "", s)


# --- Radicale ----------------------------------------------------------------

def with_radicale(pairs, report):
    import vobject
    with tempfile.TemporaryDirectory() as home:
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            port = s.getsockname()[1]
        log = open(pathlib.Path(home) / "log", "wb")
        server = subprocess.Popen(
            ["/usr/bin/python3", "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}",
             "--storage-filesystem-folder", home, "--auth-type", "none", "--rights-type", "owner_write", "--logging-level", "warning"],
            stdout=log, stderr=log)
        try:
            base = f"http://127.0.0.1:{port}/me/coffees/"

            def ask(method, path, body=b"", **headers):
                r = urllib.request.Request(base + path, data=body, method=method, headers={
                    "Authorization": "Basic bWU6", **{k.replace("_", "-"): v for k, v in headers.items()}})
                with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(r, timeout=20) as answer:
                    return answer.read()

            for attempt in range(100):
                try:
                    ask("MKCALENDAR", "")
                    break
                except urllib.error.HTTPError:
                    raise
                except OSError:
                    if attempt == 99 or server.poll() is not None:
                        raise RuntimeError("does not start: " + pathlib.Path(home, "log").read_text()[-500:])
                    time.sleep(0.1)

            def stored(start="20261001T000000Z", end="20291231T000000Z"):
                """uid → its entries that lie in the time asked for."""
                query = ('<c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:prop><c:calendar-data/>'
                         '</d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
                         f'<c:time-range start="{start}" end="{end}"/></c:comp-filter></c:comp-filter>'
                         '</c:filter></c:calendar-query>')
                found = {}
                tree = ET.fromstring(ask("REPORT", "", query.encode(), Content_Type="application/xml; charset=utf-8", Depth="1"))
                for e in tree.iter("{urn:ietf:params:xml:ns:caldav}calendar-data"):
                    cal = vobject.readOne(e.text)
                    found.setdefault(cal.vevent.uid.value, []).append(cal)
                return found

            def at(meeting, want):
                """How many entries of the uid a client finds that asks for just that time.
                For this search, and only for it, Radicale counts a whole series with the
                offset of its first meeting; so there an hour more on either side."""
                start = dt.datetime.fromisoformat(meeting.replace("Z", "+00:00"))
                slack = dt.timedelta(hours=1 if want["tzid"] else 0)
                ends = (t.strftime("%Y%m%dT%H%M%SZ") for t in (start - slack, start + slack + dt.timedelta(minutes=1)))
                return len(stored(*ends).get(want["uid"], []))

            before = {}
            for name, data, want in pairs:
                # One resource for each UID, as a calendar program would put it.
                ask("PUT", want["uid"].replace("@", "-") + ".ics", data, Content_Type="text/calendar; charset=utf-8")
                if want.get("life"):
                    found = stored().get(want["uid"], [])
                    report.same("radicale", name, "entries", len(found), 1)
                    for cal in found:
                        read_vobject("radicale", cal, name, want, report)
                    for meeting in want["meetings"]:
                        report.same("radicale", name, f"at {meeting}", at(meeting, want), 1)
                    for meeting in set(before.get(want["life"], [])) - set(want["meetings"]):
                        report.same("radicale", name, f"no more at {meeting}", at(meeting, want), 0)
                    before[want["life"]] = want["meetings"]
            found = stored()
            for name, data, want in pairs:
                if not want.get("life"):
                    cals = found.get(want["uid"], [])
                    report.same("radicale", name, "entries", len(cals), 1)
                    for cal in cals:
                        read_vobject("radicale", cal, name, want, report)
        finally:
            server.terminate()
            server.wait(10)
            log.close()


# --- Python's own reader of e-mail -------------------------------------------

def with_mail(pairs, report):
    """Reads NAME.eml, in which NAME.ics travels."""
    import email
    import email.policy
    for name, data, want in pairs:
        letter = want["mail"]
        if not letter:
            continue
        same = lambda field, got, wanted: report.same("e-mail", name, field, got, wanted)
        m = email.message_from_bytes(letter["file"], policy=email.policy.default)
        parts = [p for p in m.walk() if not p.is_multipart()]
        same("defects", [d for p in m.walk() for d in p.defects], [])
        same("shape", [p.get_content_type() for p in m.walk()],
             ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "text/calendar"])
        for field in ("from", "to"):
            same(field, [(a.display_name, a.addr_spec) for a in m[field].addresses], [(letter[field]["name"], letter[field]["address"])])
        same("subject", m["Subject"], letter["subject"])
        same("id", m["Message-ID"], letter["id"])
        same("date", stamp(m["Date"].datetime), letter["date"])
        same("other addressees", [f for f in ("Cc", "Bcc", "Reply-To", "Sender") if f in m], [])
        same("to be sent", m["X-Unsent"], "1")
        if len(parts) != 3:
            continue
        same("text", parts[0].get_content().replace("\r\n", "\n"), letter["body"])
        for part, place in zip(parts[1:], ("as a form of the text", "as a file")):
            same("the invite " + place, part.get_payload(decode=True), data)
            same("method " + place, part.get_param("method"), want["method"])
            same("charset " + place, part.get_content_charset(), "utf-8")
        same("files", [(p.get_content_disposition(), p.get_filename()) for p in parts],
             [(None, None), (None, None), ("attachment", "invite.ics")])


READERS = {"e-mail": with_mail, "icalendar": with_icalendar, "vobject": with_vobject, "libical": with_libical,
           "khal": with_khal, "radicale": with_radicale}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--without", action="append", default=[], choices=sorted(READERS))
    args = parser.parse_args()

    pairs = pairs_in(args.folder)
    report, asked = Report(), {}
    for reader, read in READERS.items():
        if reader in args.without:
            print(f"{reader}: left out")
            continue
        try:
            read(pairs, report)
        except Exception as error:  # one program's end is no reason not to ask the next
            report.broken(reader, "asking it", error)
        asked[reader] = len(pairs)
    print(f"{len(FORGIVEN)} values read with a known fault of icalendar or vobject")
    report.close(asked)


if __name__ == "__main__":
    main()
