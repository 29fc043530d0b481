package exchange

import "strings"

// name reads N: family, given, further, prefix and suffix. Each may be a list
// with commas since version 3.0.
func (k *card) name(p property) {
	earned := "" // what stands behind a comma in the family name
	for i, b := range splitRaw(p.value, ';') {
		s := strings.Join(strings.Fields(k.component(p, b, i)), " ")
		if s == "" {
			continue
		}
		k.values++
		switch i {
		case 0:
			k.structured = true
			if before, after, ok := strings.Cut(s, ","); ok && strings.TrimSpace(before) != "" && isCredential(after) {
				s, earned = strings.TrimSpace(before), strings.TrimSpace(after)
			}
			k.once(&k.p.Name.Family, "N", s)
		case 1:
			k.structured = true
			k.once(&k.p.Name.Given, "N", s)
		case 2:
			k.once(&k.middle, "N", s)
		case 3:
			k.once(&k.p.Name.Prefix, "N", s)
		case 4:
			k.once(&k.p.Name.Suffix, "N", s)
		default:
			k.extra("N", s)
		}
	}
	if earned != "" {
		k.p.Name.Suffix = strings.Trim(earned+", "+k.p.Name.Suffix, ", ")
	}
}

// component gives one part of a name. Its list is joined as people write it:
// several given names with spaces, several titles with commas. A comma with a
// space behind it was meant as a comma.
func (k *card) component(p property, b []byte, at int) string {
	list := splitRaw(b, ',')
	if k.c.lines.v21 || len(list) == 1 {
		return unescape(k.decoded(p, b))
	}
	for _, piece := range list[1:] {
		if len(piece) > 0 && piece[0] == ' ' {
			return unescape(k.decoded(p, b))
		}
	}
	var out []string
	for _, piece := range list {
		if s := strings.TrimSpace(unescape(k.decoded(p, piece))); s != "" {
			out = append(out, s)
		}
	}
	if at >= 3 {
		return strings.Join(out, ", ")
	}
	return strings.Join(out, " ")
}

// withoutYear takes the year off a birthday whose year a parameter says is none.
func withoutYear(text string, none []string) string {
	for _, y := range none {
		if rest, ok := strings.CutPrefix(text, y+"-"); ok && y != "" {
			return "--" + rest
		}
	}
	return text
}

// beside keeps what stands in the parameters of a property and is a value of
// its own: the address as printed on a label, its position and zone, a user's
// name in a network.
func (k *card) beside(p property) {
	for _, q := range p.params {
		switch q.name {
		case "LABEL", "GEO", "TZ", "X-USER":
			v := strings.TrimSpace(unescape(toText([]byte(q.value), "")))
			if v != "" && !strings.Contains(string(p.value[:min(len(p.value), 4096)]), v) {
				k.values++
				k.extra(k.properName(p)+" "+q.name, v)
			}
		}
	}
}
