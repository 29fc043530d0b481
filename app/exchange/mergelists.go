package exchange

import (
	"slices"
	"strings"

	"cortado/app"
)

func (m *merging) emails() {
	for _, in := range m.in.Emails {
		at := slices.IndexFunc(m.p.Emails, func(e app.Email) bool { return app.EmailKey(e.Address) == app.EmailKey(in.Address) })
		switch {
		case at >= 0:
			m.label("emails", &m.p.Emails[at].Label, in.Label)
		case !m.keptOut("emails", app.EmailKey(in.Address), in.Address):
			m.p.Emails = append(m.p.Emails, in)
			m.changed("emails", "", in.Address)
		}
	}
}

func (m *merging) phones() {
	for _, in := range m.in.Phones {
		at := slices.IndexFunc(m.p.Phones, func(t app.Phone) bool { return phoneSame(t.Number) == phoneSame(in.Number) })
		switch {
		case at >= 0:
			m.label("phones", &m.p.Phones[at].Label, in.Label)
		case !m.keptOut("phones", phoneSame(in.Number), in.Number):
			m.p.Phones = append(m.p.Phones, in)
			m.changed("phones", "", in.Number)
		}
	}
}

func (m *merging) links() {
	for _, in := range m.in.Links {
		at := slices.IndexFunc(m.p.Links, func(l app.Link) bool { return l.URL == in.URL || linkKey(l.URL) == linkKey(in.URL) })
		switch {
		case at >= 0:
			m.label("links", &m.p.Links[at].Label, in.Label)
		case !m.keptOut("links", linkKey(in.URL), in.URL):
			m.p.Links = append(m.p.Links, in)
			m.changed("links", "", in.URL)
		}
	}
}

// label fills in a missing label; an existing one stays.
func (m *merging) label(field string, have *string, in string) {
	if *have == "" && in != "" {
		*have = in
		m.changed(field, "", in)
	}
}

func (m *merging) texts(field string, have *[]string, in []string) {
	for _, t := range in {
		if n := len(*have); len(unite(*have, t)) > n && !m.keptOut(field, app.Fold(t), t) {
			*have = append(*have, t)
			m.changed(field, "", t)
		}
	}
}

func (m *merging) wants() {
	for _, in := range m.in.Wants {
		known := slices.ContainsFunc(m.p.Wants, func(w app.Want) bool { return app.Fold(w.Text) == app.Fold(in.Text) })
		if !known && !m.keptOut("wants", app.Fold(in.Text), in.Text) {
			m.p.Wants = append(m.p.Wants, in)
			m.changed("wants", "", in.Text)
		}
	}
}

func (m *merging) past() {
	for _, in := range m.in.Past {
		job := strings.Trim(in.Title+", "+in.Organisation, ", ")
		if !slices.Contains(m.p.Past, in) && !m.keptOut("past", jobKey(in), job) {
			m.p.Past = append(m.p.Past, in)
			m.changed("past", "", job)
		}
	}
}

// bookkeeping names what a program writes about its file rather than about the
// person; alone it makes no change.
var bookkeeping = map[string]bool{"REV": true, "PRODID": true, "UID": true}

// extras: the file's values of a name replace the old ones of that name, so
// that importing a newer file does not pile them up. A file that knows nothing
// new leaves what another file, or a record merged since, brought besides.
func (m *merging) extras() {
	names := []string{}
	byName := map[string][]string{}
	for _, e := range m.in.Extra {
		if byName[e.Name] == nil {
			names = append(names, e.Name)
		}
		byName[e.Name] = append(byName[e.Name], e.Value)
	}
	had := map[string][]string{}
	for _, e := range m.p.Extra {
		had[e.Name] = append(had[e.Name], e.Value)
	}
	known := func(name string) bool {
		return !slices.ContainsFunc(byName[name], func(v string) bool { return !slices.Contains(had[name], v) })
	}
	real := slices.ContainsFunc(m.changes, func(c Change) bool { return !c.Kept })
	for _, pass := range []bool{false, true} { // bookkeeping last: it goes along with a real change only
		for _, name := range names {
			if bookkeeping[name] != pass || known(name) || (pass && !real) {
				continue
			}
			real = true
			m.p.Extra = slices.DeleteFunc(m.p.Extra, func(e app.Extra) bool { return e.Name == name })
			for _, v := range byName[name] {
				m.p.Extra = append(m.p.Extra, app.Extra{Name: name, Value: v})
			}
			m.changed("extra:"+name, strings.Join(had[name], "; "), strings.Join(byName[name], "; "))
		}
	}
}
