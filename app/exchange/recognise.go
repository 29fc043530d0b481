package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// magic are the first bytes of files that hold no people, and what they are.
var magic = []struct{ begin, what string }{
	{"\xFF\xD8\xFF", "a picture"}, {"\x89PNG", "a picture"}, {"GIF8", "a picture"}, {"BM\x00", "a picture"}, {"II*\x00", "a picture"}, {"MM\x00*", "a picture"},
	{"%PDF", "a PDF document"}, {"\xD0\xCF\x11\xE0", "a document of an older Office program"}, {"{\\rtf", "a text document"},
	{"\x1F\x8B", "a packed file"}, {"7z\xBC\xAF", "a packed file"}, {"Rar!", "a packed file"}, {"BZh", "a packed file"}, {"\xFD7zXZ", "a packed file"},
	{"SQLite format 3", "a database"}, {"\x7FELF", "a program"}, {"MZ\x90", "a program"}, {"RIFF", "a sound or film"}, {"ID3", "a sound"}, {"OggS", "a sound"},
}

const whatToChoose = "choose a CSV, a vCard or a LinkedIn export"

// Read reads a file of people, whatever its name says it is. A file that is
// not one is refused with app.ErrInvalid in one sentence; a cancelled ctx
// gives its error. The batch is nil with an error, except for a table whose
// columns nobody knows: then it has Columns, so that the user can map them.
func Read(ctx context.Context, s Source, o Options) (*Batch, error) {
	b := &Batch{File: s.Name}
	if s.Size <= 0 {
		return nil, refuse(s.Name, "is empty", "export it again")
	}
	err := read(ctx, s, b, &o)
	var fault *app.Fault
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.As(err, &fault):
		if len(b.Columns) > 0 && len(b.Records) == 0 && !named(guessed(b.Columns)) {
			return &Batch{File: b.File, Format: b.Format, Columns: b.Columns, HeaderKey: b.HeaderKey}, err
		}
		return nil, err
	default:
		return nil, &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q could not be read to its end", s.Name), Do: "copy or download it again", Err: err}
	}
	fingerprint(b.Records)
	byLine := func(x, y Problem) int { return x.Line - y.Line }
	if b.Format != LinkedInArchive {
		slices.SortStableFunc(b.Problems, byLine)
		slices.SortStableFunc(b.Skipped, byLine)
	}
	if len(b.Records)+len(b.Skipped) == 0 && b.Me == nil && len(b.LastContact) == 0 && b.Whole == nil {
		return nil, refuse(s.Name, "holds no people", "export it again, or choose another file")
	}
	return b, nil
}

func guessed(columns []Column) []column {
	out := make([]column, len(columns))
	for i, c := range columns {
		out[i].field = c.Field
	}
	return out
}

// read recognises the file by its content.
func read(ctx context.Context, s Source, b *Batch, o *Options) error {
	var done int64
	st := fileStream(s, nil)
	sample, err := st.sample()
	if err != nil {
		return err
	}
	if bytes.HasPrefix(sample, []byte("PK\x03\x04")) || bytes.HasPrefix(sample, []byte("PK\x05\x06")) {
		return readArchive(ctx, s, b, o)
	}
	if what := binary(sample); what != "" {
		return refuse(s.Name, "is "+what+", not a file of people", whatToChoose)
	}
	st.note = func(n int64) {
		done += n
		if o.Progress != nil {
			o.Progress(min(done, s.Size), s.Size)
		}
	}
	enc, err := st.decoder(ctx, sample, false)
	if err != nil {
		return err
	}
	text := decodeSample(sample, enc)
	head := strings.ToUpper(string(bytes.TrimSpace(text[:min(len(text), 512)])))
	switch {
	case head == "" && s.Size <= sampleSize:
		return refuse(s.Name, "is empty", "export it again")
	case beginsArchive(text):
		return readEverything(ctx, st, enc, b)
	case hasCard(text):
		if s.Size > MaxCards {
			return tooLarge(s, MaxCards)
		}
		b.Format = VCard
		return readCards(ctx, st, enc, b, o)
	case strings.HasPrefix(head, "<!DOCTYPE") || strings.HasPrefix(head, "<HTML") || strings.HasPrefix(head, "<?XML"):
		return refuse(s.Name, "is a web page, not a file of people", whatToChoose)
	case strings.HasPrefix(head, "BEGIN:VCALENDAR"):
		return refuse(s.Name, "is a calendar, not a file of people", whatToChoose)
	case s.Size > MaxTable:
		return tooLarge(s, MaxTable)
	}
	return readTable(ctx, st, b, o, "")
}

func tooLarge(s Source, limit int64) error {
	return refuse(s.Name, fmt.Sprintf("is too large (%d MB; at most %d MB)", s.Size>>20, limit>>20), "split it into smaller files")
}

// binary says what a file is that is no text, or "".
func binary(sample []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(sample, []byte(m.begin)) {
			return m.what
		}
	}
	if _, wide := utf16Guess(sample); wide || bytes.HasPrefix(sample, []byte{0xFF, 0xFE}) || bytes.HasPrefix(sample, []byte{0xFE, 0xFF}) {
		return ""
	}
	control := 0
	for _, c := range sample {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A {
			control++
		}
	}
	// A few stray control characters are a blemish; many are no text.
	if control*100 > len(sample) && control > 3 {
		return "no text"
	}
	return ""
}

// hasCard finds the beginning of a vCard at the start of a line, before
// anything that looks like a table could matter.
func hasCard(text []byte) bool {
	if ownTable(text) {
		return false
	}
	for len(text) > 0 {
		line := text
		if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = nil
		}
		if utf8.Valid(line) && beginsCard(string(bytes.TrimSpace(line))) {
			return true
		}
	}
	return false
}

func beginsCard(line string) bool {
	name, value, ok := strings.Cut(line, ":")
	return ok && strings.EqualFold(strings.TrimSpace(name), "BEGIN") && strings.EqualFold(strings.TrimSpace(value), "VCARD")
}
