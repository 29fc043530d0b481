package look

import (
	"encoding/binary"
	"math"
	"sync"

	"cortado/assets"

	"fyne.io/fyne/v2"
)

// lineHeight is the height of a line in em. Inter's own box is 1.21 em, and the
// toolkit has no other way to set the pitch of wrapped text: 14 becomes 20.
const lineHeight = 20.0 / 14

// faceFiles are keyed by bold, italic. Bold is Inter SemiBold.
var faceFiles = map[[2]bool]string{
	{false, false}: "Inter-Regular.otf",
	{true, false}:  "Inter-SemiBold.otf",
	{false, true}:  "Inter-Italic.otf",
	{true, true}:   "Inter-SemiBoldItalic.otf",
}

var (
	facesMu sync.Mutex
	faces   = map[string]fyne.Resource{}
)

func face(s fyne.TextStyle) fyne.Resource {
	return load(faceFiles[[2]bool{s.Bold, s.Italic}], "", func(b []byte) []byte { return b })
}

// Figures is the face for columns of numbers: the same Inter with all digits
// equally wide. Give it to canvas.Text as FontSource.
func Figures(bold bool) fyne.Resource {
	return load(faceFiles[[2]bool{bold, false}], "figures-", tabular)
}

// load reads a face once, gives it our line height and the extra change.
func load(file, prefix string, change func([]byte) []byte) fyne.Resource {
	facesMu.Lock()
	defer facesMu.Unlock()
	key := prefix + file
	if r, ok := faces[key]; ok {
		return r
	}
	font := change(withLineHeight(append([]byte(nil), assets.Font(file)...)))
	r := fyne.NewStaticResource("cortado-"+key, font)
	faces[key] = r
	return r
}

// table finds a table of an OpenType file; ok is false when it has none.
func table(font []byte, tag string) (offset, length, record int, ok bool) {
	n := int(binary.BigEndian.Uint16(font[4:]))
	for i := range n {
		rec := 12 + 16*i
		if string(font[rec:rec+4]) == tag {
			return int(binary.BigEndian.Uint32(font[rec+8:])), int(binary.BigEndian.Uint32(font[rec+12:])), rec, true
		}
	}
	return 0, 0, 0, false
}

// withLineHeight raises ascent and descent evenly until they sum to lineHeight
// em, in the tables hhea and OS/2 (OpenType specification), and drops the line gap.
func withLineHeight(font []byte) []byte {
	head, _, _, ok := table(font, "head")
	hhea, _, _, ok2 := table(font, "hhea")
	if !ok || !ok2 {
		return font
	}
	unitsPerEm := float64(binary.BigEndian.Uint16(font[head+18:]))
	up := int(int16(binary.BigEndian.Uint16(font[hhea+4:])))
	down := int(int16(binary.BigEndian.Uint16(font[hhea+6:])))
	more := int(math.Round(unitsPerEm*lineHeight)) - (up - down)
	put := func(at int) {
		binary.BigEndian.PutUint16(font[at:], uint16(int16(up+more/2)))
		binary.BigEndian.PutUint16(font[at+2:], uint16(int16(down-(more-more/2))))
		binary.BigEndian.PutUint16(font[at+4:], 0)
	}
	put(hhea + 4)
	if os2, length, _, ok := table(font, "OS/2"); ok && length >= 74 {
		put(os2 + 68)
	}
	return font
}
