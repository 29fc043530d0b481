package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/assets"
)

// Along counts what comes with the people of a complete archive as decided now.
type Along struct {
	Rounds   int `json:"rounds"`
	Coffees  int `json:"coffees"`
	Messages int `json:"messages"`
	Talks    int `json:"talks"`
	Contacts int `json:"contacts"`
	Notes    int `json:"notes"`
	Ledger   int `json:"ledger"`
	Requests int `json:"requests"`
	Bin      int `json:"bin"` // people of its bin
	// Out counts the people of its bin and Left the rounds that stay out, because
	// somebody is here already.
	Out  int `json:"binLeft"`
	Left int `json:"roundsLeft"`
	// Whole says that nobody is here, so that everything comes as it was.
	Whole bool `json:"whole"`
}

// Any says whether anything comes along.
func (a Along) Any() bool {
	return a.Rounds+a.Coffees+a.Messages+a.Talks+a.Contacts+a.Notes+a.Ledger+a.Requests+a.Bin > 0
}

// Archive says whether the file is a complete archive, of which more than its
// people comes in.
func (in *Incoming) Archive() bool { return in.Preview.Batch.Whole != nil }

// leaveArchives leaves complete archives that came among other files: how an
// archive comes in depends on everything that is here before it.
func (in *Incoming) leaveArchives() {
	if len(in.Files) < 2 {
		return
	}
	in.Files = slices.DeleteFunc(in.Files, func(f ImportFile) bool {
		if f.Batch.Whole == nil {
			return false
		}
		in.Left = append(in.Left, LeftFile{From: f.From, Name: f.Name, Why: &app.Fault{Kind: app.ErrInvalid,
			What: fmt.Sprintf("%q is a complete archive of its own", f.Name), Do: "bring it in by itself"}})
		return true
	})
}

// Along counts what would come with the people as decided now; nothing for a
// file that is no complete archive. It only adds up, however much there is.
func (in *Incoming) Along() Along {
	if in.along == nil {
		return Along{}
	}
	out := in.along.rest
	for i, r := range in.Preview.Rows {
		if to := in.standsFor(i); to != 0 {
			out.add(in.along.of[toward{r.ID, to}])
		}
	}
	return out
}

// toward is somebody of the archive and who they are here, or newcomer.
type toward struct{ number, here app.PersonID }

// alongside is what would come along with everybody, whoever they turn out to be.
type alongside struct {
	of   map[toward]Along
	rest Along // what depends on nobody: rounds and the bin
}

func (a *Along) add(b Along) {
	a.Coffees += b.Coffees
	a.Messages += b.Messages
	a.Talks += b.Talks
	a.Contacts += b.Contacts
	a.Notes += b.Notes
	a.Ledger += b.Ledger
	a.Requests += b.Requests
}

// readHere finds what would come along with the people of an archive beside what
// is here.
func (p *Planner) readHere(ctx context.Context, in *Incoming) error {
	if !in.Archive() {
		return nil
	}
	here := &exchange.Everything{}
	err := p.store.Quiet(func(r app.Writer) error { return gather(ctx, r, here) })
	in.lookAlong(here)
	return err
}

// lookAlong counts what would come along with everybody of an archive, so that
// Along can tell at once whatever is decided. here is what is here beside the people.
func (in *Incoming) lookAlong(here *exchange.Everything) {
	if !in.Archive() {
		return
	}
	s := &sorted{whole: in.Preview.Batch.Whole, alone: in.alone(here)}
	in.along = &alongside{of: make(map[toward]Along, len(in.Preview.Rows))}
	// First as if everybody were new, then as if each were the next one of those
	// they may be.
	for nth := -1; ; nth++ {
		s.people = map[app.PersonID]app.PersonID{}
		for _, r := range in.Preview.Rows {
			switch {
			case nth < 0:
				s.people[r.ID] = newcomer
			case nth == 0 && r.Match != 0:
				s.people[r.ID] = r.Match
			case nth < len(r.Candidates):
				s.people[r.ID] = r.Candidates[nth]
			}
		}
		if s.alone && nth < 0 {
			for _, q := range s.whole.Bin {
				s.people[q.ID] = newcomer
			}
		}
		if len(s.people) == 0 && nth >= 0 {
			break
		}
		s.sort(here)
		s.tally(func(number app.PersonID, one Along) {
			k := toward{number, s.people[number]}
			sum := in.along.of[k]
			sum.add(one)
			in.along.of[k] = sum
		})
	}
	if s.alone {
		in.along.rest = Along{Rounds: len(s.whole.Rounds), Bin: len(s.whole.Bin), Whole: true}
		for _, q := range s.whole.Bin {
			in.along.rest.add(in.along.of[toward{q.ID, newcomer}])
		}
	} else {
		in.along.rest = Along{Left: len(s.whole.Rounds), Out: len(s.whole.Bin)}
	}
}

// tally tells of everything that comes, one by one, whose it is.
func (s *sorted) tally(tell func(of app.PersonID, one Along)) {
	each(s.whole.Coffees, s.coffees, func(c *app.Coffee) { tell(c.Person, Along{Coffees: 1}) })
	each(s.whole.Messages, s.messages, func(m *app.Message) { tell(m.Person, Along{Messages: 1}) })
	each(s.whole.Talks, s.talks, func(t *app.Talk) { tell(t.Person, Along{Talks: 1}) })
	each(s.whole.Contacts, s.contacts, func(c *app.Contact) { tell(c.Person, Along{Contacts: 1}) })
	each(s.whole.Notes, s.notes, func(n *app.Note) { tell(n.Person, Along{Notes: 1}) })
	each(s.whole.Ledger, s.ledger, func(e *app.Entry) { tell(e.Person, Along{Ledger: 1}) })
	each(s.whole.Requests, s.requests, func(q *app.Request) { tell(q.Person, Along{Requests: 1}) })
}

func each[T any](things []T, fates []fate, do func(*T)) {
	for i := range things {
		if fates[i].comes {
			do(&things[i])
		}
	}
}

// counted is what came along.
func (s *sorted) counted() Along {
	out := Along{Left: len(s.whole.Rounds), Out: len(s.whole.Bin)}
	if s.alone {
		out = Along{Rounds: len(s.whole.Rounds), Bin: len(s.whole.Bin), Whole: true}
	}
	s.tally(func(_ app.PersonID, one Along) { out.add(one) })
	return out
}

// Things lists what comes with the people: "12 coffees, 34 notes"; "" for nothing.
func (a Along) Things(w *assets.Words) string {
	var parts []string
	for _, k := range []struct {
		id string
		n  int
	}{{"coffees", a.Coffees}, {"talks", a.Talks}, {"notes", a.Notes}, {"messages", a.Messages}, {"contacts", a.Contacts},
		{"ledger", a.Ledger}, {"requests", a.Requests}, {"rounds", a.Rounds}, {"bin", a.Bin}} {
		if k.n > 0 {
			parts = append(parts, w.Count("archive.along."+k.id, k.n))
		}
	}
	return strings.Join(parts, ", ")
}

// Say tells in a sentence or two what comes with the people; "" when nothing
// comes and nothing stays out.
func (a Along) Say(w *assets.Words) string {
	var out []string
	switch things := a.Things(w); {
	case things == "":
	case a.Whole:
		out = append(out, w.Say("archive.along.whole", "things", things))
	default:
		out = append(out, w.Say("archive.along", "things", things))
	}
	if a.Left > 0 {
		out = append(out, w.Count("archive.left.rounds", a.Left))
	}
	if a.Out > 0 {
		out = append(out, w.Count("archive.left.bin", a.Out))
	}
	return strings.Join(out, " ")
}
