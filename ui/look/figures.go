package look

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// tabular returns a copy of an OpenType font whose digits are the equally wide
// ones of its "tnum" feature. The toolkit cannot switch features on, so the
// character map is replaced by one that leads digits straight to those glyphs.
// A font without the feature, or of an unexpected shape, comes back unchanged.
func tabular(font []byte) []byte {
	cmap, _, record, ok := table(font, "cmap")
	if !ok {
		return font
	}
	swap := substitutes(font, "tnum")
	chars := characters(font, cmap)
	if len(swap) == 0 || len(chars) == 0 {
		return font
	}
	for i := range chars {
		c := &chars[i]
		if c.first > '9' || c.last < '0' {
			continue
		}
		// Split the run so that each digit stands alone and can be led elsewhere.
		run := *c
		*c = group{} // an empty run is skipped below
		for r := run.first; r <= run.last; r++ {
			g := run.glyph + (r - run.first)
			if to, has := swap[uint16(g)]; has && r >= '0' && r <= '9' {
				g = uint32(to)
			}
			chars = append(chars, group{r, r, g})
		}
	}
	return withCharacters(font, record, chars)
}

// group maps the characters first to last to glyphs counted up from glyph.
type group struct{ first, last, glyph uint32 }

// characters reads the format 12 part of a character map.
func characters(font []byte, cmap int) []group {
	be := binary.BigEndian
	for i := range int(be.Uint16(font[cmap+2:])) {
		at := cmap + int(be.Uint32(font[cmap+4+8*i+4:]))
		if be.Uint16(font[at:]) != 12 {
			continue
		}
		groups := make([]group, be.Uint32(font[at+12:]))
		for g := range groups {
			p := at + 16 + 12*g
			groups[g] = group{be.Uint32(font[p:]), be.Uint32(font[p+4:]), be.Uint32(font[p+8:])}
		}
		return groups
	}
	return nil
}

// withCharacters puts a new character map at the end of the font and points the
// table record there.
func withCharacters(font []byte, record int, groups []group) []byte {
	kept := make([]group, 0, len(groups))
	for _, g := range groups {
		if g.last != 0 {
			kept = append(kept, g)
		}
	}
	slices.SortFunc(kept, func(a, b group) int { return cmp.Compare(a.first, b.first) })
	be := binary.BigEndian
	t := make([]byte, 12+16+12*len(kept))
	be.PutUint16(t[2:], 1)  // one subtable
	be.PutUint16(t[4:], 3)  // platform: Windows
	be.PutUint16(t[6:], 10) // encoding: all of Unicode
	be.PutUint32(t[8:], 12)
	be.PutUint16(t[12:], 12)
	be.PutUint32(t[16:], uint32(16+12*len(kept)))
	be.PutUint32(t[24:], uint32(len(kept)))
	for i, g := range kept {
		p := 28 + 12*i
		be.PutUint32(t[p:], g.first)
		be.PutUint32(t[p+4:], g.last)
		be.PutUint32(t[p+8:], g.glyph)
	}
	for len(font)%4 != 0 {
		font = append(font, 0)
	}
	be.PutUint32(font[record+8:], uint32(len(font)))
	be.PutUint32(font[record+12:], uint32(len(t)))
	return append(font, t...)
}

// substitutes reads the one-to-one substitutions of a feature from the table GSUB.
func substitutes(font []byte, feature string) map[uint16]uint16 {
	be := binary.BigEndian
	gsub, _, _, ok := table(font, "GSUB")
	if !ok {
		return nil
	}
	out := map[uint16]uint16{}
	features := gsub + int(be.Uint16(font[gsub+6:]))
	lookups := gsub + int(be.Uint16(font[gsub+8:]))
	for i := range int(be.Uint16(font[features:])) {
		rec := features + 2 + 6*i
		if string(font[rec:rec+4]) != feature {
			continue
		}
		f := features + int(be.Uint16(font[rec+4:]))
		for j := range int(be.Uint16(font[f+2:])) {
			index := int(be.Uint16(font[f+4+2*j:]))
			lookup := lookups + int(be.Uint16(font[lookups+2+2*index:]))
			kind := be.Uint16(font[lookup:])
			for k := range int(be.Uint16(font[lookup+4:])) {
				sub := lookup + int(be.Uint16(font[lookup+6+2*k:]))
				is := kind
				if is == 7 { // extension: the real lookup is elsewhere
					is = be.Uint16(font[sub+2:])
					sub += int(be.Uint32(font[sub+4:]))
				}
				if is == 1 {
					single(font, sub, out)
				}
			}
		}
	}
	return out
}

// single reads one single-substitution table of format 1 (a distance) or 2 (a list).
func single(font []byte, sub int, out map[uint16]uint16) {
	be := binary.BigEndian
	format := be.Uint16(font[sub:])
	for i, g := range covered(font, sub+int(be.Uint16(font[sub+2:]))) {
		if format == 1 {
			out[g] = g + be.Uint16(font[sub+4:])
		} else {
			out[g] = be.Uint16(font[sub+6+2*i:])
		}
	}
}

// covered lists the glyphs of a coverage table in order.
func covered(font []byte, at int) []uint16 {
	be := binary.BigEndian
	var glyphs []uint16
	n := int(be.Uint16(font[at+2:]))
	for i := range n {
		if be.Uint16(font[at:]) == 1 {
			glyphs = append(glyphs, be.Uint16(font[at+4+2*i:]))
			continue
		}
		p := at + 4 + 6*i
		for g := int(be.Uint16(font[p:])); g <= int(be.Uint16(font[p+2:])); g++ {
			glyphs = append(glyphs, uint16(g))
		}
	}
	return glyphs
}
