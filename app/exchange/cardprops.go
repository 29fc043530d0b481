package exchange

import (
	"mime"
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

// property puts one property where it belongs.
func (k *card) property(p property) {
	if p.bad != "" {
		k.values++
		k.extra("?", toText([]byte(p.bad), ""))
		k.c.b.problem(p.line, reason("import.problem.line", "value", short(toText([]byte(p.bad), ""))), p.bad)
		return
	}
	if len(strings.TrimSpace(string(p.value[:min(len(p.value), 64)]))) == 0 && len(p.value) <= 64 {
		return
	}
	media := p.name == "PHOTO" || p.name == "LOGO" || p.name == "SOUND" || p.name == "KEY"
	if p.long || (!media && len(p.value) > MaxRow) {
		k.values++
		k.lost(p, "import.problem.longproperty", "")
		return
	}
	if p.name != "X-ABLABEL" && p.name != "N" && p.name != "ADR" && p.name != "ORG" {
		k.values++
	}
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
		if k.p.Title == "" {
			k.once(&k.p.Title, p.name, k.text(p))
		} else {
			k.extra("ROLE", k.text(p))
		}
	case "EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "IMPP":
		k.reach(p)
	case "ADR":
		k.address(p)
	case "BDAY":
		k.birthday("BDAY", k.text(p), monthFirst)
	case "NOTE":
		k.note(k.text(p))
	case "CATEGORIES":
		k.each(p, k.tag)
	case "EXPERTISE", "X-SKILLS", "X-SKILL":
		k.each(p, func(s string) { k.expertise(p, s) })
	case "INTEREST":
		k.each(p, k.want)
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
		k.extra(k.properName(p), k.text(p))
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
		}
	}
	k.skill(skill, level)
}

func (k *card) name(p property) {
	parts := k.parts(p, ';')
	for i, s := range parts {
		if s = strings.Join(strings.Fields(s), " "); s == "" {
			continue
		}
		k.values++
		switch i {
		case 0:
			k.structured = true
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

// address keeps town, region and country as the place; the rest is nobody's
// business until somebody wants to write a letter.
func (k *card) address(p property) {
	parts := k.parts(p, ';')
	first := k.city == "" && k.state == "" && k.country == ""
	var rest []string
	for i, s := range parts {
		s = strings.ReplaceAll(s, "\n", ", ")
		if s == "" {
			continue
		}
		k.values++
		switch {
		case first && i == 3:
			k.city = s
		case first && i == 4:
			k.state = s
		case first && i == 6:
			k.country = s
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
			Reason: reason(id, "value", why, "property", p.name), Text: short(string(p.value[:min(len(p.value), 100)]))})
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
