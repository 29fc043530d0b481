package welcome

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// aboutField is one field of the first step.
type aboutField struct {
	id string
	at func(*app.Profile) *string
}

var aboutFields = []aboutField{
	{"name", func(me *app.Profile) *string { return &me.Name }},
	{"email", func(me *app.Profile) *string { return &me.Email }},
	{"title", func(me *app.Profile) *string { return &me.Title }},
	{"organisation", func(me *app.Profile) *string { return &me.Organisation }},
	{"place", func(me *app.Profile) *string { return &me.Place }},
	{"goal", func(me *app.Profile) *string { return &me.Goal }},
}

func (s *Screen) aboutBody() fyne.CanvasObject {
	for _, a := range aboutFields {
		f := part.NewField(s.say("about."+a.id), s.say("about."+a.id+".example"))
		f.SetText(*a.at(&s.me))
		f.OnChanged = func(text string) {
			*a.at(&s.me) = strings.TrimSpace(text)
			f.SetError("")
		}
		f.OnSubmitted = func(string) { s.next() }
		s.fields[a.id] = f
	}
	s.fields["email"].OnLeave = func(string) { s.emailGood() }
	s.fields["goal"].Hint(s.say("about.goal.hint"))
	zones := planner.CommonZones()
	if !slices.Contains(zones, s.me.Zone) && s.me.Zone != "" {
		zones = append([]string{s.me.Zone}, zones...)
	}
	labels := make([]string, len(zones))
	for i, z := range zones {
		labels[i] = planner.ZoneLabel(z)
	}
	zone := part.NewSelect(s.say("about.zone"), labels, slices.Index(zones, s.me.Zone), func(i int) { s.me.Zone = zones[i] }).
		Searchable(s.say("about.zone.search"))
	f := s.fields
	return part.Column(10, part.Columns(240, 12, f["name"], f["email"], f["title"], f["organisation"], f["place"], zone), f["goal"])
}

// aboutGood says whether the first step can be left: with a name, and no e-mail
// address or a readable one.
func (s *Screen) aboutGood() bool {
	good := s.emailGood()
	if s.me.Name == "" {
		if f := s.fields["name"]; f != nil {
			f.SetError(s.say("about.name.none"))
			f.Focus()
		}
		return false
	}
	if !good && s.fields["email"] != nil {
		s.fields["email"].Focus()
	}
	return good
}

func (s *Screen) emailGood() bool {
	good := s.me.Email == "" || app.ValidateEmail(s.me.Email) == nil
	if f := s.fields["email"]; f != nil && !good {
		f.SetError(s.say("about.email.wrong"))
	}
	return good
}

// summary says what a finished step holds.
func (s *Screen) summary(i int) string {
	w := s.host.Words()
	switch i {
	case aboutYou:
		var out []string
		for _, t := range []string{s.me.Name, s.me.Title, s.me.Organisation, s.me.Place} {
			if t != "" {
				out = append(out, t)
			}
		}
		return strings.Join(out, ", ")
	case growing:
		var out []string
		for _, id := range s.order() {
			if k := s.picked[id]; k != nil {
				out = append(out, k.Name)
			}
		}
		return strings.Join(out, ", ")
	}
	return w.Count("welcome.people", s.people)
}

// keepTyped takes what stands in the fields over: a page that is built again
// must not lose it.
func (s *Screen) keepTyped() {
	for _, a := range aboutFields {
		if f := s.fields[a.id]; f != nil {
			*a.at(&s.me) = strings.TrimSpace(f.Text())
		}
	}
	if s.names != nil {
		s.typed = s.names.Text()
	}
}

// caption is a small heading inside a step.
func caption(words string) fyne.CanvasObject {
	return part.NewParagraph(words).Bold().In(look.Ink)
}
