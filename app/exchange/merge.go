package exchange

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// Change is one field that a merge touches. With Kept the user's own value
// stays and the file's is not taken.
type Change struct {
	Field string // the JSON name of app.Person; "skill:Pricing", "extra:Fax" for parts of lists
	Old   string
	New   string
	Kept  bool
}

// filledField says whether the field of that name holds a value.
type filledField struct {
	name   string
	filled bool
}

// filledFields says which fields of a person hold a value, by the names that
// Sources uses. Skills and perspective carry their source themselves.
func filledFields(p *app.Person) [19]filledField {
	return [...]filledField{
		{"name", p.Name != app.Name{}}, {"title", p.Title != ""}, {"organisation", p.Organisation != ""}, {"place", p.Place != ""},
		{"zone", p.Zone != ""}, {"emails", len(p.Emails) > 0}, {"phones", len(p.Phones) > 0}, {"links", len(p.Links) > 0},
		{"relation", p.Relation != ""}, {"trust", p.Trust != nil}, {"wants", len(p.Wants) > 0}, {"tags", len(p.Tags) > 0},
		{"notes", p.Notes != ""}, {"through", p.Through != ""}, {"schools", len(p.Schools) > 0}, {"groups", len(p.Groups) > 0},
		{"connectedOn", p.ConnectedOn != ""}, {"birthday", p.Birthday != ""}, {"photo", len(p.Photo) > 0},
	}
}

// merging carries one merge: the result so far and what changed.
type merging struct {
	p       app.Person
	in      app.Person
	changes []Change
}

// Merge unites what is known of a person with what a file says. Values the
// user typed stay; imported and inferred ones give way to the file's; lists
// are united. The result has the old person's id and standing. Merging the
// same record again changes nothing.
func Merge(old, in app.Person) (app.Person, []Change) {
	m := &merging{p: copyOf(old), in: in}
	m.name()
	m.text("title", &m.p.Title, in.Title)
	m.text("organisation", &m.p.Organisation, in.Organisation)
	m.text("place", &m.p.Place, in.Place)
	m.text("zone", &m.p.Zone, in.Zone)
	m.text("relation", (*string)(&m.p.Relation), string(in.Relation))
	m.text("through", &m.p.Through, in.Through)
	m.text("connectedOn", (*string)(&m.p.ConnectedOn), string(in.ConnectedOn))
	m.birthday()
	m.trust()
	m.photo()
	m.emails()
	m.phones()
	m.links()
	m.texts("tags", &m.p.Tags, in.Tags)
	m.texts("groups", &m.p.Groups, in.Groups)
	m.texts("schools", &m.p.Schools, in.Schools)
	m.wants()
	m.past()
	m.notes()
	m.skills()
	m.perspective()
	m.extras()
	// Fingerprints are no value of the person; with a change they are kept, one
	// beside the other, so that either file finds the person again.
	for _, print := range strings.Fields(in.Fingerprint) {
		if !slices.Contains(strings.Fields(m.p.Fingerprint), print) {
			m.p.Fingerprint = strings.TrimSpace(m.p.Fingerprint + " " + print)
		}
	}
	return m.p, m.changes
}

// copyOf copies a person so far that the merge cannot reach the original.
func copyOf(p app.Person) app.Person {
	p.Emails, p.Phones, p.Links = slices.Clone(p.Emails), slices.Clone(p.Phones), slices.Clone(p.Links)
	p.Skills, p.Wants, p.Tags = slices.Clone(p.Skills), slices.Clone(p.Wants), slices.Clone(p.Tags)
	p.Past, p.Schools, p.Groups, p.Extra = slices.Clone(p.Past), slices.Clone(p.Schools), slices.Clone(p.Groups), slices.Clone(p.Extra)
	p.Perspective, p.Sources = maps.Clone(p.Perspective), maps.Clone(p.Sources)
	if p.Sources == nil {
		p.Sources = map[string]app.Source{}
	}
	return p
}

// mayReplace says whether a value gives way to one from a file. A value
// without a source counts as typed; so does a field the user emptied.
func (m *merging) mayReplace(field string, empty bool) bool {
	switch m.p.Sources[field] {
	case app.Imported, app.Inferred:
		return true
	case app.Typed:
		return false
	}
	return empty
}

func (m *merging) changed(field, old, new string) {
	m.changes = append(m.changes, Change{Field: field, Old: old, New: new})
	if src, _, list := strings.Cut(field, ":"); !list && m.p.Sources[src] == "" {
		m.p.Sources[src] = app.Imported
	}
}

func (m *merging) kept(field, old, new string) {
	m.changes = append(m.changes, Change{Field: field, Old: old, New: new, Kept: true})
}

func (m *merging) text(field string, have *string, in string) {
	if in == "" || *have == in {
		return
	}
	if !m.mayReplace(field, *have == "") {
		m.kept(field, *have, in)
		return
	}
	old := *have
	*have = in
	m.changed(field, old, in)
	m.p.Sources[field] = app.Imported
}

// name takes the file's name over, part by part; a part the file lacks stays.
func (m *merging) name() {
	n, in := m.p.Name, m.in.Name
	if in.Given != "" || in.Family != "" {
		n.Given, n.Family = in.Given, in.Family
	}
	for _, part := range []struct{ have, in *string }{{&n.Prefix, &in.Prefix}, {&n.Suffix, &in.Suffix}, {&n.Nickname, &in.Nickname}} {
		if *part.in != "" {
			*part.have = *part.in
		}
	}
	if n == m.p.Name {
		return
	}
	if !m.mayReplace("name", m.p.Name == app.Name{}) {
		m.kept("name", whole(m.p.Name), whole(n))
		return
	}
	old := m.p.Name
	m.p.Name = n
	m.changed("name", whole(old), whole(n))
}

// whole writes a name with all its parts.
func whole(n app.Name) string {
	s := strings.TrimSpace(n.Prefix + " " + n.String())
	if n.Nickname != "" {
		s += " (" + n.Nickname + ")"
	}
	if n.Suffix != "" {
		s += ", " + n.Suffix
	}
	return s
}

// birthday keeps a year the file does not know.
func (m *merging) birthday() {
	if md, ok := strings.CutPrefix(m.in.Birthday, "--"); ok && strings.HasSuffix(m.p.Birthday, "-"+md) {
		return
	}
	m.text("birthday", &m.p.Birthday, m.in.Birthday)
}

func (m *merging) trust() {
	if m.in.Trust == nil || (m.p.Trust != nil && *m.p.Trust == *m.in.Trust) {
		return
	}
	old := ""
	if m.p.Trust != nil {
		old = strconv.Itoa(int(*m.p.Trust))
	}
	new := strconv.Itoa(int(*m.in.Trust))
	if !m.mayReplace("trust", m.p.Trust == nil) {
		m.kept("trust", old, new)
		return
	}
	level := *m.in.Trust
	m.p.Trust = &level
	m.changed("trust", old, new)
}

func (m *merging) photo() {
	if len(m.in.Photo) == 0 || bytes.Equal(m.in.Photo, m.p.Photo) {
		return
	}
	size := func(b []byte) string {
		if len(b) == 0 {
			return ""
		}
		return strconv.Itoa(len(b)/1024+1) + " KB"
	}
	if !m.mayReplace("photo", len(m.p.Photo) == 0) {
		m.kept("photo", size(m.p.Photo), size(m.in.Photo))
		return
	}
	old := size(m.p.Photo)
	m.p.Photo = m.in.Photo
	m.changed("photo", old, size(m.in.Photo))
}

func (m *merging) notes() {
	in := strings.TrimSpace(m.in.Notes)
	if in == "" || strings.Contains(m.p.Notes, in) {
		return
	}
	in = m.withoutDropped(in)
	if in == "" {
		return
	}
	old := m.p.Notes
	m.p.Notes = strings.TrimSpace(old + "\n" + in)
	m.changed("notes", old, m.p.Notes)
}

// withoutDropped leaves out of a file's note, once the user changed lines of it,
// what was changed and what still stands there.
func (m *merging) withoutDropped(in string) string {
	dropped := func(line string) bool { return m.p.Sources[dropKey("notes", line)] == app.Dropped }
	if !slices.ContainsFunc(noteLines(in), dropped) {
		return in
	}
	here := noteLines(m.p.Notes)
	var fresh, out []string
	for _, line := range noteLines(in) {
		switch {
		case dropped(line):
			out = append(out, line)
		case !slices.Contains(here, line):
			fresh = append(fresh, line)
		}
	}
	m.kept("notes", "", strings.Join(out, "\n"))
	return strings.Join(fresh, "\n")
}

// skills: a level the user typed stays, an imported or inferred one gives way.
func (m *merging) skills() {
	for _, s := range m.in.Skills {
		at := slices.IndexFunc(m.p.Skills, func(have app.PersonSkill) bool { return have.ID == s.ID })
		field, level := "skill:"+s.Name, strconv.Itoa(int(s.Level))
		if at < 0 {
			if !m.keptOut("skills", string(s.ID), s.Name+" "+level) {
				m.p.Skills = append(m.p.Skills, s)
				m.changed(field, "", level)
			}
			continue
		}
		have := &m.p.Skills[at]
		if have.Level == s.Level && have.Source.Rank() >= s.Source.Rank() {
			continue
		}
		old := strconv.Itoa(int(have.Level))
		if have.Source.Rank() > s.Source.Rank() {
			m.kept(field, old, level)
			continue
		}
		*have = s
		m.changed(field, old, level)
	}
}

func (m *merging) perspective() {
	for _, d := range slices.Sorted(maps.Keys(m.in.Perspective)) {
		in, have := m.in.Perspective[d], m.p.Perspective[d]
		if have.Value == in.Value && have.Source.Rank() >= in.Source.Rank() {
			continue
		}
		field := "perspective:" + string(d)
		if have.Value != "" && (have.Source == "" || have.Source.Rank() > in.Source.Rank()) {
			if have.Value != in.Value {
				m.kept(field, have.Value, in.Value)
			}
			continue
		}
		if have.Value == "" && m.keptOut("perspective", string(d), in.Value) {
			continue
		}
		if m.p.Perspective == nil {
			m.p.Perspective = map[app.Dimension]app.Attribute{}
		}
		m.p.Perspective[d] = in
		m.changed(field, have.Value, in.Value)
	}
}
