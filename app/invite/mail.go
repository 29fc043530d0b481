package invite

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-message"
)

// Mail is one message to one person, to be opened as a draft in the user's mail
// program. With an Invite it is what RFC 6047 wants: a calendar that reads mail
// takes the invite in, any other program shows a file to open.
//
// It lies beside the invite and not beside the words of messages (app/message)
// because its one hard rule is the invite's: the method in the header must be the
// method in the file, and both keep the same addresses out.
type Mail struct {
	ID       string // unique in the world, such as NewUID gives
	From, To Attendee
	Subject  string
	Body     string    // plain text; lines may end in LF or CR LF
	Date     time.Time // in the zone the header names
	Invite   []byte    // what Write gave for Request or Cancel; nil for a plain message
}

// The fields WriteMail looks at besides those of Write.
const (
	FieldSubject Field = "subject"
	FieldBody    Field = "text"
	FieldInvite  Field = "invite"
)

// WriteMail gives the .eml file of a message (RFC 5322 and MIME): CRLF, ASCII
// but for an address that is not, X-Unsent so that mail programs open it for
// sending. What cannot be a message is refused with a *FieldError.
func WriteMail(m Mail) ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	from, ok := addrSpec(m.From.Email)
	if !ok {
		return nil, refuse(FieldOrganizerEmail, Unreadable)
	}
	to, ok := addrSpec(m.To.Email)
	if !ok {
		return nil, refuse(FieldGuestEmail, Unreadable)
	}
	var h message.Header
	top := [][2]string{
		{"Date", m.Date.Format(time.RFC1123Z)},
		{"From", mailbox(m.From.Name, from)},
		{"To", mailbox(m.To.Name, to)},
		{"Subject", headerText(m.Subject)},
		{"Message-Id", "<" + m.ID + ">"},
		{"X-Unsent", "1"},
		{"Mime-Version", "1.0"},
	}
	var out bytes.Buffer
	var err error
	if m.Invite == nil {
		textHeader(&h)
		addAbove(&h, top)
		var w *message.Writer
		if w, err = message.CreateWriter(&out, h); err == nil {
			err = fillPart(w, m.text())
		}
	} else {
		h.SetContentType("multipart/mixed", map[string]string{"boundary": m.boundary("mixed")})
		addAbove(&h, top)
		err = m.writeParts(&out, h)
	}
	if err != nil {
		return nil, fmt.Errorf("write mail: %w", err)
	}
	return out.Bytes(), nil
}

func (m Mail) check() error {
	local, host, _ := strings.Cut(m.ID, "@")
	switch {
	case m.ID == "":
		return refuse(FieldUID, Missing)
	case len(m.ID) > maxUID || !atoms(local) || !atoms(host) || strings.Trim(local+host, idBytes) != "":
		return refuse(FieldUID, Unreadable)
	case m.From.Email == "":
		return refuse(FieldOrganizerEmail, Missing)
	case m.To.Email == "":
		return refuse(FieldGuestEmail, Missing)
	case oneLine(m.Subject) == "":
		return refuse(FieldSubject, Missing)
	case strings.TrimSpace(cleanText(m.Body)) == "" && m.Invite == nil:
		return refuse(FieldBody, Missing)
	case m.Date.IsZero():
		return refuse(FieldNow, Missing)
	case yearProblem(m.Date) != "":
		return refuse(FieldNow, yearProblem(m.Date))
	case m.Invite != nil && m.kind() == Personal:
		return refuse(FieldInvite, Unreadable)
	}
	return nil
}

// idBytes may stand in a Message-ID; fewer than RFC 5322 allows.
const idBytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"

// kind reads the METHOD of the invite, so that the header cannot say another;
// Personal when it has none.
func (m Mail) kind() Kind {
	for _, k := range []Kind{Request, Cancel} {
		if bytes.HasPrefix(m.Invite, []byte("BEGIN:VCALENDAR\r\n")) && bytes.Contains(m.Invite, []byte("\r\nMETHOD:"+k.Method()+"\r\n")) {
			return k
		}
	}
	return Personal
}

// writeParts writes the text with the invite as another form of it, which
// calendars take in, and the invite as a file, for everybody else.
func (m Mail) writeParts(out *bytes.Buffer, h message.Header) error {
	mixed, err := message.CreateWriter(out, h)
	if err != nil {
		return err
	}
	var both, text, calendar, file message.Header
	both.SetContentType("multipart/alternative", map[string]string{"boundary": m.boundary("alternative")})
	forms, err := mixed.CreatePart(both)
	if err != nil {
		return err
	}
	textHeader(&text)
	if err := addPart(forms, text, m.text()); err != nil {
		return err
	}
	addAbove(&calendar, [][2]string{{"Content-Type", m.kind().ContentType()}, {"Content-Transfer-Encoding", "base64"}})
	if err := addPart(forms, calendar, m.Invite); err != nil {
		return err
	}
	if err := forms.Close(); err != nil {
		return err
	}
	addAbove(&file, [][2]string{{"Content-Type", m.kind().ContentType() + `; name="invite.ics"`},
		{"Content-Disposition", `attachment; filename="invite.ics"`}, {"Content-Transfer-Encoding", "base64"}})
	if err := addPart(mixed, file, m.Invite); err != nil {
		return err
	}
	return mixed.Close()
}

func addPart(to *message.Writer, h message.Header, content []byte) error {
	w, err := to.CreatePart(h)
	if err != nil {
		return err
	}
	return fillPart(w, content)
}

func fillPart(w *message.Writer, content []byte) error {
	if _, err := w.Write(content); err != nil {
		return err
	}
	return w.Close()
}

// text is the body with CRLF after every line, the last one included.
func (m Mail) text() []byte {
	lines := strings.TrimRight(cleanText(m.Body), "\n") + "\n"
	return []byte(strings.ReplaceAll(lines, "\n", "\r\n"))
}

// boundary cannot stand in any part: neither base64 nor quoted-printable has "=_".
func (m Mail) boundary(part string) string {
	sum := sha256.Sum256([]byte(part + m.ID))
	return "=_" + hex.EncodeToString(sum[:12])
}
