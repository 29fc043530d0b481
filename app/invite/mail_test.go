package invite_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-message"
	"pgregory.net/rapid"

	"cortado/app/invite"
)

// letter is an ordinary message with an invite; tests change what they are about.
func letter(t failer) invite.Mail {
	t.Helper()
	return invite.Mail{
		ID:      "9c31d0@cortado.invalid",
		From:    sample().Organizer,
		To:      sample().Guests[0],
		Subject: "Coffee with Priya Shah",
		Body:    "Hello Priya,\n\nhere is the invite.\n\nSam",
		Date:    time.Date(2026, 11, 2, 10, 30, 0, 0, time.FixedZone("", 3600)),
		Invite:  write(t, sample(), invite.Request),
	}
}

func send(t failer, m invite.Mail) []byte {
	t.Helper()
	b, err := invite.WriteMail(m)
	if err != nil {
		t.Fatalf("WriteMail: %v", err)
	}
	return b
}

// leaf is a part of a message that holds content.
type leaf struct {
	path    string // the types on the way to it
	kind    string
	params  map[string]string
	file    string
	content []byte
}

// leaves reads a message with the standard library, which shares no code with
// what wrote it.
func leaves(t failer, b []byte) (mail.Header, []leaf) {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v in\n%s", err, b)
	}
	var out []leaf
	var walk func(header map[string][]string, body io.Reader, path string)
	walk = func(header map[string][]string, body io.Reader, path string) {
		get := mail.Header(header).Get
		kind, params, err := mime.ParseMediaType(get("Content-Type"))
		if err != nil {
			t.Fatalf("%v in %q", err, get("Content-Type"))
		}
		if strings.HasPrefix(kind, "multipart/") {
			parts := multipart.NewReader(body, params["boundary"])
			for {
				p, err := parts.NextRawPart()
				if err == io.EOF {
					return
				}
				if err != nil {
					t.Fatalf("%v in\n%s", err, b)
				}
				walk(p.Header, p, path+kind+" ")
			}
		}
		switch get("Content-Transfer-Encoding") {
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		default:
			t.Fatalf("the encoding %q", get("Content-Transfer-Encoding"))
		}
		content, err := io.ReadAll(body)
		if err != nil {
			t.Fatalf("%v", err)
		}
		l := leaf{path: path, kind: kind, params: params, content: content}
		if d := get("Content-Disposition"); d != "" {
			_, params, err := mime.ParseMediaType(d)
			if err != nil {
				t.Fatalf("%v in %q", err, d)
			}
			l.file = params["filename"]
		}
		out = append(out, l)
	}
	walk(m.Header, m.Body, "")
	return m.Header, out
}

func TestAMessageHoldsItsInviteForCalendarsAndAsAFile(t *testing.T) {
	for kind, method := range map[invite.Kind]string{invite.Request: "REQUEST", invite.Cancel: "CANCEL"} {
		m := letter(t)
		m.Invite = write(t, sample(), kind)
		h, parts := leaves(t, send(t, m))
		if len(parts) != 3 {
			t.Fatalf("%d parts", len(parts))
		}
		text, calendar, file := parts[0], parts[1], parts[2]
		if text.path != "multipart/mixed multipart/alternative " || text.kind != "text/plain" || string(text.content) != "Hello Priya,\r\n\r\nhere is the invite.\r\n\r\nSam\r\n" {
			t.Errorf("the text is %+v", text)
		}
		want := map[string]string{"method": method, "charset": "UTF-8", "component": "VEVENT"}
		if calendar.path != text.path || calendar.kind != "text/calendar" || !mapsEqual(calendar.params, want) || calendar.file != "" {
			t.Errorf("the calendar is %+v", calendar)
		}
		want["name"] = "invite.ics"
		if file.path != "multipart/mixed " || file.kind != "text/calendar" || !mapsEqual(file.params, want) || file.file != "invite.ics" {
			t.Errorf("the file is %+v", file)
		}
		if !bytes.Equal(calendar.content, m.Invite) || !bytes.Equal(file.content, m.Invite) {
			t.Error("the invite in the message is another")
		}
		for name, want := range map[string]string{"From": `"Sam Okafor" <Sam@okafor.example>`, "To": `"Priya Shah" <Priya.Shah@ridge.example>`, "Subject": m.Subject,
			"Date": "Mon, 02 Nov 2026 10:30:00 +0100", "Message-Id": "<9c31d0@cortado.invalid>", "X-Unsent": "1", "Mime-Version": "1.0"} {
			if got := h.Get(name); got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
		}
	}
}

func mapsEqual(a, b map[string]string) bool {
	same := len(a) == len(b)
	for k, v := range a {
		same = same && b[k] == v
	}
	return same
}

func TestAMessageWithoutAnInviteIsPlainText(t *testing.T) {
	m := letter(t)
	m.Invite = nil
	_, parts := leaves(t, send(t, m))
	if len(parts) != 1 || parts[0].path != "" || parts[0].kind != "text/plain" {
		t.Errorf("%+v", parts)
	}
}

func TestTheSameMessageGivesTheSameBytes(t *testing.T) {
	for range 10 {
		if !bytes.Equal(send(t, letter(t)), send(t, letter(t))) {
			t.Fatal("two files of one message differ")
		}
	}
}

func TestWhatCannotBeAMessageIsRefused(t *testing.T) {
	for _, c := range []struct {
		change  func(*invite.Mail)
		field   invite.Field
		problem invite.Problem
	}{
		{func(m *invite.Mail) { m.ID = "" }, invite.FieldUID, invite.Missing},
		{func(m *invite.Mail) { m.ID = "x" }, invite.FieldUID, invite.Unreadable},
		{func(m *invite.Mail) { m.ID = "x@y>\r\nBcc: eve@evil.example" }, invite.FieldUID, invite.Unreadable},
		{func(m *invite.Mail) { m.From.Email = "" }, invite.FieldOrganizerEmail, invite.Missing},
		{func(m *invite.Mail) { m.From.Email = "sam" }, invite.FieldOrganizerEmail, invite.Unreadable},
		{func(m *invite.Mail) { m.To.Email = "" }, invite.FieldGuestEmail, invite.Missing},
		{func(m *invite.Mail) { m.To.Email = "a@ridge.example, eve@evil.example" }, invite.FieldGuestEmail, invite.Unreadable},
		{func(m *invite.Mail) { m.To.Email = "a@ridge.example\r\nBcc: eve@evil.example" }, invite.FieldGuestEmail, invite.Unreadable},
		{func(m *invite.Mail) { m.To.Email = "Eve <eve@evil.example>" }, invite.FieldGuestEmail, invite.Unreadable},
		{func(m *invite.Mail) { m.To.Email = "a@ridge.example?bcc=eve@evil.example" }, invite.FieldGuestEmail, invite.Unreadable},
		{func(m *invite.Mail) { m.Subject = " \r\n\u202e" }, invite.FieldSubject, invite.Missing},
		{func(m *invite.Mail) { m.Invite, m.Body = nil, "\x00 " }, invite.FieldBody, invite.Missing},
		{func(m *invite.Mail) { m.Date = time.Time{} }, invite.FieldNow, invite.Missing},
		{func(m *invite.Mail) { m.Invite = write(t, sample(), invite.Personal) }, invite.FieldInvite, invite.Unreadable},
		{func(m *invite.Mail) { m.Invite = []byte("METHOD:REQUEST") }, invite.FieldInvite, invite.Unreadable},
	} {
		m := letter(t)
		c.change(&m)
		b, err := invite.WriteMail(m)
		var fe *invite.FieldError
		if b != nil || !errors.As(err, &fe) || fe.Field != c.field || fe.Problem != c.problem {
			t.Errorf("got %d bytes and %v, want a refusal: the %s %s", len(b), err, c.field, c.problem)
		}
	}
}

func TestAddressesBeyondASCIIAreWrittenAsMailServersKnowThem(t *testing.T) {
	for email, want := range map[string]string{
		"priya@münchen.example":  "priya@xn--mnchen-3ya.example",
		"zoë@ridge.example":      "zoë@ridge.example",
		"O'Neil+x@Ridge.example": "O'Neil+x@Ridge.example",
	} {
		m := letter(t)
		m.To = invite.Attendee{Email: email}
		if b := send(t, m); !bytes.Contains(b, []byte("\r\nTo: "+want+"\r\n")) {
			t.Errorf("%s is written as\n%.300s", email, b)
		}
	}
}

// headerLines are the only fields a message may have, in their order.
var headerLines = []string{"Date", "From", "To", "Subject", "Message-Id", "X-Unsent", "Mime-Version", "Content-Type"}

var encodedWord = regexp.MustCompile(`=\?UTF-8\?B\?([^?]*)\?=`)

var headerName = regexp.MustCompile(`^[A-Za-z-]+: `)

func TestAnyNameSubjectAndTextGoIntoAMessageAndComeBack(t *testing.T) {
	texts := rapid.OneOf(anyText(), rapid.SampledFrom([]string{
		"x\r\nBcc: eve@evil.example", "a\r\n\r\nbody", "\" <eve@evil.example>, \"", "=?utf-8?Q?a=0D=0ABcc:_eve@evil.example?=", strings.Repeat("w", 2000), "Dr. \"Ace\" O'Neil, Jr; (MD)", `\`, "a, b", "--=_",
	}))
	rapid.Check(t, func(t *rapid.T) {
		m := letter(t)
		m.From.Name, m.To.Name = texts.Draw(t, "from"), texts.Draw(t, "to")
		m.Subject, m.Body = "s"+texts.Draw(t, "subject"), "b"+texts.Draw(t, "body")
		if rapid.Bool().Draw(t, "plain") {
			m.Invite = nil
		}
		b := send(t, m)
		head, _, _ := bytes.Cut(b, []byte("\r\n\r\n"))
		want := slices.Clone(headerLines)
		if m.Invite == nil {
			want = append(want, "Content-Transfer-Encoding")
		}
		var got []string
		for _, l := range strings.Split(string(head), "\r\n") {
			if !strings.HasPrefix(l, " ") {
				got = append(got, strings.TrimSuffix(headerName.FindString(l), ": "))
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("the header holds %q", got)
		}
		for _, l := range strings.Split(string(b), "\r\n") {
			if len(l) > 76 || strings.ContainsAny(l, "\r\n\x00") {
				t.Fatalf("the line %q has %d octets", l, len(l))
			}
			for _, r := range l {
				if r > '~' || r < ' ' && r != '\t' {
					t.Fatalf("the line %q holds %U", l, r)
				}
			}
		}
		for _, word := range encodedWord.FindAllStringSubmatch(string(head), -1) {
			piece, err := base64.StdEncoding.DecodeString(word[1])
			if err != nil || !utf8.Valid(piece) {
				t.Fatalf("the word %q holds part of a character: %q, %v", word[0], piece, err)
			}
		}
		h, parts := leaves(t, b)
		subject, err := new(mime.WordDecoder).DecodeHeader(h.Get("Subject"))
		if err != nil || subject != onOneLine(m.Subject) {
			t.Fatalf("the subject %q came back as %q, %v", m.Subject, subject, err)
		}
		for name, who := range map[string]invite.Attendee{"From": m.From, "To": m.To} {
			list, err := h.AddressList(name)
			if err != nil || len(list) != 1 || list[0].Address != who.Email || list[0].Name != onOneLine(who.Name) {
				t.Fatalf("%s %+v came back as %v, %v", name, who, list, err)
			}
		}
		body := strings.ReplaceAll(strings.TrimRight(cleaned(m.Body), "\n")+"\n", "\n", "\r\n")
		if string(parts[0].content) != body {
			t.Fatalf("the text %q came back as %q", body, parts[0].content)
		}
		if m.Invite != nil && (len(parts) != 3 || !bytes.Equal(parts[1].content, m.Invite) || !bytes.Equal(parts[2].content, m.Invite)) {
			t.Fatal("the invite came back as another")
		}
		e, err := message.Read(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if text, err := e.Header.Text("Subject"); err != nil || text != subject {
			t.Fatalf("another reader takes the subject for %q, %v", text, err)
		}
	})
}
