package exchange

import (
	"strings"

	"cortado/app"
)

// card is one vCard becoming a person.
type card struct {
	*draft
	c          *cards
	labels     map[string]string // group → X-ABLabel
	kind       string
	company    bool // X-ABShowAs:COMPANY
	structured bool // N names somebody
}

// decoded undoes the transfer encoding of a value or of a part of it.
func (k *card) decoded(p property, b []byte) string {
	charset := ""
	for _, q := range p.params {
		if q.name == "CHARSET" {
			charset = q.value
		}
	}
	if p.encoding() == "quoted-printable" {
		out, ok := unquote(b)
		if !ok {
			k.c.b.problem(p.line, reason("import.problem.decode", "property", p.name), string(b))
		}
		b = out
	}
	return toText(b, charset)
}

// text gives a value as one text.
func (k *card) text(p property) string { return strings.TrimSpace(unescape(k.decoded(p, p.value))) }

// parts gives a value's parts between marks that are not escaped; quoted-
// printable is undone after splitting, because an encoded mark is a character.
func (k *card) parts(p property, mark byte) []string {
	var out []string
	for _, b := range splitRaw(p.value, mark) {
		out = append(out, strings.TrimSpace(unescape(k.decoded(p, b))))
	}
	return out
}

// spoken are the types that say what a value is for; the others say how it travels.
var spoken = set("work home mobile cell other main fax pager iphone school linkedin twitter mastodon github car assistant")

// label gives the word for a value: the address book's own, else its type.
func (k *card) label(p property) string {
	if l := k.labels[p.group]; l != "" && p.group != "" {
		return l
	}
	switch p.name { // here the type says what the value is, not how it travels
	case "RELATED":
		return strings.Join(p.get("TYPE"), " ")
	case "HOBBY":
		return strings.Join(p.get("LEVEL"), " ")
	case "IMPP":
		if service := p.get("X-SERVICE-TYPE"); len(service) > 0 {
			return strings.Join(service, " ")
		}
	}
	var words []string
	for _, t := range p.get("TYPE") {
		if t == "cell" {
			t = "mobile"
		}
		if spoken[t] {
			words = append(words, t)
		}
	}
	return strings.Join(words, " ")
}

// preferred says whether a value is marked as the one to use.
func preferred(p property) bool {
	for _, t := range p.get("TYPE") {
		if t == "pref" {
			return true
		}
	}
	pref := p.get("PREF")
	return len(pref) > 0 && pref[0] == "1"
}

// properName is the name under which a property goes to Extra.
func (k *card) properName(p property) string {
	if l := k.label(p); l != "" {
		return p.name + " (" + l + ")"
	}
	return p.name
}

// mediaProperty are the properties that hold pictures, sounds and keys.
var mediaProperty = set("PHOTO LOGO SOUND KEY")

// property puts one property where it belongs.
func (k *card) property(p property) {
	k.at = p.line
	if p.bad != "" {
		k.values++
		if p.long || len(p.bad) > MaxRow {
			k.lost(p, "import.problem.longproperty", "")
			return
		}
		k.extra("?", toText([]byte(p.bad), ""))
		k.c.b.problem(p.line, reason("import.problem.line", "value", short(toText([]byte(p.bad), ""))), p.bad)
		return
	}
	if len(strings.TrimSpace(string(p.value[:min(len(p.value), 64)]))) == 0 && len(p.value) <= 64 {
		return
	}
	if p.long || (!mediaProperty[p.name] && len(p.value) > MaxRow) {
		k.values++
		k.lost(p, "import.problem.longproperty", "")
		return
	}
	if p.name != "X-ABLABEL" && p.name != "N" && p.name != "ADR" && p.name != "ORG" {
		k.values++
	}
	k.beside(p)
	switch p.name {
	case "X-ABLABEL": // read before, as the label of its group
	case "X-ABSHOWAS", "KIND", "X-ADDRESSBOOKSERVER-KIND":
		if !strings.EqualFold(k.text(p), "individual") {
			k.extra(p.name, k.text(p))
		}
	case "N":
		k.name(p)
	case "FN":
		k.fullFrom = "FN"
		k.once(&k.full, "FN", strings.ReplaceAll(k.text(p), "\n", " "))
	case "NICKNAME", "X-NICKNAME":
		k.once(&k.p.Name.Nickname, p.name, k.text(p))
	case "ORG":
		k.organisation(p)
	case "TITLE":
		k.once(&k.p.Title, p.name, k.text(p))
	case "ROLE":
		k.occupationFrom = p.name
		k.once(&k.occupation, p.name, k.text(p))
	case "EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "IMPP":
		k.reach(p)
	case "ADR":
		k.address(p)
	case "BDAY":
		k.birthday("BDAY", withoutYear(k.text(p), p.get("X-APPLE-OMIT-YEAR")), monthFirst)
	case "NOTE":
		k.note(k.text(p))
	case "CATEGORIES":
		k.each(p, k.tag)
	case "EXPERTISE", "X-SKILLS", "X-SKILL":
		k.each(p, func(s string) { k.expertise(p, s) })
	case "INTEREST":
		k.each(p, func(s string) {
			k.want(s)
			for _, level := range p.get("LEVEL") {
				k.extra("INTEREST ("+level+")", s)
			}
		})
	case "PHOTO":
		k.photo(p)
	case "TZ":
		k.zone("TZ", k.text(p))
	case "X-ANDROID-CUSTOM":
		if parts := strings.Split(k.text(p), ";"); len(parts) > 1 && strings.HasSuffix(parts[0], "/nickname") && k.p.Name.Nickname == "" {
			k.p.Name.Nickname = parts[1]
			return
		}
		k.extra(p.name, k.text(p))
	case "LOGO", "SOUND", "KEY":
		k.media(p)
	default:
		if !k.own(p) {
			k.extra(k.properName(p), k.text(p))
		}
	}
}

// each hands out the values of a list; too long a list is kept as one text.
func (k *card) each(p property, put func(string)) {
	values := k.parts(p, ',')
	if len(values) > maxList {
		k.extra(p.name, k.text(p))
		return
	}
	for _, v := range values {
		if v != "" {
			put(v)
		}
	}
}

// expertise reads EXPERTISE with its LEVEL (RFC 6715), or "Pricing:4".
func (k *card) expertise(p property, text string) {
	if level, ok := ownLevel(p); ok {
		k.skill(text, level)
		return
	}
	skill, level, ok := skillEntry(text)
	if !ok {
		k.odd("import.problem.level", p.name, text)
		return
	}
	for _, l := range p.get("LEVEL") {
		switch l {
		case "beginner":
			level = 2
		case "average":
			level = 3
		case "expert":
			level = 4
		default:
			k.extra("EXPERTISE ("+l+")", skill)
		}
	}
	k.skill(skill, level)
}

func (k *card) organisation(p property) {
	for i, s := range k.parts(p, ';') {
		if s == "" {
			continue
		}
		k.values++
		if i == 0 {
			k.once(&k.p.Organisation, "ORG", s)
		} else {
			k.extra("Department", s)
		}
	}
}

// address keeps town, region and country of the first address that tells any
// as the place; streets and what other addresses say are kept beside it.
func (k *card) address(p property) {
	parts := k.parts(p, ';')
	first := len(k.spots) == 0
	var rest []string
	for i, s := range parts {
		s = strings.ReplaceAll(s, "\n", ", ")
		if s == "" {
			continue
		}
		k.values++
		switch {
		case first && i == 3:
			k.spot("").put(k.draft, 0, "ADR", s)
		case first && i == 4:
			k.spot("").put(k.draft, 1, "ADR", s)
		case first && i == 6:
			k.spot("").put(k.draft, 2, "ADR", s)
		default:
			rest = append(rest, s)
		}
	}
	k.extra(k.properName(p), strings.Join(rest, ", "))
}

func (k *card) reach(p property) {
	text, label, first := k.text(p), k.label(p), preferred(p)
	switch p.name {
	case "EMAIL":
		k.email(p.name, text, label, first)
	case "TEL":
		k.phone(text, label, first)
	case "URL":
		k.link(p.name, text, label)
	case "X-SOCIALPROFILE":
		k.social(p, text, label)
	case "IMPP":
		k.extra(k.properName(p), text)
	}
}

// social turns a profile of a network into a link where it is one.
func (k *card) social(p property, text, label string) {
	types := p.get("TYPE")
	network := ""
	for _, t := range types {
		if t != "pref" {
			network = t
		}
	}
	if label == "" {
		label = network
	}
	if i := strings.Index(text, "://"); i >= 0 && strings.HasPrefix(strings.ToLower(text), "http") {
		k.link(p.name, text, label)
		return
	}
	if network == "linkedin" {
		user := strings.TrimPrefix(text, "x-apple:")
		if address := "https://www.linkedin.com/in/" + user; user != "" && !strings.ContainsAny(user, " /:") && app.ValidateLink(address) == nil {
			k.link(p.name, address, label)
			return
		}
	}
	name := p.name
	if label != "" {
		name += " (" + label + ")"
	}
	k.extra(name, text)
}
