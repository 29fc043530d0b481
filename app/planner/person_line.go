package planner

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/region"
)

// AddPerson reads a line such as "Ines Duarte, CTO at Tern, ines@tern.example"
// and keeps the person.
func (p *Planner) AddPerson(ctx context.Context, line string) (app.PersonID, app.ChangeID, error) {
	return p.SavePerson(ctx, ParsePerson(line))
}

// ParsePerson reads a person from one typed line. What has a form of its own
// (e-mail, phone and web addresses, #tags, a relation in brackets) is found
// wherever it stands. Of the parts between commas that are left the first that
// is no role is the name, letters earned ("PhD") belong to it, "in Lisbon" is a
// place, "CTO at Tern" title and organisation, as are two parts "CTO, Tern".
// What nothing claims goes to the notes.
func ParsePerson(line string) app.Person {
	l := &personLine{}
	rest := l.forms(line)
	for _, part := range parted(rest) {
		if part = l.labelled(part); part != "" {
			l.left = append(l.left, part)
		}
	}
	l.called()
	for _, part := range l.left {
		l.take(part)
	}
	return l.q
}

// personLine is a line being read.
type personLine struct {
	q    app.Person
	left []string // the parts not claimed yet
}

var (
	lineEmail    = regexp.MustCompile(`(?i)<?(?:mailto:)?([^\s,;<>()"|]+@[^\s,;<>()"|]+\.[^\s,;<>()"|]*[^\s,;<>()"|.])>?`)
	lineLink     = regexp.MustCompile(`(?i)(?:https?://|www\.)[^\s,;<>"|]+|(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s,;<>"|]+`)
	linePhone    = regexp.MustCompile(`\+[0-9][0-9 ()./\x{2011}\x{2013}-]{5,}[0-9]`)
	lineTag      = regexp.MustCompile(`(^|[\s,;(])#(\pL[\pL\pN_-]*)`)
	lineRelation = regexp.MustCompile(`\(\s*([\pL -]+?)\s*\)`)
	lineNickname = regexp.MustCompile(`\s*(?:\(([^()]+)\)|["“”„]([^"“”„]+)["“”„])\s*`)
)

// relationWords are what people write in brackets for where somebody stands.
var relationWords = map[string]app.Relation{"peer": app.Peer, "colleague": app.Peer, "senior": app.Senior, "boss": app.Senior,
	"executive": app.Executive, "report": app.Report, "direct report": app.Report, "outside": app.Outside, "external": app.Outside,
	"programme": app.Mentoring, "program": app.Mentoring, "mentor": app.Mentoring, "mentee": app.Mentoring, "mentoring": app.Mentoring}

// valueLabels are the words that stand beside an address or a number.
var valueLabels = map[string]string{"work": "work", "office": "work", "private": "home", "home": "home", "mobile": "mobile", "mob": "mobile",
	"cell": "mobile", "handy": "mobile", "phone": "", "tel": "", "tel.": "", "telephone": "", "e-mail": "", "email": "", "mail": "",
	"linkedin": "", "web": "", "website": ""}

// forms takes out what is known by its form alone and leaves a mark in its
// place, so that a label beside it finds it.
func (l *personLine) forms(line string) string {
	line = strings.NewReplacer(markEmail, " ", markLink, " ", markPhone, " ").Replace(line)
	line = lineEmail.ReplaceAllStringFunc(line, func(found string) string {
		address := lineEmail.FindStringSubmatch(found)[1]
		if app.ValidateEmail(address) != nil {
			return found
		}
		l.q.Emails = append(l.q.Emails, app.Email{Address: address})
		return markEmail
	})
	line = lineLink.ReplaceAllStringFunc(line, func(found string) string {
		address := strings.TrimRight(found, ".)")
		l.q.Links = append(l.q.Links, app.Link{URL: address})
		return markLink
	})
	line = linePhone.ReplaceAllStringFunc(line, func(found string) string {
		if !looksLikePhone(found) {
			return found
		}
		l.q.Phones = append(l.q.Phones, app.Phone{Number: strings.TrimSpace(found)})
		return markPhone
	})
	line = lineTag.ReplaceAllStringFunc(line, func(found string) string {
		m := lineTag.FindStringSubmatch(found)
		if !slices.ContainsFunc(l.q.Tags, func(t string) bool { return app.Fold(t) == app.Fold(m[2]) }) {
			l.q.Tags = append(l.q.Tags, m[2])
		}
		return m[1]
	})
	return lineRelation.ReplaceAllStringFunc(line, func(found string) string {
		relation, known := relationWords[app.Fold(lineRelation.FindStringSubmatch(found)[1])]
		if !known || l.q.Relation != "" {
			return found
		}
		l.q.Relation = relation
		return ""
	})
}

// The marks are letters nobody types.
const (
	markEmail = "\x01"
	markLink  = "\x02"
	markPhone = "\x03"
)

// parted cuts a line at commas, and its first part, or all of a line without
// commas, at dashes and bars with room around them: a name has none, a title may.
func parted(line string) []string {
	line = strings.NewReplacer(";", ",", "\t", ",", "\n", ",", "\r", ",").Replace(line)
	first, rest, more := strings.Cut(line, ",")
	parts := strings.Split(strings.NewReplacer(" | ", ",", " – ", ",", " — ", ",", " - ", ",", " · ", ",").Replace(first), ",")
	if more {
		parts = append(parts, strings.Split(rest, ",")...)
	}
	return parts
}

// labelled takes the marks out of a part, gives the values their label where
// one stands beside them ("work: …", "… (mobile)"), and returns what is left.
func (l *personLine) labelled(part string) string {
	marks := ""
	words := strings.Map(func(r rune) rune {
		if strings.ContainsRune(markEmail+markLink+markPhone, r) {
			marks += string(r)
			return ' '
		}
		return r
	}, part)
	words = strings.Trim(strings.Join(strings.Fields(words), " "), " :<>")
	bare := strings.Trim(app.Fold(words), "():. ")
	if marks == "" {
		label, number := "", words
		if first, rest, ok := strings.Cut(words, " "); ok {
			if name, known := valueLabels[strings.TrimRight(app.Fold(first), ":.")]; known {
				label, number = name, rest
			}
		}
		if looksLikePhone(number) {
			l.q.Phones = append(l.q.Phones, app.Phone{Number: strings.TrimSpace(number), Label: label})
			return ""
		}
		return words
	}
	label, known := valueLabels[bare]
	if !known {
		return strings.Trim(words, "() ")
	}
	switch {
	case strings.Contains(marks, markEmail):
		l.q.Emails[len(l.q.Emails)-1].Label = l.once(label, len(l.q.Emails))
	case strings.Contains(marks, markPhone):
		l.q.Phones[len(l.q.Phones)-1].Label = l.once(label, len(l.q.Phones))
	}
	return ""
}

// once gives a label only where it is clear which of the values it is of.
func (l *personLine) once(label string, values int) string {
	if values == 1 {
		return label
	}
	return ""
}

// called finds the name among the parts and takes it, and what belongs to it,
// out of them.
func (l *personLine) called() {
	at := slices.IndexFunc(l.left, func(part string) bool { return !isRole(part) && !isPlace(part) })
	if at < 0 {
		l.calledBefore()
		return
	}
	name := l.left[at]
	l.left = slices.Delete(l.left, at, at+1)
	nickname := ""
	if m := lineNickname.FindStringSubmatch(name); m != nil && lineNickname.ReplaceAllString(name, "") != "" {
		nickname = strings.TrimSpace(m[1] + m[2])
		name = strings.TrimSpace(lineNickname.ReplaceAllString(name, " "))
	}
	if at < len(l.left) && l.familyFirst(name, l.left[at]) {
		name += ", " + l.left[at]
		l.left = slices.Delete(l.left, at, at+1)
	}
	l.q.Name = exchange.SplitName(name)
	l.q.Name.Nickname = nickname
	for at < len(l.left) && earned(l.left[at]) {
		l.q.Name.Suffix = strings.Trim(l.q.Name.Suffix+", "+l.left[at], ", ")
		l.left = slices.Delete(l.left, at, at+1)
	}
}

// familyFirst says whether "Duarte, Ines" is meant: an e-mail or profile address
// has both words, or somebody's role stands in a later part.
func (l *personLine) familyFirst(family, given string) bool {
	if strings.Contains(family, " ") || len(strings.Fields(given)) > 2 || given == "" || isRole(given) || isPlace(given) || earned(given) {
		return false
	}
	both := func(address string) bool {
		address = app.Fold(address)
		return strings.Contains(address, app.Fold(family)) && strings.Contains(address, app.Fold(strings.Fields(given)[0]))
	}
	for _, e := range l.q.Emails {
		local, _, _ := strings.Cut(e.Address, "@")
		if both(local) {
			return true
		}
	}
	for _, k := range l.q.Links {
		if both(app.ProfileSlug(k.URL)) {
			return true
		}
	}
	return !strings.Contains(given, " ") && startsUpper(given) && !roleWords[app.Fold(given)] && slices.ContainsFunc(l.left, isRole)
}

// calledBefore reads a name and a role in one breath: "Ines Duarte CTO at Tern".
func (l *personLine) calledBefore() {
	for i, part := range l.left {
		role, house, ok := cutHouse(part)
		words := strings.Fields(role)
		if !ok || len(words) < 2 || roleWords[app.Fold(words[0])] || roleWords[app.Fold(words[1])] || !startsUpper(words[0]) || !startsUpper(words[1]) {
			continue
		}
		l.q.Name = exchange.SplitName(strings.Join(words[:2], " "))
		l.q.Title = strings.Join(words[2:], " ")
		l.q.Organisation = l.placed(house)
		l.left = slices.Delete(l.left, i, i+1)
		return
	}
}

// take claims one part after the name.
func (l *personLine) take(part string) {
	q := &l.q
	title, house, role := cutHouse(part)
	switch {
	case isPlace(part) && q.Place == "":
		q.Place = placeIn(part)
	case role && q.Organisation == "" && (title == "" || q.Title == ""):
		if title != "" {
			q.Title = title
		}
		q.Organisation = l.placed(house)
	case q.Title == "" && !role:
		q.Title = l.placed(part)
	case q.Organisation == "" && !role:
		q.Organisation = l.placed(part)
	case q.Place == "" && knownPlace(part):
		q.Place = part
	default:
		q.Notes = strings.TrimSpace(q.Notes + "\n" + part)
	}
}

// placed takes "in Lisbon" off the end of a text, where Lisbon is a place.
func (l *personLine) placed(text string) string {
	at := strings.LastIndex(text, " in ")
	if at < 0 || l.q.Place != "" || !knownPlace(text[at+4:]) {
		return text
	}
	l.q.Place = strings.TrimSpace(text[at+4:])
	return strings.TrimSpace(text[:at])
}

// houseWords stand between a title and an organisation.
var houseWords = []string{" at ", " @ ", " @", " bei ", " chez ", " presso ", " bij ", " hos ", " en "}

// cutHouse takes a role apart: "CTO at Tern", "CTO @ Tern", "at Tern".
func cutHouse(role string) (title, house string, ok bool) {
	for _, sep := range houseWords {
		if title, house, ok = strings.Cut(" "+role, sep); ok && strings.TrimSpace(house) != "" {
			return strings.TrimSpace(title), strings.TrimSpace(house), true
		}
	}
	return "", "", false
}

// isRole says whether a part names a role and its house. "en" alone does not
// make one: it stands in names too.
func isRole(part string) bool {
	for _, sep := range houseWords[:len(houseWords)-1] {
		if _, house, ok := strings.Cut(" "+part, sep); ok && strings.TrimSpace(house) != "" {
			return true
		}
	}
	return false
}

// placeWords begin a part that is a place.
var placeWords = []string{"in ", "based in ", "lives in ", "from "}

func isPlace(part string) bool { return placeIn(part) != "" }

func placeIn(part string) string {
	for _, w := range placeWords {
		if len(part) > len(w) && strings.EqualFold(part[:len(w)], w) {
			return strings.TrimSpace(part[len(w):])
		}
	}
	return ""
}

func knownPlace(text string) bool {
	return startsUpper(strings.TrimSpace(text)) && region.Of(region.Facts{Place: text}).Country != ""
}

// earned says whether a part holds nothing but letters earned: "PhD", "MD MBA".
func earned(part string) bool {
	words := strings.Fields(part)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !exchange.Credential(w) })
}

// roleWords begin titles, and no names.
var roleWords = map[string]bool{"head": true, "vice": true, "president": true, "director": true, "manager": true, "chief": true, "senior": true,
	"junior": true, "lead": true, "vp": true, "svp": true, "evp": true, "ceo": true, "cto": true, "cfo": true, "coo": true, "cio": true, "cmo": true,
	"founder": true, "co-founder": true, "owner": true, "partner": true, "principal": true, "professor": true, "nurse": true, "engineer": true,
	"consultant": true, "analyst": true, "teacher": true, "designer": true, "buyer": true, "developer": true, "leiter": true, "leiterin": true,
	"directeur": true, "directrice": true, "director general": true, "responsable": true, "software": true, "product": true, "data": true, "sales": true}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) // scripts without cases count
	}
	return false
}

// looksLikePhone says whether a text is nothing but a number to call.
func looksLikePhone(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case strings.ContainsRune("+-/(). \u2011\u2013", r):
		default:
			return false
		}
	}
	return digits >= 6 && digits <= 17
}
