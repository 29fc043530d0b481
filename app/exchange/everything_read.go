package exchange

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"cortado/app"
)

// Limits on a complete archive. What is read of it may take MaxWhole bytes in
// memory, and of a smaller file no more than a few times its size, which is more
// than any that this program wrote does.
const (
	MaxEverything = 512 << 20
	MaxWhole      = 512 << 20
)

// beginsArchive says whether a text begins as a JSON document does; whether it
// is an archive of this program is for its first fields to say.
func beginsArchive(text []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(text), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte{'"'})
}

// everythingReader reads one archive.
type everythingReader struct {
	file   string
	text   jsonText
	raw    bytes.Reader // the value at hand, for the decoder
	json   *json.Decoder
	all    *Everything
	left   int64              // how many more bytes what is read may take in memory
	places map[string][]place // section → where each of its things stands
	seen   map[string]bool
	me     int // the line on which my profile stands
}

// place is where a thing stands in the document, and how many values it has.
type place struct{ line, values int }

// readEverything reads a complete archive into b.Whole. The people of it who
// are not in its bin are the batch's records.
func readEverything(ctx context.Context, st stream, enc encoding.Encoding, b *Batch) error {
	if st.size > MaxEverything {
		return tooLarge(Source{Name: st.name, Size: st.size}, MaxEverything)
	}
	text, f, err := st.text(ctx, enc)
	if err != nil {
		return err
	}
	defer f.Close()
	r := &everythingReader{file: st.name, text: jsonText{r: text, line: 1}, all: &Everything{},
		left: min(MaxWhole, 32<<20+4*st.size), places: map[string][]place{}, seen: map[string]bool{}}
	r.json = json.NewDecoder(&r.raw)
	r.json.DisallowUnknownFields()
	if err := r.document(); err != nil {
		return r.refuse(ctx, err)
	}
	b.Format = Archive
	return r.settle(b)
}

// document reads the fields one by one: first what it is, then what it holds.
func (r *everythingReader) document() error {
	sections := map[string]section{}
	for _, s := range r.all.sections() {
		sections[s.name] = s
	}
	err := r.text.object(func(key string) error {
		if r.seen[key] {
			return refuse(r.file, fmt.Sprintf("names %q twice", key), "export it again")
		}
		n := len(r.seen)
		r.seen[key] = true
		switch {
		case n == 0:
			return r.format(key)
		case n == 1:
			return r.version(key)
		case key == "made":
			return r.decode(&r.all.Made)
		}
		if key == "profile" {
			r.me = r.text.at()
		}
		s, known := sections[key]
		if !known {
			return r.unknown(key)
		}
		return s.read(r)
	})
	switch {
	case err != nil:
		return err
	case len(r.seen) < 2:
		return errForeign
	}
	if _, err := r.text.peek(); !errors.Is(err, errCut) {
		return errors.Join(err, errBroken)
	}
	return nil
}

var errForeign = errors.New("is no archive")

func (r *everythingReader) format(key string) error {
	var format string
	if err := r.text.next(); err != nil {
		return err
	}
	if key != "format" || json.Unmarshal(r.text.value, &format) != nil || format != everythingFormat {
		return errForeign
	}
	return nil
}

func (r *everythingReader) version(key string) error {
	var version int
	if err := r.text.next(); err != nil {
		return err
	}
	switch {
	case key != "version" || json.Unmarshal(r.text.value, &version) != nil || version < 1:
		return errForeign
	case version > everythingVersion:
		return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q was written by a newer version of Cortado (form %d; this one reads form %d)",
			r.file, version, everythingVersion), Do: "update Cortado, then import it again", Err: app.ErrNewer}
	}
	return nil
}

func (r *everythingReader) unknown(field string) error {
	return refuse(r.file, fmt.Sprintf("has a field %q in line %d that this version of Cortado does not know", short(field), r.text.line),
		"update Cortado, then import it again")
}

// decode takes the next value; a field that is not known is refused, never
// passed over.
func (r *everythingReader) decode(into any) error {
	line := r.text.at()
	if err := r.text.next(); err != nil {
		return err
	}
	raw := r.text.value
	if !utf8.Valid(raw) {
		return errBroken
	}
	r.raw.Reset(raw)
	if err := r.json.Decode(into); err != nil {
		if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
			r.text.line = line
			return r.unknown(strings.Trim(field, `"`))
		}
		return errors.Join(errBroken, err)
	}
	return r.hold(into)
}

// readList reads a list of things, in pieces: a long list that grows as one is
// copied again and again.
func readList[T any](r *everythingReader, section string) ([]T, error) {
	const piece = 1024
	var full [][]T
	var last []T
	err := r.text.array(func() error {
		if len(last) == piece {
			full, last = append(full, last), nil
		}
		line := r.text.at()
		var none T
		last = append(last, none)
		if err := r.decode(&last[len(last)-1]); err != nil {
			return err
		}
		r.places[section] = append(r.places[section], place{line, r.text.commas + 1})
		if section == "people" && len(full)*piece+len(last) > MaxRecords {
			return refuse(r.file, fmt.Sprintf("holds more than %d people", MaxRecords), "bring them in some at a time")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return slices.Concat(append(full, last)...), nil
}

// hold counts what a value takes in memory: itself and its texts, the objects
// and the entries of lists within it, the entries of maps. The figures are
// rounded up from the sizes of the types.
func (r *everythingReader) hold(v any) error {
	const entry, keyed = 24, 64
	object, maps := 96, 0
	size := int(reflect.TypeOf(v).Elem().Size())
	switch v := v.(type) {
	case *app.Person:
		maps = len(v.Perspective) + len(v.Strengths) + len(v.Stances) + len(v.Sources)
	case *app.Round:
		object = 256
	case *map[string]string, *map[string]map[string]string, *map[string]int64:
		maps = r.text.commas + 1
	}
	size += len(r.text.value) + object*max(0, r.text.objects-1) + entry*r.text.entries + keyed*maps
	if r.left -= int64(size); r.left < 0 {
		return refuse(r.file, "holds far more than an archive of this program", "export it again")
	}
	return nil
}

// refuse says in one sentence what is wrong with the document.
func (r *everythingReader) refuse(ctx context.Context, err error) error {
	var fault *app.Fault
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &fault):
		return err
	case errors.Is(err, errForeign) || (len(r.seen) < 2 && (errors.Is(err, errBroken) || errors.Is(err, errCut))):
		return refuse(r.file, "is no archive of this program", whatToChoose)
	case errors.Is(err, errCut):
		return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q ends in the middle", r.file), Do: "copy it or export it again"}
	case errors.Is(err, errBroken):
		return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q is damaged in line %d", r.file, r.text.line), Do: "copy it or export it again", Err: err}
	case errors.Is(err, errLong):
		return refuse(r.file, fmt.Sprintf("holds something in line %d that is far too long", r.text.line), "export it again")
	}
	return err
}
