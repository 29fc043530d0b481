package exchange

import (
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// finish joins what came in parts: the name, the place, a birthday in three
// columns. It gives false when the person has no name.
func (d *draft) finish() bool {
	n := &d.p.Name
	n.Given = strings.Join(strings.Fields(n.Given+" "+d.middle), " ")
	n.Family = strings.Join(strings.Fields(n.Family), " ")
	if n.Given == "" && n.Family == "" && d.full != "" {
		s := splitName(d.full)
		n.Given, n.Family = s.Given, s.Family
		d.once(&n.Prefix, "Prefix", s.Prefix)
		d.once(&n.Suffix, "Suffix", s.Suffix)
	} else if d.full != "" && !wordsWithin(d.full, n.Prefix, n.Given, n.Family, n.Suffix, n.Nickname) {
		d.extra(d.fullFrom, d.full)
	}
	if d.p.Title == "" {
		d.p.Title = d.occupation
	} else if d.occupation != d.p.Title {
		d.extra(d.occupationFrom, d.occupation)
	}
	d.finishPlace()
	d.finishPhones()
	d.finishBirthday()
	return n.Given != "" || n.Family != ""
}

// spot is one of the addresses of a person as far as it says where they are:
// town, region and country, each with the header it stood under.
type spot struct {
	key   string
	parts [3]string
	heads [3]string
}

// spot gives the address of a key, in the order of the file.
func (d *draft) spot(key string) *spot {
	for _, s := range d.spots {
		if s.key == key {
			return s
		}
	}
	s := &spot{key: key}
	d.spots = append(d.spots, s)
	return s
}

// put fills a part; a second value goes to Extra.
func (s *spot) put(d *draft, part int, head, value string) {
	if s.parts[part] != "" && s.parts[part] != value {
		d.extra(head, value)
		return
	}
	s.parts[part], s.heads[part] = value, head
}

// finishPlace makes the place of the first address that names a town, else of
// the first; what the others say is kept beside it. Parts of two addresses are
// never mixed.
func (d *draft) finishPlace() {
	var best *spot
	for _, s := range d.spots {
		if best == nil || (best.parts[0] == "" && s.parts[0] != "") {
			best = s
		}
	}
	for _, s := range d.spots {
		if s != best {
			for i, v := range s.parts {
				d.extra(s.heads[i], v)
			}
		}
	}
	if best == nil {
		return
	}
	var parts []string
	for _, v := range best.parts {
		if v != "" {
			parts = append(parts, v)
		}
	}
	place := strings.Join(parts, ", ")
	switch {
	case d.p.Place == "":
		d.p.Place = place
	case place == "" || wordsWithin(strings.ReplaceAll(place, ",", " "), strings.ReplaceAll(d.p.Place, ",", " ")):
	case best.parts[0] != "": // "Room 5" and the like say less than a town
		d.extra(d.placeFrom, d.p.Place)
		d.p.Place = place
	default:
		d.extra("Place", place)
	}
}

// finishPhones puts other people's phones last: the first is the one to use.
func (d *draft) finishPhones() {
	slices.SortStableFunc(d.p.Phones, func(a, b app.Phone) int {
		return strings.Compare(strconv.FormatBool(a.Label == "assistant"), strconv.FormatBool(b.Label == "assistant"))
	})
}

func (d *draft) finishBirthday() {
	y, m, day := d.birth[0], d.birth[1], d.birth[2]
	if y == "" && m == "" && day == "" {
		return
	}
	text := strings.Trim(y+"-"+m+"-"+day, "-")
	value := text
	if y == "" {
		value = "--" + pad2(m) + pad2(day)
	}
	d.birthday("Birthday", value, monthFirst)
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// record closes the draft: fields that hold a value are marked as imported.
func (d *draft) record() Record {
	p := &d.p
	p.Sources = map[string]app.Source{}
	for _, f := range filledFields(p) {
		if f.filled {
			p.Sources[f.name] = app.Imported
		}
	}
	return Record{Line: d.line, Person: *p, Values: d.values}
}
