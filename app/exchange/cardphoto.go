package exchange

import (
	"cmp"
	"mime"
	"strings"
)

// binaryOf gives what a property holds inside itself: base64, or a data: URI.
func (k *card) binaryOf(p property) (b []byte, inside bool) {
	if p.encoding() == "base64" {
		b, _ = unbase64(p.value)
		return b, true
	}
	head := strings.ToLower(string(p.value[:min(len(p.value), 5)]))
	if head != "data:" {
		return nil, false
	}
	meta, data, ok := strings.Cut(string(p.value[5:]), ",")
	meta, escaped := strings.ReplaceAll(meta, `\`, ""), strings.HasSuffix(strings.TrimSuffix(meta, `\`), ";base64")
	if _, _, err := mime.ParseMediaType(strings.TrimSuffix(meta, ";base64")); !ok || (err != nil && meta != ";base64") || !escaped {
		return nil, true
	}
	b, _ = unbase64([]byte(data))
	return b, true
}

// photo keeps a picture that stands in the card; one that stands on the
// network is not fetched, its address is kept.
func (k *card) photo(p property) {
	b, inside := k.binaryOf(p)
	why := ""
	switch {
	case !inside:
		k.extra("PHOTO", k.text(p))
		return
	case len(b) == 0:
		why = "it is not encoded as it says"
	case !picture(b):
		why = "it is no JPEG, PNG or GIF"
	case len(b) > MaxPhoto:
		why = "it is larger than 2 MB"
	case k.c.photos+len(b) > MaxPhotos:
		why = "the photos of this file are more than 64 MB"
	case len(k.p.Photo) > 0:
		why = "the card has another one"
	default:
		k.c.photos += len(b)
		k.p.Photo = b
		return
	}
	k.lost(p, "import.problem.photo", why)
}

// lost reports a value that is in no field.
func (k *card) lost(p property, id, why string) {
	k.values--
	k.c.b.Values++
	if len(k.c.b.Problems) <= MaxProblems {
		k.c.b.Problems = append(k.c.b.Problems, Problem{File: k.c.b.File, Line: p.line, Values: 1,
			Reason: reason(id, "value", why, "property", cmp.Or(p.name, "A line")), Text: short(toText(p.value[:min(len(p.value), 100)], "") + p.bad[:min(len(p.bad), 100)])})
	}
}

// media keeps the address of a logo, sound or key; what stands in the card
// itself is too large for a note and is reported.
func (k *card) media(p property) {
	if _, inside := k.binaryOf(p); inside || len(p.value) > 4096 {
		k.lost(p, "import.problem.media", "")
		return
	}
	k.extra(p.name, k.text(p))
}
