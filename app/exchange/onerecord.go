package exchange

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// Uniting says how two records of one person become one.
type Uniting struct {
	// Theirs names fields of one value and whether the value of the record that
	// goes is taken; the user's word. Without it a typed value stands before one
	// of a file, and that of the record that stays before the other.
	Theirs map[string]bool
	// Label gives the words under which a value that is not taken is kept.
	Label func(field string) string
	// Write gives a value that is not taken as a reader sees it; key names it where
	// a field has several ("Pricing", "function", the number of a question).
	Write func(field, key, value string) string
}

// SingleFields are the fields of a person that hold one value, by their JSON
// names, in the order in which they are compared. A photo is one too, but no text.
func SingleFields() []string {
	var out []string
	for _, f := range singleFields {
		out = append(out, f.name)
	}
	return out
}

// SingleValue writes the value of such a field as text, "" for none.
func SingleValue(p *app.Person, field string) string {
	for _, f := range singleFields {
		if f.name == field {
			return f.text(p)
		}
	}
	return ""
}

// singleField is one of them: how it is written and how it is taken over.
type singleField struct {
	name string
	text func(*app.Person) string
	take func(to, from *app.Person)
}

var singleFields = []singleField{
	{"name", func(p *app.Person) string { return whole(p.Name) }, func(to, from *app.Person) { to.Name = from.Name }},
	{"title", func(p *app.Person) string { return p.Title }, func(to, from *app.Person) { to.Title = from.Title }},
	{"organisation", func(p *app.Person) string { return p.Organisation }, func(to, from *app.Person) { to.Organisation = from.Organisation }},
	{"place", func(p *app.Person) string { return p.Place }, func(to, from *app.Person) { to.Place = from.Place }},
	{"zone", func(p *app.Person) string { return p.Zone }, func(to, from *app.Person) { to.Zone = from.Zone }},
	{"relation", func(p *app.Person) string { return string(p.Relation) }, func(to, from *app.Person) { to.Relation = from.Relation }},
	{"trust", func(p *app.Person) string {
		if p.Trust == nil {
			return ""
		}
		return strconv.Itoa(int(*p.Trust))
	}, func(to, from *app.Person) { to.Trust = from.Trust }},
	{"introducer", func(p *app.Person) string { return number(int(p.Introducer)) }, func(to, from *app.Person) { to.Introducer = from.Introducer }},
	{"through", func(p *app.Person) string { return p.Through }, func(to, from *app.Person) { to.Through = from.Through }},
	{"connectedOn", func(p *app.Person) string { return string(p.ConnectedOn) }, func(to, from *app.Person) { to.ConnectedOn = from.ConnectedOn }},
	{"birthday", func(p *app.Person) string { return p.Birthday }, func(to, from *app.Person) { to.Birthday = from.Birthday }},
	{"talkAgain", func(p *app.Person) string { return string(p.TalkAgain) }, func(to, from *app.Person) { to.TalkAgain = from.TalkAgain }},
	{"cadenceDays", func(p *app.Person) string { return number(p.CadenceDays) }, func(to, from *app.Person) { to.CadenceDays = from.CadenceDays }},
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// TakesTheirs says whether, without a word of the user, the value of the record
// that goes is taken: the other has none, or one that nobody typed.
func TakesTheirs(keep, gone *app.Person, field string) bool {
	mine, theirs := SingleValue(keep, field), SingleValue(gone, field)
	switch {
	case field == "photo":
		return len(keep.Photo) == 0
	case theirs == "" || mine == "":
		return mine == ""
	case field == "birthday" && strings.HasPrefix(mine, "--") && !strings.HasPrefix(theirs, "--") && strings.HasSuffix(theirs, mine[1:]):
		return true // the same day with its year
	}
	return sourceOf(gone, field).Rank() > sourceOf(keep, field).Rank()
}

// sourceOf is where a field's value comes from; without a word it was typed.
func sourceOf(p *app.Person, field string) app.Source {
	if s := p.Sources[field]; s != "" {
		return s
	}
	return app.Typed
}

// uniting is a merge of two people in the making.
type uniting struct {
	Uniting
	p    app.Person // the one who stays
	gone app.Person
}

// Unite makes one person of two records. Of fields of one value one is taken and
// the other kept as a former job or beside the fields; lists are united. Every
// value of both is in the result, but for what was only inferred and a second
// photo. Standings are united so that nobody who was left out comes up by it.
func Unite(keep, gone app.Person, how Uniting) app.Person {
	u := &uniting{how, copyOf(keep), copyOf(gone)}
	u.p.Strengths, u.p.Stances, u.p.Hours = maps.Clone(keep.Strengths), maps.Clone(keep.Stances), slices.Clone(keep.Hours)
	if u.p.Introducer == gone.ID { // nobody introduces themselves
		u.p.Introducer = 0
	}
	if u.gone.Introducer == keep.ID {
		u.gone.Introducer = 0
	}
	before := u.p
	for _, f := range singleFields {
		u.single(f)
	}
	u.roles(&before, &u.gone)
	u.photo()
	u.lists()
	u.levels()
	u.p.TrustSteps = app.JoinTrust(u.p.TrustSteps, u.gone.TrustSteps)
	u.standing()
	for key, source := range u.gone.Sources {
		if source == app.Dropped {
			u.p.Sources[key] = app.Dropped
		}
	}
	forgetDropped(&u.p)
	return u.p
}

// single takes one value of a field and keeps the other.
func (u *uniting) single(f singleField) {
	mine, theirs := f.text(&u.p), f.text(&u.gone)
	take, said := u.Theirs[f.name]
	if !said || theirs == "" || mine == "" {
		take = TakesTheirs(&u.p, &u.gone, f.name)
	}
	lost := theirs
	had := u.p.Name
	if take {
		lost = mine
		f.take(&u.p, &u.gone)
	}
	switch {
	case mine != "" && theirs != "" && mine != theirs: // decided, so that neither file brings the other back
		u.p.Sources[f.name] = app.Typed
	case take && theirs != "":
		u.p.Sources[f.name] = sourceOf(&u.gone, f.name)
	}
	switch f.name {
	case "name":
		other := u.gone.Name
		if take {
			other = had
		}
		u.name(other)
		return
	case "title", "organisation":
		return // kept together as a former job
	case "birthday":
		if strings.HasSuffix(f.text(&u.p), strings.TrimPrefix(lost, "-")) {
			return // the same day without its year
		}
	}
	if app.Fold(lost) != app.Fold(f.text(&u.p)) {
		u.keepBeside(f.name, "", lost)
	}
}

// name fills in the parts that only the other name has, and keeps the other when
// it says more.
func (u *uniting) name(other app.Name) {
	n := &u.p.Name
	for _, part := range []struct {
		have  *string
		other string
	}{{&n.Prefix, other.Prefix}, {&n.Suffix, other.Suffix}, {&n.Nickname, other.Nickname}} {
		if *part.have == "" {
			*part.have = part.other
		}
	}
	if !wordsWithin(whole(other), whole(*n)) {
		u.keepBeside("name", "", whole(other))
	}
}

// keepBeside keeps a value that has no field any more.
func (u *uniting) keepBeside(field, key, value string) {
	if value == "" {
		return
	}
	e := app.Extra{Name: field, Value: strings.TrimPrefix(key+": "+value, ": ")}
	if u.Write != nil {
		e.Value = u.Write(field, key, value)
	}
	if u.Label != nil {
		e.Name = u.Label(field)
	}
	if !slices.Contains(u.p.Extra, e) {
		u.p.Extra = append(u.p.Extra, e)
	}
}

// roles keeps a job that is not the present one among the former.
func (u *uniting) roles(records ...*app.Person) {
	differs := func(a, b string) bool { return a != "" && app.Fold(a) != app.Fold(b) }
	for _, r := range records {
		if differs(r.Title, u.p.Title) || differs(r.Organisation, u.p.Organisation) {
			past := app.Position{Organisation: r.Organisation, Title: r.Title}
			if !slices.ContainsFunc(u.p.Past, func(x app.Position) bool { return x.Organisation == past.Organisation && x.Title == past.Title }) {
				u.p.Past = append(u.p.Past, past)
			}
		}
	}
}

func (u *uniting) photo() {
	take, said := u.Theirs["photo"]
	if len(u.gone.Photo) == 0 || said && !take || !said && len(u.p.Photo) > 0 {
		return
	}
	u.p.Photo = u.gone.Photo
	u.p.Sources["photo"] = sourceOf(&u.gone, "photo")
}

// standing unites what keeps two records out of question.
func (u *uniting) standing() {
	a, b := u.p.Standing, u.gone.Standing
	s := app.Standing{Deleted: a.Deleted, Archived: a.Archived && b.Archived, Snoozed: max(a.Snoozed, b.Snoozed),
		NotForMe: a.NotForMe || b.NotForMe, NotForMeWhy: a.NotForMeWhy, Paused: a.Paused || b.Paused, PausedUntil: max(a.PausedUntil, b.PausedUntil)}
	if b.NotForMeWhy != "" && !strings.Contains(s.NotForMeWhy, b.NotForMeWhy) {
		s.NotForMeWhy = strings.TrimSpace(s.NotForMeWhy + "\n" + b.NotForMeWhy)
	}
	if a.Paused && a.PausedUntil == "" || b.Paused && b.PausedUntil == "" {
		s.PausedUntil = "" // until resumed
	}
	s.Pinned = (a.Pinned || b.Pinned) && !s.NotForMe
	u.p.Standing = s
}
