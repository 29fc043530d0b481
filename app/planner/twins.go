package planner

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// TwinRow is a pair of records that may be one person, as a list shows it.
type TwinRow struct {
	A, B   app.PersonID
	NameA  string
	NameB  string
	RoleA  string // title and organisation
	RoleB  string
	Why    string // what speaks for it, in a few words
	Likely bool   // more than a name speaks for it
}

// TwinsView lists who may be here twice, the likeliest first.
type TwinsView struct {
	Rows   []TwinRow
	Likely int // how many of the rows are likely
	More   int // how many pairs are not listed
}

// mostTwins is how many pairs are listed: more than anybody decides on at once.
const mostTwins = 2000

// Twins looks through the whole network for people who may be here twice. Pairs
// that were said to be two people are left out.
func (p *Planner) Twins(ctx context.Context) (TwinsView, error) {
	var v TwinsView
	n, err := p.read(ctx)
	if err != nil {
		return v, err
	}
	known, err := p.knowing(ctx)
	if err != nil {
		return v, err
	}
	numbers, err := p.store.Numbers(ctx)
	if err != nil {
		return v, err
	}
	byID := make(map[app.PersonID]*app.Person, len(numbers))
	for i := range numbers {
		byID[numbers[i].ID] = &numbers[i]
	}
	people := make([]app.Person, 0, len(n.people))
	for _, q := range n.people {
		one := *q
		if more := byID[q.ID]; more != nil {
			one.Phones, one.Birthday = more.Phones, more.Birthday
		}
		people = append(people, one)
	}
	twins, more := exchange.Twins(people, known, mostTwins)
	v.More = more
	for _, t := range twins {
		a, b := n.byID[t.A], n.byID[t.B]
		row := TwinRow{A: t.A, B: t.B, NameA: a.Name.String(), NameB: b.Name.String(), RoleA: a.Role(), RoleB: b.Role(),
			Why: p.whyTwins(t), Likely: t.Strength >= exchange.Likely}
		if row.Likely {
			v.Likely++
		}
		v.Rows = append(v.Rows, row)
	}
	return v, nil
}

// whyTwins says what speaks for two records being one person.
func (p *Planner) whyTwins(t exchange.Twin) string {
	name := p.words.Say("twins.name." + string(t.Name))
	if t.Shared == exchange.SharedNothing {
		return name
	}
	return p.words.Say("twins.why", "name", name, "shared", p.words.Say("twins.shared."+string(t.Shared)))
}

// TwinField is one field of two records side by side, in a reader's words.
type TwinField struct {
	Field  string // the JSON name of the person's field; what MergePeople's theirs goes by
	Label  string
	Have   string // of the record that stays
	Other  string // of the one that goes
	Choice bool   // both have a value and only one can stay
	Theirs bool   // without a word of the user the other's is taken
}

// TwinsSide is two records side by side.
type TwinsSide struct {
	Keep, Gone app.PersonID
	NameKeep   string
	NameGone   string
	Fields     []TwinField
}

// CompareTwins sets two records side by side, field by field, in the order in
// which a person reads them; what both lack is left out. Of what a person has
// several of, a merge keeps all.
func (p *Planner) CompareTwins(ctx context.Context, keep, gone app.PersonID) (TwinsSide, error) {
	a, b, err := p.two(ctx, keep, gone)
	if err != nil {
		return TwinsSide{}, err
	}
	write, err := p.besideWords(ctx)
	if err != nil {
		return TwinsSide{}, err
	}
	side := TwinsSide{Keep: keep, Gone: gone, NameKeep: a.Name.String(), NameGone: b.Name.String()}
	add := func(f TwinField) {
		if f.Have != "" || f.Other != "" {
			f.Label = p.words.Say("merging.field." + f.Field)
			side.Fields = append(side.Fields, f)
		}
	}
	both := func(field string, text func(app.Person) string) {
		add(TwinField{Field: field, Have: text(a), Other: text(b)})
	}
	for _, field := range exchange.SingleFields() {
		have, other := exchange.SingleValue(&a, field), exchange.SingleValue(&b, field)
		f := TwinField{Field: field, Theirs: exchange.TakesTheirs(&a, &b, field)}
		f.Choice = have != "" && other != "" && have != other
		if have != "" {
			f.Have = write(field, "", have)
		}
		if other != "" {
			f.Other = write(field, "", other)
		}
		add(f)
		if field == "organisation" {
			both("emails", emailList)
			both("phones", phoneList)
			both("links", shortLinks)
		}
	}
	both("tags", func(q app.Person) string { return strings.Join(q.Tags, ", ") })
	both("notes", func(q app.Person) string { return firstLine(q.Notes) })
	if f, ok := p.photoField(a, b); ok {
		add(f)
	}
	mine, err := p.hanging(ctx, keep)
	if err != nil {
		return TwinsSide{}, err
	}
	theirs, err := p.hanging(ctx, gone)
	if err != nil {
		return TwinsSide{}, err
	}
	add(TwinField{Field: "history", Have: mine, Other: theirs})
	return side, nil
}

// shortLinks lists links, a profile by the part that names the person.
func shortLinks(q app.Person) string {
	var out []string
	for _, l := range q.Links {
		if slug := app.ProfileSlug(l.URL); slug != "" {
			out = append(out, "/in/"+slug)
			continue
		}
		out = append(out, l.URL)
	}
	return strings.Join(out, ", ")
}

// photoField is the choice between two photos.
func (p *Planner) photoField(a, b app.Person) (TwinField, bool) {
	f := TwinField{Field: "photo", Choice: len(a.Photo) > 0 && len(b.Photo) > 0 && string(a.Photo) != string(b.Photo), Theirs: len(a.Photo) == 0}
	if len(a.Photo) > 0 {
		f.Have = p.words.Say("merging.photo")
	}
	if len(b.Photo) > 0 {
		f.Other = p.words.Say("merging.photo")
		if f.Choice {
			f.Other = p.words.Say("merging.photo.other")
		}
	}
	return f, f.Have != "" || f.Other != ""
}

// firstLine shortens a text to its first line of at most 80 letters.
func firstLine(text string) string {
	line, _, more := strings.Cut(strings.TrimSpace(text), "\n")
	if r := []rune(line); len(r) > 80 {
		line, more = string(r[:80]), true
	}
	if more {
		line += "…"
	}
	return line
}

// hanging counts what hangs on a person: "2 coffees, 1 note".
func (p *Planner) hanging(ctx context.Context, id app.PersonID) (string, error) {
	coffees, err := p.store.Coffees(ctx, id)
	if err != nil {
		return "", err
	}
	talks, err := p.store.Talks(ctx, id)
	if err != nil {
		return "", err
	}
	messages, err := p.store.Messages(ctx, id)
	if err != nil {
		return "", err
	}
	notes, err := p.store.Notes(ctx, id)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, c := range []struct {
		sentence string
		n        int
	}{{"merging.coffees", len(coffees)}, {"merging.talks", len(talks)}, {"merging.messages", len(messages)}, {"merging.notes", len(notes)}} {
		if c.n > 0 {
			parts = append(parts, p.words.Count(c.sentence, c.n))
		}
	}
	return strings.Join(parts, ", "), nil
}
