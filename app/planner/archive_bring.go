package planner

import (
	"cmp"
	"context"
	"slices"

	"cortado/app"
	"cortado/app/exchange"
)

// bringing is an archive on its way in, inside one transaction.
type bringing struct {
	p    *Planner
	ctx  context.Context
	w    app.Writer
	in   *Incoming
	here *exchange.Everything
	*sorted
	out *Imported
	// keep names the kinds of which nothing was ever here: these keep their numbers.
	keep map[string]bool
	// The numbers of the archive → the numbers here. A kind that keeps them has
	// them too.
	rounds    map[app.RoundID]app.RoundID
	questions map[app.QuestionID]app.QuestionID
	coffees   map[app.CoffeeID]app.CoffeeID
	messages  map[app.MessageID]app.MessageID
	talks     map[app.TalkID]app.TalkID
	entries   map[int64]int64
	requests  map[int64]int64
	phrases   map[app.PhraseID]app.PhraseID
	saved     map[app.PersonID]app.Person // who was, as they were
	changed   bool                        // anything at all
}

// importArchive writes what was decided on a complete archive, in one change.
// Where nobody is, everything comes as it was, numbers included; else the people
// come as from any file, and with them what hangs on them, under new numbers.
func (p *Planner) importArchive(ctx context.Context, in *Incoming) (Imported, error) {
	out := Imported{Duplicates: in.Undecided(), Files: make([]FileCount, len(in.Files))}
	out.count(0, func(c *FileCount) { c.Skipped = len(in.Preview.Batch.Skipped) })
	if p.backups != nil && len(in.have) > 0 && (in.Bringing() > 0 || in.Along().Any()) {
		if _, err := p.backups.BackupBefore("import", p.now()); err != nil {
			return out, err
		}
	}
	id, err := p.change(importLabel, p.importName(in), func(w app.Writer) error {
		b := &bringing{p: p, ctx: ctx, w: w, in: in, here: &exchange.Everything{}, out: &out, keep: map[string]bool{},
			saved: map[app.PersonID]app.Person{}}
		if err := gather(ctx, w, b.here); err != nil {
			return err
		}
		b.sorted = sortOut(in, b.here)
		out.Along = b.counted()
		for _, kind := range app.Numbered() {
			b.keep[kind] = b.alone && b.here.Numbers[kind] == 0
		}
		return b.everything()
	}, everything...)
	out.Change = id
	return out, err
}

// everything brings it in, what others refer to first.
func (b *bringing) everything() error {
	for _, step := range []func() error{b.bringPeople, b.bringProfile, b.bringLinks, b.bringRounds, b.bringCoffees, b.bringTalks,
		b.bringLedger, b.bringRequests, b.bringPhrases, b.bringMessages, b.bringContacts, b.bringNotes, b.bringSettled, b.bringRemembered, b.bringSettings, b.bringHistory} {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// coming is somebody of the archive who is to be saved.
type coming struct {
	number app.PersonID // in the archive
	q      app.Person
	apart  []app.PersonID // who the user just said they are not
}

// bringPeople saves the people but for whom they were introduced by and how
// they stand to my questions, which are not there yet.
func (b *bringing) bringPeople() error {
	var all []coming
	together := b.in.together()
	for i, r := range b.in.Preview.Rows {
		q, comes := b.in.result(i)
		if one, several := together[q.ID]; several {
			q = one
		}
		switch {
		case !comes && r.Status == exchange.Same:
			b.out.count(0, func(c *FileCount) { c.Unchanged++ })
			continue
		case !comes:
			b.out.count(0, func(c *FileCount) { c.Skipped++ })
			continue
		case b.alone: // exactly as it was
			q = b.in.Preview.Batch.Records[i].Person
			if q.Fingerprint = joinPrints(q.Fingerprint, b.whole.Prints[i]); b.keep["person"] {
				q.Fingerprint = b.whole.Prints[i]
			}
		case q.ID == 0:
			q.Fingerprint = joinPrints(q.Fingerprint, b.whole.Prints[i])
		default:
			b.p.infer(&q)
		}
		if q.ID == 0 {
			b.out.count(0, func(c *FileCount) { c.Added++ })
			q.Introducer, q.Stances = 0, nil
		} else {
			b.out.count(0, func(c *FileCount) { c.Updated++ })
		}
		one := coming{number: r.ID, q: q}
		if r.Status == exchange.Duplicate && b.in.Joined[i] == 0 {
			one.apart = r.Candidates
		}
		all = append(all, one)
	}
	if b.alone {
		for _, q := range b.whole.Bin {
			number := q.ID
			q.ID, q.Introducer, q.Stances = 0, 0, nil
			all = append(all, coming{number: number, q: q})
		}
		slices.SortStableFunc(all, func(x, y coming) int { return cmp.Compare(x.number, y.number) })
	}
	for i, c := range all {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		if b.in.Progress != nil && i%100 == 0 {
			b.in.Progress(int64(i), int64(len(all)))
		}
		if c.q.ID == 0 && b.keep["person"] {
			c.q.ID = c.number
		}
		id, err := b.w.SavePerson(c.q)
		if err != nil {
			return err
		}
		c.q.ID = id
		b.people[c.number], b.saved[id], b.changed = id, c.q, true
		for _, other := range c.apart {
			if err := b.w.SaveNotSame(id, other); err != nil {
				return err
			}
		}
	}
	return nil
}

// bringLinks saves what people say of one another and of my questions, and
// fills in what a merge leaves out.
func (b *bringing) bringLinks() error {
	theirs := func(number app.PersonID, archived app.Person) error {
		id, in := b.people[number]
		if !in {
			return nil
		}
		introducer, stances := b.people[archived.Introducer], b.stances(archived.Stances)
		q, before := b.in.have[id]
		if !before && introducer == 0 && len(stances) == 0 {
			return nil
		}
		if now, saved := b.saved[id]; saved {
			q = now
		}
		if before {
			if !fillPerson(&q, archived, introducer, stances) {
				return nil
			}
			b.out.Filled++
		} else {
			q.Introducer, q.Stances = introducer, stances
		}
		b.changed = true
		_, err := b.w.SavePerson(q)
		return err
	}
	for _, r := range b.in.Preview.Batch.Records {
		if err := theirs(r.ID, r.Person); err != nil {
			return err
		}
	}
	if b.alone {
		for _, q := range b.whole.Bin {
			if err := theirs(q.ID, q); err != nil {
				return err
			}
		}
	}
	return nil
}

// stances gives how somebody stands to my questions by their numbers here. A
// question that is gone keeps its number where numbers are kept.
func (b *bringing) stances(theirs map[app.QuestionID]int) map[app.QuestionID]int {
	if b.keep["question"] {
		return theirs
	}
	out := map[app.QuestionID]int{}
	for question, stance := range theirs {
		if to := b.questions[question]; to != 0 {
			out[to] = stance
		}
	}
	return out
}

// joinPrints puts the fingerprints of an archive behind the one of this record.
func joinPrints(print, archived string) string {
	q, _ := exchange.Merge(app.Person{Fingerprint: print}, app.Person{Fingerprint: archived})
	return q.Fingerprint
}
