#!/usr/bin/python3
"""Hold the VTIMEZONE of Cortado's invites against the system's zone data.

    CORTADO_ZONEINFO=/usr/share/zoneinfo CORTADO_ZONES=DIR \\
        go test -count=1 -run TestWriteEveryZoneForARealReader ./app/invite
    /usr/bin/python3 .ci/read_zones.py DIR

DIR holds two invites for every zone, Area~Town.YEAR.ics, that together last
from 2026 to the end of 2037. libical and dateutil read the VTIMEZONE of each;
around every change of the clocks, and in every month, the offset must be that
of the zone files (Python's zoneinfo). As a control, definitions spoilt in
several ways must be noticed by both.

Debian: apt-get install libical3 python3-dateutil tzdata
"""

import ctypes
import datetime as dt
import io
import pathlib
import sys
import zoneinfo

from dateutil import tz as dateutil_tz

UTC = dt.timezone.utc
YEARS = 6
NEAR = [dt.timedelta(seconds=s) for s in (-90000, -3600, -1, 0, 1, 3600, 90000)]


class Icaltime(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int) for n in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")]
    _fields_ += [("zone", ctypes.c_void_p)]


def libical():
    lib = ctypes.CDLL("libical.so.3")
    lib.icalparser_parse_string.restype = ctypes.c_void_p
    lib.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    lib.icalcomponent_get_timezone.restype = ctypes.c_void_p
    lib.icalcomponent_get_timezone.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    lib.icalcomponent_free.argtypes = [ctypes.c_void_p]
    lib.icaltimezone_get_utc_offset_of_utc_time.argtypes = [
        ctypes.c_void_p, ctypes.POINTER(Icaltime), ctypes.POINTER(ctypes.c_int)]
    return lib


LIB = libical()


def by_libical(text, name, instants):
    """The offsets in seconds that libical reads at the instants."""
    component = LIB.icalparser_parse_string(text.encode())
    zone = LIB.icalcomponent_get_timezone(component, name.encode())
    if not zone:
        raise ValueError("no VTIMEZONE of that name")
    offsets, daylight = [], ctypes.c_int()
    for at in instants:
        t = Icaltime(at.year, at.month, at.day, at.hour, at.minute, at.second, 0, 0, None)
        offsets.append(LIB.icaltimezone_get_utc_offset_of_utc_time(zone, ctypes.byref(t), ctypes.byref(daylight)))
    LIB.icalcomponent_free(component)
    return offsets


def by_dateutil(text, name, instants):
    """The same by dateutil, which is handed the VTIMEZONE alone."""
    lines = text.replace("\r\n ", "").replace("\r\n", "\n").split("\n")
    own = lines[lines.index("BEGIN:VTIMEZONE"):lines.index("END:VTIMEZONE") + 1]
    zone = dateutil_tz.tzical(io.StringIO("\n".join(own) + "\n")).get(name)
    return [int(at.astimezone(zone).utcoffset().total_seconds()) for at in instants]


READERS = {"libical": by_libical, "dateutil": by_dateutil}


def offset(zone, at):
    return int(at.astimezone(zone).utcoffset().total_seconds())


def changes(zone, start, end):
    """The instants between two at which the offset of a zone changes."""
    found, at = [], start
    while at < end:
        later = at + dt.timedelta(days=1)
        if offset(zone, at) != offset(zone, later):
            low, high = at, later
            while high - low > dt.timedelta(seconds=1):
                middle = low + (high - low) / 2
                middle = middle.replace(microsecond=0)
                if offset(zone, middle) == offset(zone, at):
                    low = middle
                else:
                    high = middle
            found.append(high)
        at = later
    return found


def looked_at(zone, year):
    """The instants a file is asked for: its meetings last from 2 January for
    YEARS times 52 weeks."""
    start = dt.datetime(year, 1, 2, 12, tzinfo=UTC)
    end = start + dt.timedelta(days=364 * YEARS)
    found = changes(zone, start, end)
    instants = [c + d for c in found for d in NEAR]
    instants += [dt.datetime(y, m, 15, 3, tzinfo=UTC) for y in range(year, year + YEARS) for m in range(1, 13)]
    instants += [dt.datetime(y, 12, 31, 12, tzinfo=UTC) for y in range(year, year + YEARS - 1)]
    return [at for at in instants if start <= at <= end], len(found)


def differences(text, name, zone, instants):
    """What each reader reads otherwise than the zone files say."""
    found = {}
    want = [offset(zone, at) for at in instants]
    for reader, read in READERS.items():
        for at, got, right in zip(instants, read(text, name, instants), want):
            if got != right:
                found[reader] = f"{reader}: {name} at {at:%Y-%m-%d %H:%M:%S} UTC is {got}, not {right}"
                break
    return found


SPOILT = {
    "the fourth Sunday for the last": ("BYDAY=-1SU", "BYDAY=4SU"),
    "Saturday for Sunday": ("BYDAY=-1SU", "BYDAY=-1SA"),
    "April for March": ("BYMONTH=3", "BYMONTH=4"),
    "an hour and a half": ("TZOFFSETTO:+0100", "TZOFFSETTO:+0130"),
    "no rule": ("RRULE:", "COMMENT:"),
}


def control(folder):
    """A wrong definition must be noticed by every reader. Returns complaints."""
    text = (folder / "Europe~London.2026.ics").read_bytes().decode()
    zone = zoneinfo.ZoneInfo("Europe/London")
    instants, _ = looked_at(zone, 2026)
    blind = []
    for what, (right, wrong) in SPOILT.items():
        assert right in text, right
        noticed = differences(text.replace(right, wrong), "Europe/London", zone, instants)
        blind += [f"control: {reader} does not notice {what}" for reader in READERS if reader not in noticed]
    other, _ = looked_at(zoneinfo.ZoneInfo("Europe/Paris"), 2026)
    if len(differences(text, "Europe/London", zoneinfo.ZoneInfo("Europe/Paris"), other)) != len(READERS):
        blind.append("control: the zone of another city is not noticed")
    return blind


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.ics"))
    if len(files) < 800:
        sys.exit(f"only {len(files)} files in {folder}")
    wrong, total, asked, known = control(folder), 0, 0, {}
    for path in files:
        name, year = path.stem.rsplit(".", 1)
        name = name.replace("~", "/")
        zone = zoneinfo.ZoneInfo(name)
        if (zone, year) not in known:
            known[zone, year] = looked_at(zone, int(year))
        instants, count = known[zone, year]
        total += count
        asked += len(instants) * len(READERS)
        wrong += differences(path.read_bytes().decode(), name, zone, instants).values()
    print(f"{len(files)} definitions, {total} clock changes, {asked} answers of {' and '.join(READERS)}; {len(wrong)} wrong")
    print("\n".join(wrong[:50]))
    sys.exit(1 if wrong else 0)


main()
