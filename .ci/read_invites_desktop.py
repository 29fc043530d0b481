#!/usr/bin/python3
"""Ask the calendar of a desktop what it makes of Cortado's invites.

    CORTADO_ZONEINFO=/usr/share/zoneinfo CORTADO_INVITES=DIR \\
        go test -count=1 -run TestWriteInvitesForRealReaders ./app/invite
    /usr/bin/python3 .ci/read_invites_desktop.py DIR

Evolution's data server keeps the calendar that Evolution, GNOME Calendar and
the GNOME shell show. It runs here on a message bus and in a home of its own,
without a display. Every file is taken in as Evolution takes in an attachment or
an imported file, and read back; a life (create, move, cancel) is taken in step
by step into one calendar, where a move must replace and a cancellation sent by
mail must take the entry out.

Debian: apt-get install dbus evolution-data-server gir1.2-ecal-2.0 python3-gi
"""

import argparse
import datetime as dt
import os
import pathlib
import subprocess
import sys
import tempfile

from read_invites import FROM, TO, UTC, Report, pairs_in, plain, seconds, stamp

READER = "evolution-data-server"


def on_a_bus_of_its_own(folder):
    """Runs this script again inside a session bus and a home that are thrown away."""
    with tempfile.TemporaryDirectory() as home:
        env = dict(os.environ, HOME=home, TZ="UTC", LC_ALL="C.UTF-8", GIO_USE_VFS="local", GSETTINGS_BACKEND="memory")
        for name in ("CONFIG", "DATA", "CACHE", "RUNTIME"):
            path = pathlib.Path(home, name.lower())
            path.mkdir(mode=0o700)
            env["XDG_RUNTIME_DIR" if name == "RUNTIME" else f"XDG_{name}_HOME"] = str(path)
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            env.pop(name, None)
        log = pathlib.Path(home, "log")
        with log.open("wb") as told:
            done = subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside", folder],
                                  env=env, stderr=told, timeout=300)
        if done.returncode:
            # What the bus says of starting its services tells nothing.
            sys.stderr.writelines(l for l in log.read_text("utf-8", "replace").splitlines(True) if not l.startswith("dbus-daemon"))
        return done.returncode


def calendar():
    """The calendar of a new user, on this computer."""
    from gi.repository import ECal, EDataServer
    registry = EDataServer.SourceRegistry.new_sync(None)
    # Waits for no connection to the network: this calendar has none.
    return ECal.Client.connect_sync(registry.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 0xFFFFFFFF, None)


def take_in(client, data):
    """What Evolution does with a file: one without a METHOD counts as published."""
    from gi.repository import ECal, ICalGLib
    file = ICalGLib.Component.new_from_string(data.decode())
    if file.get_method() == ICalGLib.PropertyMethod.NONE:
        file.set_method(ICalGLib.PropertyMethod.PUBLISH)
    client.receive_objects_sync(file, ECal.OperationFlags.DISABLE_ITIP_MESSAGE, None)


def entries(client, uid):
    _, found = client.get_object_list_sync(f'(uid? "{uid}")', None)
    return found


def properties(entry, name):
    """By name: some of the kinds libical numbers are unknown to its bindings."""
    from gi.repository import ICalGLib
    found, p = [], entry.get_first_property(ICalGLib.PropertyKind.ANY_PROPERTY)
    while p:
        if p.get_property_name() == name:
            found.append(p)
        p = entry.get_next_property(ICalGLib.PropertyKind.ANY_PROPERTY)
    return found


def text(entry, name):
    """A text as a program shows it, without the escapes of the file."""
    found = properties(entry, name)
    return found[0].get_value().get_text() if found else ""


def raw(entry, name):
    found = properties(entry, name)
    return found[0].get_value_as_string() if found else ""


def people(entry, name):
    from gi.repository import ICalGLib
    found = []
    for p in properties(entry, name):
        cn = p.get_first_parameter(ICalGLib.ParameterKind.CN_PARAMETER)
        found.append((cn.get_cn() if cn else "", p.get_value_as_string()))
    return found


def meetings(client, entry):
    """Every start and length, as the calendar shows them in the years asked for."""
    found = []

    def one(_, start, end, *__):
        found.append((start.as_timet_with_zone(start.get_timezone()), end.as_timet_with_zone(end.get_timezone())))
        return True
    instant = lambda day: int(dt.datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
    client.generate_instances_for_object_sync(entry, instant(FROM), instant(TO), None, one)
    found.sort()
    return [stamp(dt.datetime.fromtimestamp(s, UTC)) for s, _ in found], {e - s for s, e in found}


def compare(client, report, name, want):
    from gi.repository import ICalGLib
    same = lambda field, got, wanted: report.same(READER, name, field, got, wanted)
    found = entries(client, want["uid"])
    if want["method"] == "CANCEL":
        same("entries", len(found), 0)  # who is told by mail has it no more
        return
    same("entries", len(found), 1)
    if not found:
        return
    entry = found[0]
    for field in ("uid", "summary", "location", "description"):
        same(field, text(entry, field.upper()), want[field])
    for field in ("url", "status", "transp", "class"):
        same(field, raw(entry, field.upper()), want[field])
    same("conference", raw(entry, "CONFERENCE"), want["url"])
    same("sequence", raw(entry, "SEQUENCE"), str(want["sequence"]))
    for field, prop in (("stamp", "DTSTAMP"), ("created", "CREATED"), ("lastModified", "LAST-MODIFIED")):
        same(field, raw(entry, prop), want[field].replace("-", "").replace(":", ""))
    same("attendees", people(entry, "ATTENDEE"), plain(want["attendees"]))
    same("organizer", people(entry, "ORGANIZER"), plain([want["organizer"]] if want["organizer"] else []))
    alarm = entry.get_first_component(ICalGLib.ComponentKind.VALARM_COMPONENT)
    same("reminder", seconds(raw(alarm, "TRIGGER")) if alarm else None,
         None if want["remind"] is None else -60 * want["remind"])
    starts, lengths = meetings(client, entry)
    same("meetings", starts, want["meetings"])
    same("lengths", lengths, {60 * want["minutes"]})


def ask(folder):
    import gi
    for name, version in (("ECal", "2.0"), ("EDataServer", "1.2"), ("ICalGLib", "3.0")):
        gi.require_version(name, version)
    pairs, report, client = pairs_in(folder), Report(), calendar()
    for name, data, want in pairs:
        if want["method"] == "CANCEL":
            report.same(READER, name, "entries before", len(entries(client, want["uid"])), 1)
        take_in(client, data)
        compare(client, report, name, want)
    report.close({READER: len(pairs)})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not args.inside:
        sys.exit(on_a_bus_of_its_own(args.folder))
    ask(args.folder)


if __name__ == "__main__":
    main()
