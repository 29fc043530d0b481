package planner

import (
	"maps"
	"path/filepath"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// Compared is one field of a possible duplicate beside the person who is there.
type Compared struct {
	Field  string // the JSON name of the person's field
	Have   string
	File   string
	Choice bool // both have a value, only one can stay
	Theirs bool // the file's value is taken
}

// single are the fields of which a person has one value, with how to empty it.
var single = []struct {
	field string
	text  func(*app.Person) string
	clear func(*app.Person)
}{
	{"name", func(q *app.Person) string { return q.Name.String() }, func(q *app.Person) { q.Name = app.Name{} }},
	{"title", func(q *app.Person) string { return q.Title }, func(q *app.Person) { q.Title = "" }},
	{"organisation", func(q *app.Person) string { return q.Organisation }, func(q *app.Person) { q.Organisation = "" }},
	{"place", func(q *app.Person) string { return q.Place }, func(q *app.Person) { q.Place = "" }},
	{"connectedOn", func(q *app.Person) string { return string(q.ConnectedOn) }, func(q *app.Person) { q.ConnectedOn = "" }},
	{"birthday", func(q *app.Person) string { return q.Birthday }, func(q *app.Person) { q.Birthday = "" }},
}

// Compare sets a row beside somebody who is there, field by field, in the order
// in which a person reads them; fields that are empty on both sides are left
// out. Of e-mails, phones and links a merge keeps all.
func (in *Incoming) Compare(place int, with app.PersonID) []Compared {
	have, row := in.have[with], in.Preview.Rows[place]
	file := row.Result // as read, whatever was chosen since
	var out []Compared
	add := func(c Compared) {
		if c.Have != "" || c.File != "" {
			out = append(out, c)
		}
	}
	for i, f := range single {
		c := Compared{Field: f.field, Have: f.text(&have), File: f.text(&file)}
		c.Choice = c.Have != "" && c.File != "" && c.Have != c.File
		source := have.Sources[f.field]
		c.Theirs = c.Choice && (source == app.Imported || source == app.Inferred)
		add(c)
		if i == 2 {
			add(Compared{Field: "emails", Have: emailList(have), File: emailList(file)})
			add(Compared{Field: "phones", Have: phoneList(have), File: phoneList(file)})
			add(Compared{Field: "links", Have: linkList(have), File: linkList(file)})
		}
	}
	return out
}

// Join says that a row is somebody who is there. theirs names, for every field
// with a choice, whether the file's value is taken; the others follow the rules
// of a merge.
func (in *Incoming) Join(place int, with app.PersonID, theirs map[string]bool) {
	row := &in.Preview.Rows[place]
	row.Person = row.Result
	have := in.have[with]
	have.Sources = maps.Clone(have.Sources)
	if have.Sources == nil {
		have.Sources = map[string]app.Source{}
	}
	for _, f := range single {
		take, chosen := theirs[f.field]
		switch {
		case !chosen:
		case take:
			have.Sources[f.field] = app.Imported // gives way to the file
		default:
			have.Sources[f.field] = app.Typed // the user's word from now on
			f.clear(&row.Person)
		}
	}
	in.have[with] = have
	in.Joined[place] = with
	delete(in.Apart, place)
	delete(in.Skip, place)
}

// Part says that a row is somebody new.
func (in *Incoming) Part(place int) {
	delete(in.Joined, place)
	delete(in.Skip, place)
	in.Apart[place] = true
}

// Later takes the decision on a possible duplicate back.
func (in *Incoming) Later(place int) {
	delete(in.Joined, place)
	delete(in.Apart, place)
}

// Decided says whether a row needs no decision or has one.
func (in *Incoming) Decided(place int) bool {
	return in.Preview.Rows[place].Status != exchange.Duplicate || in.Joined[place] != 0 || in.Apart[place]
}

func emailList(q app.Person) string {
	var out []string
	for _, e := range q.Emails {
		out = append(out, e.Address)
	}
	return strings.Join(out, ", ")
}

func phoneList(q app.Person) string {
	var out []string
	for _, t := range q.Phones {
		out = append(out, t.Number)
	}
	return strings.Join(out, ", ")
}

func linkList(q app.Person) string {
	var out []string
	for _, l := range q.Links {
		out = append(out, l.URL)
	}
	return strings.Join(out, ", ")
}

// NewIncoming is one file compared with everybody there, nothing decided yet.
func NewIncoming(path string, preview *exchange.Preview, everybody []app.Person) *Incoming {
	name := filepath.Base(path)
	return newIncoming([]ImportFile{{From: ImportFrom{Path: path}, Name: name, Batch: preview.Batch}}, preview, everybody)
}

func newIncoming(files []ImportFile, preview *exchange.Preview, everybody []app.Person) *Incoming {
	in := &Incoming{Files: files, Preview: preview, Skip: map[int]bool{}, Joined: map[int]app.PersonID{},
		Apart: map[int]bool{}, WithMe: preview.Batch.Me != nil, have: make(map[app.PersonID]app.Person, len(everybody))}
	for _, q := range everybody {
		in.have[q.ID] = q
	}
	in.lookAlong(&exchange.Everything{}) // nothing is here, until it is read
	return in
}
