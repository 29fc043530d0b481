package planner

import (
	"context"
	"path/filepath"
	"sort"
	"time"

	"cortado/app"
	"cortado/app/exchange"
)

// ImportOptions says how a file is read.
type ImportOptions struct {
	Mapping  map[string]string // column → field, for tables
	Progress func(done, total int64)
}

// Incoming is a file that was read and compared with what is there; nothing is
// written before Import. Decisions are made on it.
type Incoming struct {
	Path    string
	Preview *exchange.Preview
	// Skip holds rows the user unticked, by place.
	Skip map[int]bool
	// Joined holds possible duplicates the user said are the same person: place →
	// who. A possible duplicate without a decision is left out, and reported.
	Joined map[int]app.PersonID
	// Apart holds possible duplicates the user said are two people.
	Apart map[int]bool
	// WithMe brings in what an archive says about myself.
	WithMe bool
	have   map[app.PersonID]app.Person
}

// Have gives the person a possible duplicate is compared with.
func (in *Incoming) Have(id app.PersonID) app.Person { return in.have[id] }

// Undecided counts the possible duplicates without a decision.
func (in *Incoming) Undecided() int {
	n := 0
	for i, r := range in.Preview.Rows {
		if r.Status == exchange.Duplicate && in.Joined[i] == 0 && !in.Apart[i] {
			n++
		}
	}
	return n
}

// Bringing counts the people an import would add or update as decided now.
func (in *Incoming) Bringing() int {
	n := 0
	for i := range in.Preview.Rows {
		if _, ok := in.result(i); ok {
			n++
		}
	}
	return n
}

// result is what to save for a row as decided; false when nothing.
func (in *Incoming) result(i int) (app.Person, bool) {
	r := in.Preview.Rows[i]
	if in.Skip[i] {
		return app.Person{}, false
	}
	switch r.Status {
	case exchange.New, exchange.Update:
		return r.Result, true
	case exchange.Duplicate:
		if id := in.Joined[i]; id != 0 {
			merged, changes := exchange.Merge(in.have[id], r.Person)
			return merged, len(changes) > 0
		}
		if in.Apart[i] {
			return r.Result, true
		}
	}
	return app.Person{}, false
}

// ReadImport reads a file and compares it with what is there.
func (p *Planner) ReadImport(ctx context.Context, path string, o ImportOptions) (*Incoming, error) {
	f, err := p.files.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	today, err := p.Today(ctx)
	if err != nil {
		return nil, err
	}
	batch, err := exchange.Read(ctx, exchange.Source{Name: filepath.Base(path), Size: info.Size(), R: f}, exchange.Options{
		Today: today, Mapping: o.Mapping, Progress: o.Progress, Skill: p.skill, Region: canonicalRegion})
	if err != nil {
		return nil, err
	}
	all, err := p.store.Everybody(ctx, true)
	if err != nil {
		return nil, err
	}
	in := &Incoming{Path: path, Preview: exchange.Match(batch, all), Skip: map[int]bool{}, Joined: map[int]app.PersonID{},
		Apart: map[int]bool{}, WithMe: batch.Me != nil, have: make(map[app.PersonID]app.Person, len(all))}
	for _, q := range all {
		in.have[q.ID] = q
	}
	return in, nil
}

// Imported is what an import did.
type Imported struct {
	Change     app.ChangeID
	Added      int
	Updated    int
	Unchanged  int
	Skipped    int // rows without a person, unticked ones, undecided duplicates
	Duplicates int // undecided
	Me         bool
}

// Import writes what was decided, in one change that one undo takes back.
// Importing the same file again changes nothing.
func (p *Planner) Import(ctx context.Context, in *Incoming) (Imported, error) {
	if err := p.catchUp(ctx, in); err != nil {
		return Imported{}, err
	}
	out := Imported{Skipped: len(in.Preview.Batch.Skipped), Duplicates: in.Undecided()}
	me, mine, err := p.importedMe(ctx, in)
	if err != nil {
		return out, err
	}
	talked, err := p.archiveContacts(ctx, in)
	if err != nil {
		return out, err
	}
	out.Me = mine
	if p.backups != nil && len(in.have) > 0 && in.Bringing() > 0 {
		if _, err := p.backups.BackupBefore("import", p.now()); err != nil {
			return out, err
		}
	}
	id, err := p.change("change.import", filepath.Base(in.Path), func(w app.Writer) error {
		if mine {
			if err := w.SaveProfile(me); err != nil {
				return err
			}
		}
		slugs := map[string]app.PersonID{}
		for i, r := range in.Preview.Rows {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			q, ok := in.result(i)
			if !ok {
				if r.Status == exchange.Same {
					out.Unchanged++
				} else {
					out.Skipped++
				}
				continue
			}
			p.infer(&q)
			if q.ID == 0 {
				out.Added++
			} else {
				out.Updated++
			}
			if q.ID, err = w.SavePerson(q); err != nil {
				return err
			}
			if slug := app.ProfileSlug(q.Profile()); slug != "" {
				slugs[slug] = q.ID
			}
		}
		if err := saveContacts(w, talked, slugs); err != nil {
			return err
		}
		if out.Added+out.Updated == 0 && !mine && len(talked) == 0 {
			return nil
		}
		_, err := w.SaveImport(app.Import{At: p.now(), File: filepath.Base(in.Path), Format: string(in.Preview.Batch.Format),
			Added: out.Added, Update: out.Updated, Same: out.Unchanged, Skip: out.Skipped})
		return err
	}, everything...)
	out.Change = id
	return out, err
}

// slugContact is the last message exchanged with the owner of a profile.
type slugContact struct {
	slug string
	at   time.Time
	id   app.PersonID // 0 when the person comes with this import
}

// archiveContacts gives the last messages of an archive that are not noted yet.
// Of the messages only their day is kept.
func (p *Planner) archiveContacts(ctx context.Context, in *Incoming) ([]slugContact, error) {
	last := in.Preview.Batch.LastContact
	if len(last) == 0 {
		return nil, nil
	}
	keys, err := p.store.Keys(ctx)
	if err != nil {
		return nil, err
	}
	contacts, err := p.store.Contacts(ctx, 0)
	if err != nil {
		return nil, err
	}
	noted := map[app.PersonID]time.Time{}
	for _, c := range contacts {
		if c.Kind == app.Archived && c.At.After(noted[c.Person]) {
			noted[c.Person] = c.At
		}
	}
	coming := map[string]bool{}
	for i, r := range in.Preview.Rows {
		if _, ok := in.result(i); ok {
			coming[app.ProfileSlug(r.Person.Profile())] = true
		}
	}
	var out []slugContact
	for slug, at := range last {
		id := keys.Slugs[slug]
		if id == 0 && !coming[slug] || id != 0 && !at.After(noted[id]) {
			continue
		}
		out = append(out, slugContact{slug, at, id})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].slug < out[j].slug })
	return out, nil
}

func saveContacts(w app.Writer, contacts []slugContact, slugs map[string]app.PersonID) error {
	for _, c := range contacts {
		id := c.id
		if id == 0 {
			id = slugs[c.slug]
		}
		if id == 0 {
			continue
		}
		if _, err := w.SaveContact(app.Contact{Person: id, At: c.at, Kind: app.Archived}); err != nil {
			return err
		}
	}
	return nil
}

// importedMe adds what an archive says of myself where I said nothing yet, and
// says whether that changed anything.
func (p *Planner) importedMe(ctx context.Context, in *Incoming) (app.Profile, bool, error) {
	me, err := p.store.Profile(ctx)
	if err != nil || !in.WithMe || in.Preview.Batch.Me == nil {
		return me, false, err
	}
	from := in.Preview.Batch.Me
	changed := false
	fill := func(to *string, value string) {
		if *to == "" && value != "" {
			*to, changed = value, true
		}
	}
	fill(&me.Name, from.Name)
	fill(&me.Email, from.Email)
	fill(&me.Title, from.Title)
	fill(&me.Organisation, from.Organisation)
	fill(&me.Place, from.Place)
	for _, s := range from.Skills {
		if _, known := me.Skill(s.ID); !known {
			// A listed skill says that I have it, not how well: solid is the middle.
			me.Skills = append(me.Skills, app.MySkill{ID: s.ID, Name: s.Name, Have: 3, Want: 3, Importance: 3})
			changed = true
		}
	}
	if len(me.Positions) == 0 && len(from.Positions) > 0 {
		me.Positions, changed = from.Positions, true
	}
	if len(me.Education) == 0 && len(from.Education) > 0 {
		me.Education, changed = from.Education, true
	}
	if changed {
		err = p.complete(&me)
	}
	return me, changed, err
}
