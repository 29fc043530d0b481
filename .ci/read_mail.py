#!/usr/bin/python3
"""Ask real mail programs what they read in Cortado's messages.

    CORTADO_MAILS=DIR go test -count=1 -run TestWriteMessagesForRealReaders ./app/invite
    /usr/bin/python3 .ci/read_mail.py DIR

DIR holds pairs NAME.eml and NAME.json (what must be read): messages with and
without an invite, with names, subjects, addresses and texts that mail programs
read differently when they are not written with care. Every message goes through
Python's e-mail package and through Camel, the library with which Evolution reads
mail; each field is compared, and nothing that was not meant may be there. The
mailto address of the same message goes through Python's reader of addresses, as
a program takes it that knows a plus for a blank, and as one that does not.

Debian: apt-get install python3-gi gir1.2-camel-1.2
"""

import argparse
import datetime as dt
import email
import email.policy
import email.utils
import json
import pathlib
import sys
import tempfile
import urllib.parse

from read_invites import UTC, Report, stamp

FORGIVEN = []  # names read with a known fault of the reader
FIELDS = {"date", "from", "to", "subject", "message-id", "x-unsent", "mime-version", "content-type", "content-transfer-encoding"}
SHAPE = ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "text/calendar"]


def messages_in(folder):
    """Every message of the folder with what must be read in it, by name."""
    found = []
    for file in sorted(folder.glob("*.eml")):
        found.append((file.stem, file.read_bytes(), json.loads(file.with_suffix(".json").read_text("utf-8"))))
    if len(found) < 60 or not any(w["calendar"] for _, _, w in found) or all(w["calendar"] for _, _, w in found):
        sys.exit(f"only {len(found)} messages in {folder}, or none with or none without an invite")
    return found


def lines(text):
    """A text with the ends of its lines as Cortado was given them."""
    return text.replace("\r\n", "\n")


# --- Python's e-mail package -------------------------------------------------

def despite_fault(got, want):
    """The wanted name, also when Python before 3.13 read it with a blank more where
    a name, or a single word of it, is too long for one encoded word."""
    torn = any(len(word.encode()) > 42 for word in want.split()) and "".join(got.split()) == "".join(want.split())
    if got != want and (torn or " ".join(got.split()) == want and len(want.encode()) > 42):
        FORGIVEN.append(want)
        return want
    return got


def with_python(messages, report):
    for name, data, want in messages:
        same = lambda field, got, wanted: report.same("e-mail", name, field, got, wanted)
        m = email.message_from_bytes(data, policy=email.policy.default)
        same("defects", [str(d) for p in m.walk() for d in p.defects], [])
        same("fields", sorted(f.lower() for f in m.keys()), sorted(FIELDS - ({"content-transfer-encoding"} if want["calendar"] else set())))
        same("shape", [p.get_content_type() for p in m.walk()], SHAPE if want["calendar"] else ["text/plain"])
        for field in ("from", "to"):
            same(field, [(despite_fault(a.display_name, want[field]["name"]), a.addr_spec) for a in m[field].addresses],
                 [(want[field]["name"], want[field]["address"])])
            same(field + " defects", [str(d) for d in m[field].defects], [])
        same("subject", m["Subject"], want["subject"])
        same("id", m["Message-ID"], want["id"])
        same("date", stamp(m["Date"].datetime), want["date"])
        same("to be sent", m["X-Unsent"], "1")
        parts = [p for p in m.walk() if not p.is_multipart()]
        same("text", lines(parts[0].get_content()), want["body"])
        same("charset", parts[0].get_content_charset(), "utf-8")
        for part in parts[1:]:
            same("the invite", part.get_payload(decode=True).decode(), want["calendar"])
            same("method", part.get_param("method"), want["method"])
        same("files", [p.get_filename() for p in parts], [None, None, "invite.ics"] if want["calendar"] else [None])
        same("lines", [l for l in data.split(b"\r\n") if len(l) > 998 or b"\n" in l or b"\r" in l or b"\x00" in l], [])


# --- Camel, Evolution's library ----------------------------------------------

def with_camel(messages, report):
    import gi
    gi.require_version("Camel", "1.2")
    from gi.repository import Camel, GLib
    with tempfile.TemporaryDirectory() as home:
        Camel.init(home, False)
        for name, data, want in messages:
            camel_reads(Camel, GLib, name, data, want, report)


def camel_reads(Camel, GLib, name, data, want, report):
    same = lambda field, got, wanted: report.same("Camel", name, field, got, wanted)
    m = Camel.MimeMessage.new()
    m.construct_from_stream_sync(Camel.StreamMem.new_with_buffer(data), None)

    def content(part):
        stream = Camel.StreamMem.new()
        part.get_content().decode_to_stream_sync(stream, None)
        return stream.get_byte_array().decode("utf-8")

    def mailboxes(list_):
        found, i = [], 0
        while list_ is not None:
            ok, who, address = list_.get(i)
            if not ok:
                break
            found.append((who or "", address))
            i += 1
        return found

    def leaves(part):
        inside = part.get_content()
        if not isinstance(inside, Camel.Multipart):
            return [part]
        return [leaf for i in range(inside.get_number()) for leaf in leaves(inside.get_part(i))]

    same("from", mailboxes(m.get_from()), [(want["from"]["name"], want["from"]["address"])])
    same("to", mailboxes(m.get_recipients("To")), [(want["to"]["name"], want["to"]["address"])])
    for other in ("Cc", "Bcc"):
        same(other, mailboxes(m.get_recipients(other)), [])
    same("subject", m.get_subject(), want["subject"])
    same("id", "<" + m.get_message_id() + ">", want["id"])
    same("date", stamp(dt.datetime.fromtimestamp(m.get_date()[0], UTC)), want["date"])
    same("to be sent", (m.get_header("X-Unsent") or "").strip(), "1")
    parts = leaves(m)
    kinds = [p.get_content_type().simple() for p in parts]
    same("kinds", kinds, ["text/plain", "text/calendar", "text/calendar"] if want["calendar"] else ["text/plain"])
    same("text", lines(content(parts[0])), want["body"])
    for part in parts[1:]:
        same("the invite", content(part), want["calendar"])
        same("method", part.get_content_type().param("method"), want["method"])
    same("files", [p.get_filename() for p in parts], [None, None, "invite.ics"] if want["calendar"] else [None])
    same("has an attachment", m.has_attachment(), bool(want["calendar"]))


# --- mailto addresses --------------------------------------------------------

def with_links(messages, report):
    for name, _, want in messages:
        same = lambda field, got, wanted: report.same("mailto", name, field, got, wanted)
        link = urllib.parse.urlsplit(want["link"])
        same("scheme", (link.scheme, link.netloc, link.fragment), ("mailto", "", ""))
        for decode in (urllib.parse.unquote, urllib.parse.unquote_plus):
            to = decode(link.path)
            same("to", to, want["to"]["address"])
            got = {}
            for field in link.query.split("&"):
                key, _, value = field.partition("=")
                same("field twice", key in got, False)
                got[key] = decode(value, errors="strict")
            same("fields", sorted(got), ["body", "subject"])
            same("subject", got.get("subject"), want["subject"])
            same("text", got.get("body", "") + "\r\n", want["body"].replace("\n", "\r\n"))


READERS = {"e-mail": with_python, "Camel": with_camel, "mailto": with_links}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    args = parser.parse_args()
    messages, report = messages_in(args.folder), Report()
    for reader, read in READERS.items():
        try:
            read(messages, report)
        except Exception as error:  # one program's end is no reason not to ask the next
            report.broken(reader, "asking it", error)
    print(f"{len(FORGIVEN)} names read with a known fault of Python's e-mail package")
    report.close({reader: len(messages) for reader in READERS})


if __name__ == "__main__":
    main()
