package planner

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/exchange"
)

// The formats people go out in.
const (
	ExportCards    = "vcf"  // vCard 4.0, for address books
	ExportOldCards = "vcf3" // vCard 3.0, for older ones
	ExportTable    = "csv"  // for spreadsheets
	ExportArchive  = "json" // everything there is, for Cortado itself
)

// ExportOptions says what goes out.
type ExportOptions struct {
	Format string
	// People are who, in this order; nil means everybody outside the bin.
	People []app.PersonID
	// Private adds what I think of them: see exchange.WriteOptions. The archive
	// always has everything.
	Private bool
}

// Exported is what an export wrote.
type Exported struct {
	People int `json:"people"`
	Bytes  int `json:"bytes"`
}

// ExportFormats lists the formats for everybody, or for a selection: the
// archive is of everything or not at all.
func (p *Planner) ExportFormats(everybody bool) []string {
	formats := []string{ExportCards, ExportOldCards, ExportTable}
	if everybody {
		formats = append(formats, ExportArchive)
	}
	return formats
}

// Export writes people to a file: the whole file or nothing. It changes nothing
// of the data.
func (p *Planner) Export(ctx context.Context, path string, o ExportOptions) (Exported, error) {
	var b bytes.Buffer
	out, err := p.ExportTo(ctx, &b, o)
	if err != nil {
		return Exported{}, err
	}
	return out, p.files.Write(path, b.Bytes())
}

// ExportTo writes people to w. On a failure part of them may be written.
func (p *Planner) ExportTo(ctx context.Context, w io.Writer, o ExportOptions) (Exported, error) {
	counted := &counting{w: w}
	n, err := p.exportPeople(ctx, counted, o)
	return Exported{People: n, Bytes: counted.n}, err
}

func (p *Planner) exportPeople(ctx context.Context, w io.Writer, o ExportOptions) (int, error) {
	if o.Format == ExportArchive {
		if o.People != nil {
			return 0, app.Invalid("the complete archive holds everybody; choose vcf or csv for some people")
		}
		return p.WriteArchive(ctx, w)
	}
	if o.Format != ExportCards && o.Format != ExportOldCards && o.Format != ExportTable {
		return 0, unknownFormat(o.Format)
	}
	people, err := p.exported(ctx, o.People)
	if err != nil {
		return 0, err
	}
	seed, err := p.exportSeed(ctx)
	if err != nil {
		return 0, err
	}
	how := exchange.WriteOptions{Private: o.Private, Revised: p.now(), Seed: seed}
	switch o.Format {
	case ExportCards:
		err = exchange.WriteCards(w, people, exchange.Card4, how)
	case ExportOldCards:
		err = exchange.WriteCards(w, people, exchange.Card3, how)
	default:
		err = exchange.WriteTable(w, people, how)
	}
	return len(people), err
}

func unknownFormat(format string) error {
	return app.Invalid("%q is no format to export; use csv, vcf, vcf3 or json", format)
}

// exported gives the people who go out. Nobody at all is refused: an empty file
// is of no use to anybody.
func (p *Planner) exported(ctx context.Context, ids []app.PersonID) ([]app.Person, error) {
	if len(ids) == 1 { // no need to read everybody
		q, err := p.store.Person(ctx, ids[0])
		return []app.Person{q}, err
	}
	all, err := p.store.Everybody(ctx, ids != nil)
	if err != nil {
		return nil, err
	}
	people := all
	if ids != nil {
		at := make(map[app.PersonID]int, len(all))
		for i, q := range all {
			at[q.ID] = i
		}
		people = make([]app.Person, 0, len(ids))
		for _, id := range ids {
			i, ok := at[id]
			if !ok {
				return nil, app.NotFound("there is no person %d", id)
			}
			people = append(people, all[i])
		}
	}
	if len(people) == 0 {
		return nil, app.Invalid("there is nobody to export")
	}
	return people, nil
}

// keyExportSeed is where the seed of the ids in exported files is kept. It is
// made once, at random, and never shown; without it two databases would give
// two people the same id.
const keyExportSeed = "export.seed"

// exportSeed gives the seed, made at the first export.
func (p *Planner) exportSeed(ctx context.Context) (string, error) {
	seed, ok, err := p.store.Setting(ctx, keyExportSeed)
	if err != nil || ok {
		return seed, err
	}
	if seed, err = p.newUID(); err != nil {
		return "", fmt.Errorf("make ids for an export: %w", err)
	}
	return seed, p.store.Quiet(func(w app.Writer) error { return w.SaveSetting(keyExportSeed, seed) })
}

// everybodyToMatch gives everybody for an import to compare with. It lets the
// import find the people of a file that was exported from this database, also
// those without profile and e-mail address.
func (p *Planner) everybodyToMatch(ctx context.Context) ([]app.Person, error) {
	all, err := p.store.Everybody(ctx, true)
	if err != nil {
		return nil, err
	}
	seed, ok, err := p.store.Setting(ctx, keyExportSeed)
	if err == nil && ok {
		exchange.KnowByUID(all, seed)
	}
	return all, err
}

// counting counts what is written.
type counting struct {
	w io.Writer
	n int
}

func (c *counting) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += n
	return n, err
}
