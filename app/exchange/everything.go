package exchange

import (
	"time"

	"cortado/app"
)

// Everything is what a complete archive holds, the program's own format: one
// JSON document,
//
//	{
//	"format": "cortado-archive",
//	"version": 1,
//	"made": "2026-11-22T09:00:00Z",
//	"profile": {…},
//	"settings": {"look": "dark", …},
//	"people": [
//	{"id": 1, "name": {"given": "Ines", "family": "Duarte"}, …},
//	…
//	],
//	"rounds": […], "coffees": […], "messages": […], "talks": […], "contacts": […],
//	"notes": […], "ledger": […], "requests": […], "settled": […], "imports": […],
//	"mappings": {…}, "notSame": [[1, 2], …], "merges": […], "filters": […],
//	"calendars": […], "phrases": […], "numbers": {"person": 17, …}
//	}
//
// The format and its version come first. Fields are those of the types of
// package app; a photo is base64; an instant is RFC 3339, and the first one of
// the year 1 means none. One thing stands on one line, so that a problem can be
// found by its line. Numbers (ids) are kept, and "numbers" tells the highest ever
// given of each kind, so that none is given twice. The undo history is no part of
// it: what an import or a merge could be taken back by is written as change -1.
type Everything struct {
	Made      time.Time
	Profile   app.Profile
	Settings  map[string]string
	People    []app.Person // those in the bin too
	Rounds    []app.Round
	Coffees   []app.Coffee
	Messages  []app.Message
	Talks     []app.Talk
	Contacts  []app.Contact
	Notes     []app.Note
	Ledger    []app.Entry
	Requests  []app.Request
	Settled   []app.Settled
	Imports   []app.Import
	Mappings  map[string]map[string]string // header → column → field
	NotSame   [][2]app.PersonID
	Merges    []app.Merge
	Filters   []app.Filter
	Calendars []app.Calendar
	Phrases   []app.Phrase
	Numbers   map[string]int64

	// When read: the people are the batch's records but for those in the bin, and
	// Prints are the records' fingerprints as they were; see fingerprint.
	Bin    []app.Person
	Prints []string
}

// Archive is the format of a complete archive.
const Archive Kind = everythingFormat

const (
	everythingFormat  = "cortado-archive"
	everythingVersion = 1
)

// section is one field of the document after the first three: how it is
// written and how it is read.
type section struct {
	name  string
	write func(*everythingWriter)
	read  func(*everythingReader) error
}

// sections lists the fields in the order in which they are written.
func (e *Everything) sections() []section {
	return []section{
		oneThing("profile", &e.Profile),
		oneThing("settings", &e.Settings),
		listOf("people", &e.People),
		listOf("rounds", &e.Rounds),
		listOf("coffees", &e.Coffees),
		listOf("messages", &e.Messages),
		listOf("talks", &e.Talks),
		listOf("contacts", &e.Contacts),
		listOf("notes", &e.Notes),
		listOf("ledger", &e.Ledger),
		listOf("requests", &e.Requests),
		listOf("settled", &e.Settled),
		listOf("imports", &e.Imports),
		oneThing("mappings", &e.Mappings),
		listOf("notSame", &e.NotSame),
		listOf("merges", &e.Merges),
		listOf("filters", &e.Filters),
		listOf("calendars", &e.Calendars),
		listOf("phrases", &e.Phrases),
		oneThing("numbers", &e.Numbers),
	}
}

func oneThing[T any](name string, thing *T) section {
	return section{name: name,
		write: func(w *everythingWriter) { w.thing(thing) },
		read:  func(r *everythingReader) error { return r.decode(thing) },
	}
}

func listOf[T any](name string, list *[]T) section {
	return section{name: name,
		write: func(w *everythingWriter) {
			w.text("[")
			for i := range *list {
				if i > 0 {
					w.text(",")
				}
				w.text("\n")
				w.thing(&(*list)[i])
			}
			w.text("\n]")
		},
		read: func(r *everythingReader) (err error) {
			*list, err = readList[T](r, name)
			return err
		},
	}
}
