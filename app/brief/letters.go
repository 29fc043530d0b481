package brief

import (
	"encoding/binary"
	"errors"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters are the characters a font can draw, as ranges of its table "cmap".
type letters [][2]uint32

// has says whether the font draws a character. The writer of the PDF knows none
// beyond the first 65,536.
func (l letters) has(r rune) bool {
	if r > 0xffff {
		return false
	}
	for _, span := range l {
		if uint32(r) >= span[0] && uint32(r) <= span[1] {
			return true
		}
	}
	return false
}

// unprinted stands for letters the font does not have.
const unprinted = "[…]"

// printable gives a text as the font can draw it, on one line: what it has no
// letters for becomes […], and whole says that there was none of it.
func (l letters) printable(s string) (text string, whole bool) {
	var b strings.Builder
	gap, whole := false, true
	for _, r := range norm.NFC.String(strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "�"), breaks), " ")) {
		switch {
		case unicode.In(r, unicode.Cf): // joiners, marks of direction: nothing to draw
		case r == ' ' && gap: // a name in another script is one gap, not one a word
		case l.has(r):
			if gap {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		case !gap:
			if text := b.String(); text != "" && !strings.HasSuffix(text, " ") {
				b.WriteByte(' ')
			}
			b.WriteString(unprinted)
			gap, whole = true, false
		}
	}
	return b.String(), whole
}

// lettersOf reads which characters a TrueType font draws from its table of
// 32-bit segments (OpenType specification, "cmap", format 12).
func lettersOf(font []byte) (letters, error) {
	wrong := errors.New("the font has no readable table of characters")
	at := func(i, n int) []byte {
		if i < 0 || n < 0 || i+n > len(font) {
			return make([]byte, n)
		}
		return font[i : i+n]
	}
	u16 := func(i int) int { return int(binary.BigEndian.Uint16(at(i, 2))) }
	u32 := func(i int) int { return int(binary.BigEndian.Uint32(at(i, 4))) }
	for t := range u16(4) {
		record := 12 + 16*t
		if string(at(record, 4)) != "cmap" {
			continue
		}
		cmap := u32(record + 8)
		for s := range u16(cmap + 2) {
			table := cmap + u32(cmap+4+8*s+4)
			if u16(table) != 12 {
				continue
			}
			var out letters
			for g := range min(u32(table+12), 1<<16) {
				group := table + 16 + 12*g
				out = append(out, [2]uint32{uint32(u32(group)), uint32(u32(group + 4))})
			}
			return out, nil
		}
	}
	return nil, wrong
}
