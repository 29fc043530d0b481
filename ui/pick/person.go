// Package pick holds the small choices that several screens offer in the same
// way: a person by name, a day, how long to leave somebody out of question.
package pick

import (
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// offered is how many names a field suggests at most.
const offered = 6

// Person is a field that finds a person by any word of the name. Its Combo
// stands on the page.
type Person struct {
	Combo  *part.Combo
	names  []planner.PersonName
	folded []string // the names as they are compared, in the same order
	chosen app.PersonID
}

// NewPerson makes the field; picked is called with the person taken and may be
// nil. The names come later, through SetNames.
func NewPerson(label, placeholder string, picked func(app.PersonID)) *Person {
	p := &Person{}
	p.Combo = part.NewCombo(label, placeholder, p.fitting, func(text string) {
		if id := p.named(text); id != 0 && picked != nil {
			picked(id)
		}
	})
	p.Combo.OnChanged = func(text string) {
		p.chosen = p.named(text)
		p.Combo.SetError("")
	}
	return p
}

// SetNames hands over who can be found.
func (p *Person) SetNames(names []planner.PersonName) {
	p.names = names
	p.folded = make([]string, len(names))
	for i, n := range names {
		p.folded[i] = app.Fold(n.Text)
	}
	p.chosen = p.named(p.Combo.Text())
}

// Chosen is the person whose name stands in the field, or 0.
func (p *Person) Chosen() app.PersonID { return p.chosen }

// First is how one speaks of the person whose name stands in the field.
func (p *Person) First() string {
	for _, n := range p.names {
		if n.ID == p.chosen {
			return n.First
		}
	}
	return ""
}

func (p *Person) named(text string) app.PersonID {
	want := app.Fold(text)
	found := app.PersonID(0)
	for i, f := range p.folded {
		if f != want {
			continue
		}
		if found != 0 {
			return 0 // two of that name and role: neither is meant for certain
		}
		found = p.names[i].ID
	}
	return found
}

// fitting gives the names of which every typed word begins a word; those that
// begin with the typed text come first.
func (p *Person) fitting(typed string) []string {
	want := app.Fold(typed)
	if want == "" {
		return nil
	}
	var first, rest []string
	for i, f := range p.folded {
		switch {
		case strings.HasPrefix(f, want):
			first = append(first, p.names[i].Text)
		case len(rest) < offered && begins(f, strings.Fields(want)):
			rest = append(rest, p.names[i].Text)
		}
		if len(first) == offered {
			break
		}
	}
	all := append(first, rest...)
	return all[:min(len(all), offered)]
}

func begins(name string, words []string) bool {
	for _, w := range words {
		if !strings.HasPrefix(name, w) && !strings.Contains(name, " "+w) {
			return false
		}
	}
	return true
}
