package people

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// form is the dialog in which a person's particulars are edited.
type form struct {
	s                          *Screen
	given, family, nickname    *part.Field
	title, organisation, place *part.Field
	zone                       *part.Select
	zones                      []string
	emails, phones, links      *several
	tags                       *part.Field
	dialog                     *part.Dialog
	save                       *part.Button
	person                     app.PersonID
}

// editPerson opens the dialog for the person shown.
func (s *Screen) editPerson() {
	q := s.full.Person
	f := &form{s: s, person: q.ID}
	f.given, f.family = f.field("edit.given", q.Name.Given), f.field("edit.family", q.Name.Family)
	f.nickname = f.field("edit.nickname", q.Name.Nickname)
	f.title, f.organisation = f.field("edit.title", q.Title), f.field("edit.organisation", q.Organisation)
	f.place = f.field("edit.place", q.Place)
	f.tags = f.field("edit.tags", strings.Join(q.Tags, ", "))
	f.tags.Hint(s.say("edit.tags.help"))
	f.zones = planner.CommonZones()
	f.zone = s.zoneSelect(&f.zones, q.Zone)
	var emails, phones, links []string
	for _, e := range q.Emails {
		emails = append(emails, e.Address)
	}
	for _, p := range q.Phones {
		phones = append(phones, p.Number)
	}
	for _, l := range q.Links {
		links = append(links, l.URL)
	}
	f.emails = s.several("edit.email", emails, f.redraw)
	f.phones = s.several("edit.phone", phones, f.redraw)
	f.links = s.several("edit.link", links, f.redraw)
	f.save = part.NewButton(part.Main, s.say("edit.save"), "", f.keep)
	body := part.Column(10,
		part.Columns(140, 12, f.given, f.family, f.nickname),
		part.Columns(140, 12, f.title, f.organisation),
		part.Columns(140, 12, f.place, f.zone),
		f.emails.box, part.Columns(200, 12, f.phones.box, f.links.box),
		f.tags)
	f.dialog = part.NewDialog(s.say("edit.head", "name", q.Name.String()), part.Pad(0, 12, 0, 0, body),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { f.dialog.Close() }), f.save).Wider(560)
	f.dialog.ShowOn(s.host.Window().Canvas())
}

func (f *form) field(id, text string) *part.Field {
	field := part.NewField(f.s.say(id), "")
	field.SetText(text)
	return field
}

func (f *form) redraw() {
	if f.dialog != nil {
		f.dialog.Content().Refresh() // an error below a field needs room
		f.dialog.Refresh()
	}
}

// zoneSelect offers the common zones and the one kept at present.
func (s *Screen) zoneSelect(zones *[]string, now string) *part.Select {
	chosen := -1
	for i, z := range *zones {
		if z == now {
			chosen = i
		}
	}
	if chosen < 0 && now != "" {
		*zones = append([]string{now}, *zones...)
		chosen = 0
	}
	options := []string{s.say("edit.zone.none")}
	for _, z := range *zones {
		options = append(options, planner.ZoneLabel(z))
	}
	return part.NewSelect(s.say("edit.zone"), options, chosen+1, nil).Searchable(s.say("edit.zone.find"))
}

// check marks what cannot be kept at its field, and says whether all is well.
func (f *form) check() bool {
	good := true
	bad := func(field *part.Field, id string) {
		if id != "" {
			field.SetError(f.s.say(id))
			good = false
			return
		}
		field.SetError("")
	}
	name := ""
	if strings.TrimSpace(f.given.Text()+f.family.Text()) == "" {
		name = "edit.name.none"
	}
	bad(f.given, name)
	for _, field := range f.emails.fields {
		id := ""
		if t := strings.TrimSpace(field.Text()); t != "" && app.ValidateEmail(t) != nil {
			id = "edit.email.bad"
		}
		bad(field, id)
	}
	for _, field := range f.phones.fields {
		id := ""
		if t := strings.TrimSpace(field.Text()); t != "" && !strings.ContainsAny(t, "0123456789") {
			id = "edit.phone.bad"
		}
		bad(field, id)
	}
	for _, field := range f.links.fields {
		id := ""
		if t := strings.TrimSpace(field.Text()); t != "" && !isLink(t) {
			id = "edit.link.bad"
		}
		bad(field, id)
	}
	return good
}

// isLink accepts a web address, with or without its scheme.
func isLink(text string) bool {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Hostname(), ".") && !strings.ContainsAny(text, " \t")
}

// keep writes the fields into the person as kept now and saves.
func (f *form) keep() {
	if !f.check() {
		f.redraw()
		return
	}
	var name string
	var change app.ChangeID
	zone := ""
	if i := f.zone.Chosen(); i > 0 {
		zone = f.zones[i-1]
	}
	text := func(field *part.Field) string { return strings.TrimSpace(field.Text()) }
	given, family, nickname := text(f.given), text(f.family), text(f.nickname)
	title, organisation, place := text(f.title), text(f.organisation), text(f.place)
	emails, phones, links, tags := f.emails.texts(), f.phones.texts(), f.links.texts(), listed(f.tags.Text())
	f.save.Busy(f.s.say("edit.busy"))
	f.s.saves.Do(func(ctx context.Context) error {
		q, err := f.s.planner.Person(ctx, f.person)
		if err != nil {
			return err
		}
		q.Name.Given, q.Name.Family, q.Name.Nickname = given, family, nickname
		q.Title, q.Organisation, q.Place, q.Zone, q.Tags = title, organisation, place, zone, tags
		q.Emails = relabel(emails, q.Emails, func(e app.Email) string { return e.Address }, func(t string) app.Email { return app.Email{Address: t} })
		q.Phones = relabel(phones, q.Phones, func(p app.Phone) string { return p.Number }, func(t string) app.Phone { return app.Phone{Number: t} })
		q.Links = relabel(links, q.Links, func(l app.Link) string { return l.URL }, func(t string) app.Link { return app.Link{URL: t} })
		name = q.Name.String()
		_, change, err = f.s.planner.SavePerson(ctx, q)
		return err
	}, func() {
		f.dialog.Close()
		f.s.host.Done(f.s.host.Words().Say("change.person", "name", name), change)
	}, func(err error) {
		f.save.Done()
		f.given.SetError(sentence(err))
		f.redraw()
	})
}

// relabel keeps the label of every value that stayed.
func relabel[T any](texts []string, old []T, text func(T) string, fresh func(string) T) []T {
	var out []T
next:
	for _, t := range texts {
		for _, o := range old {
			if text(o) == t {
				out = append(out, o)
				continue next
			}
		}
		out = append(out, fresh(t))
	}
	return out
}

// listed reads words parted by commas, each once.
func listed(text string) []string {
	var out []string
	seen := map[string]bool{}
	for t := range strings.SplitSeq(text, ",") {
		if t = strings.TrimSpace(t); t != "" && !seen[app.Fold(t)] {
			seen[app.Fold(t)] = true
			out = append(out, t)
		}
	}
	return out
}

// sentence is an error as a line under a field.
func sentence(err error) string {
	var f *app.Fault
	if errors.As(err, &f) {
		return f.Error()
	}
	return err.Error()
}

// several is a list of fields of one kind, with a button for one more.
type several struct {
	fields []*part.Field
	box    *fyne.Container
}

func (s *Screen) several(id string, texts []string, redraw func()) *several {
	l := &several{box: part.Column(6)}
	add := func(text string) *part.Field {
		label := ""
		if len(l.fields) == 0 {
			label = s.say(id)
		}
		f := part.NewField(label, s.say(id+".example"))
		f.SetText(text)
		l.fields = append(l.fields, f)
		l.box.Objects = append(l.box.Objects, f)
		return f
	}
	for _, t := range append(texts, "") {
		if t != "" || len(texts) == 0 {
			add(t)
		}
	}
	more := part.NewButton(part.Quiet, s.say(id+".more"), "plus", nil).Plain()
	foot := part.Start(more)
	more.OnTapped = func() {
		l.box.Objects = l.box.Objects[:len(l.box.Objects)-1]
		f := add("")
		l.box.Objects = append(l.box.Objects, foot)
		l.box.Refresh()
		redraw()
		f.Focus()
	}
	l.box.Add(foot)
	return l
}

// texts are what stands in the fields; an emptied field removes its value.
func (l *several) texts() []string {
	var out []string
	for _, f := range l.fields {
		if t := strings.TrimSpace(f.Text()); t != "" {
			out = append(out, t)
		}
	}
	return out
}
