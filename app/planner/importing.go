package planner

import (
	"context"

	"cortado/app"
	"cortado/app/exchange"
)

// Incoming is what was read, from one file or several, and compared with what
// is there; nothing is written before Import. Decisions are made on it.
type Incoming struct {
	Files []ImportFile
	// Left are the files that could not be taken; nothing of them comes in.
	Left    []LeftFile
	Preview *exchange.Preview // of all files together
	// Skip holds rows the user unticked, by place.
	Skip map[int]bool
	// Joined holds possible duplicates the user said are the same person: place →
	// who. A possible duplicate without a decision is left out, and reported.
	Joined map[int]app.PersonID
	// Apart holds possible duplicates the user said are two people.
	Apart map[int]bool
	// WithMe brings in what an archive says about myself.
	WithMe bool
	// Progress is told how many rows of how many are written; may be nil.
	Progress func(done, total int64)

	have  map[app.PersonID]app.Person
	along *alongside // what would come with the people of a complete archive
}

// ImportFile is one file of an import.
type ImportFile struct {
	From  ImportFrom // by which it is read again
	Name  string     // as shown; inside a folder with the way to it
	Batch *exchange.Batch
	// Mapping is what the user said its columns hold; nil where nothing was said.
	Mapping map[string]string
}

// Name names what is brought in, in a few words.
func (p *Planner) importName(in *Incoming) string {
	if len(in.Files) == 1 {
		return in.Files[0].Name
	}
	return p.words.Count("import.several", len(in.Files)-1, "first", in.Files[0].Name)
}

// Have gives the person a possible duplicate is compared with.
func (in *Incoming) Have(id app.PersonID) app.Person { return in.have[id] }

// Undecided counts the possible duplicates without a decision.
func (in *Incoming) Undecided() int {
	n := 0
	for i := range in.Preview.Rows {
		if !in.Decided(i) {
			n++
		}
	}
	return n
}

// Bringing counts the people an import would add or update as decided now.
func (in *Incoming) Bringing() int {
	n := 0
	for i := range in.Preview.Rows {
		if in.brings(i) {
			n++
		}
	}
	return n
}

// brings says whether a row as decided adds or updates somebody.
func (in *Incoming) brings(i int) bool {
	r := &in.Preview.Rows[i]
	if in.Skip[i] {
		return false
	}
	switch r.Status {
	case exchange.New, exchange.Update:
		return true
	case exchange.Duplicate:
		if in.Joined[i] != 0 {
			_, changes := in.result(i)
			return changes
		}
		return in.Apart[i]
	}
	return false
}

// result is what to save for a row as decided; false when nothing.
func (in *Incoming) result(i int) (app.Person, bool) {
	r := &in.Preview.Rows[i]
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

// Imported is what an import did.
type Imported struct {
	Change     app.ChangeID
	Added      int
	Updated    int
	Unchanged  int
	Skipped    int // rows without a person, unticked ones, undecided duplicates
	Duplicates int // undecided
	Me         bool
	Files      []FileCount // the same file by file, in the order of Incoming.Files
	Along      Along       // what came with the people of a complete archive
	Filled     int         // people who are here in whom it filled in what a merge leaves out
}

// FileCount is what became of the rows of one file.
type FileCount struct{ Added, Updated, Unchanged, Skipped int }

func (out *Imported) count(source int, f func(*FileCount)) {
	sum := FileCount{}
	f(&sum)
	out.Added += sum.Added
	out.Updated += sum.Updated
	out.Unchanged += sum.Unchanged
	out.Skipped += sum.Skipped
	f(&out.Files[source])
}

// Import writes what was decided, in one change that one undo takes back.
// Importing the same file again changes nothing. A cancelled ctx leaves
// everything as it was.
func (p *Planner) Import(ctx context.Context, in *Incoming) (Imported, error) {
	if err := p.catchUp(ctx, in); err != nil {
		return Imported{}, err
	}
	if in.Archive() {
		return p.importArchive(ctx, in)
	}
	out := Imported{Duplicates: in.Undecided(), Files: make([]FileCount, len(in.Files))}
	for _, q := range in.Preview.Batch.Skipped {
		out.count(q.Source, func(c *FileCount) { c.Skipped++ })
	}
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
	ahead := p.inferAhead(in)
	defer ahead.stop()
	id, err := p.change(importLabel, p.importName(in), func(w app.Writer) error {
		if mine {
			if err := w.SaveProfile(me); err != nil {
				return err
			}
		}
		slugs, err := saveRows(ctx, w, in, ahead, &out)
		if err != nil {
			return err
		}
		if err := saveContacts(w, talked, slugs); err != nil {
			return err
		}
		if out.Added+out.Updated == 0 && !mine && len(talked) == 0 {
			return nil
		}
		_, err = w.SaveImport(app.Import{At: p.now(), File: p.importName(in), Format: string(in.Preview.Batch.Format),
			Added: out.Added, Update: out.Updated, Same: out.Unchanged, Skip: out.Skipped})
		return err
	}, everything...)
	if err == nil && in.Progress != nil {
		in.Progress(1, 1)
	}
	out.Change = id
	return out, err
}

// committing is by what the rows are divided to give the share of the work that
// comes after the last of them: what is searched, and the commit.
const committing = 8

// saveRows writes the rows as decided, with what was inferred of them, and
// counts them. It gives who has which profile.
func saveRows(ctx context.Context, w app.Writer, in *Incoming, ahead *inferring, out *Imported) (map[string]app.PersonID, error) {
	slugs := map[string]app.PersonID{}
	total := int64(len(in.Preview.Rows))
	for i := range in.Preview.Rows {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if in.Progress != nil && i%100 == 0 {
			in.Progress(int64(i), total+total/committing+1)
		}
		r, q := &in.Preview.Rows[i], ahead.person(i)
		if q == nil {
			out.count(r.Source, func(c *FileCount) {
				if r.Status == exchange.Same {
					c.Unchanged++
				} else {
					c.Skipped++
				}
			})
			continue
		}
		out.count(r.Source, func(c *FileCount) {
			if q.ID == 0 {
				c.Added++
			} else {
				c.Updated++
			}
		})
		id, err := w.SavePerson(*q)
		if err != nil {
			return nil, err
		}
		if r.Status == exchange.Duplicate && in.Joined[i] == 0 {
			// Said once that they are two people, this need not be asked again.
			for _, other := range r.Candidates {
				if err := w.SaveNotSame(id, other); err != nil {
					return nil, err
				}
			}
		}
		if slug := app.ProfileSlug(q.Profile()); slug != "" {
			slugs[slug] = id
		}
	}
	return slugs, nil
}
