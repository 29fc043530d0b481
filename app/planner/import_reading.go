package planner

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"

	"cortado/app"
	"cortado/app/exchange"
)

// ImportOptions says how files are read.
type ImportOptions struct {
	// Mapping says what the columns of every table hold: column → field.
	Mapping map[string]string
	// Named says it of single tables, by the key of their header. Where neither
	// says anything, what is remembered for the header counts.
	Named    map[string]map[string]string
	Progress func(done, total int64)
}

// ImportFrom is where people are read from: a file or a folder, or, with
// Content, a text that is none, such as the clipboard's.
type ImportFrom struct {
	Path    string
	Name    string // of the content
	Content []byte
}

// LeftFile is a file that could not be taken.
type LeftFile struct {
	From ImportFrom
	Name string
	Why  error
	// Ignored says that it only lay in a folder and is no file of people.
	Ignored bool
	// Table holds the columns of a table of which none is known to hold names.
	Table Table
}

// MaxPasted is the most bytes a text may have that is no file.
const MaxPasted = exchange.MaxTable

// ReadImport reads one file and compares it with what is there.
func (p *Planner) ReadImport(ctx context.Context, path string, o ImportOptions) (*Incoming, error) {
	return p.ReadImports(ctx, []ImportFrom{{Path: path}}, o)
}

// ReadImports reads files, folders and texts and compares all of them together
// with what is there: people who are in two of them become one. A single file
// that cannot be read gives its error; of several such a one is Left, unless no
// file is good.
func (p *Planner) ReadImports(ctx context.Context, from []ImportFrom, o ImportOptions) (*Incoming, error) {
	found, err := p.gather(from)
	if err != nil {
		return nil, err
	}
	r := reading{p: p, o: o, sizes: found.size()}
	if r.today, err = p.Today(ctx); err != nil {
		return nil, err
	}
	in := &Incoming{Left: found.left}
	for _, f := range found.files {
		file, err := r.read(ctx, f)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err == nil:
			in.Files = append(in.Files, file)
		case len(from) == 1 && !f.inFolder:
			return nil, err
		default:
			in.Left = append(in.Left, p.leftFile(ctx, f, file, err))
		}
	}
	in.leaveArchives()
	if len(in.Files) == 0 {
		return nil, nothingIn(in.Left)
	}
	return in, p.compareAll(ctx, in)
}

// nothingIn says why nothing could be read: as the first file that was named
// says it, or that a folder holds nothing.
func nothingIn(left []LeftFile) error {
	for _, f := range left {
		if !f.Ignored {
			return f.Why
		}
	}
	return app.Invalid("there is no file of people in this folder; choose a folder with a CSV, a vCard or a LinkedIn export")
}

// compareAll unites the files and compares them with everybody there.
func (p *Planner) compareAll(ctx context.Context, in *Incoming) error {
	batches := make([]*exchange.Batch, len(in.Files))
	for i, f := range in.Files {
		batches[i] = f.Batch
	}
	batch, err := exchange.Together(p.importName(in), batches)
	if err != nil {
		return err
	}
	all, err := p.everybodyToMatch(ctx)
	if err != nil {
		return err
	}
	preview, err := p.match(ctx, batch, all)
	if err != nil {
		return err
	}
	fresh := newIncoming(in.Files, preview, all)
	fresh.Left = in.Left
	*in = *fresh
	return p.readHere(ctx, in)
}

// reading reads one file after the other.
type reading struct {
	p     *Planner
	o     ImportOptions
	today app.Day
	sizes int64 // of all files
	done  int64 // of the files before
}

// read reads one file. With an error the file's batch holds the columns of a
// table whose names nobody knows, or is nil.
func (r *reading) read(ctx context.Context, f gathered) (ImportFile, error) {
	defer func() { r.done += f.size }()
	out := ImportFile{From: f.from, Name: f.name}
	source, closer, err := r.p.openImport(f.from)
	if err != nil {
		return out, err
	}
	defer closer()
	source.Name = f.name
	o := exchange.Options{Today: r.today, Mapping: r.o.Mapping, Progress: r.progress(f.size), Skill: r.p.skill, Region: canonicalRegion}
	out.Batch, err = exchange.Read(ctx, source, o)
	if err != nil {
		if people := typed(f); people != nil {
			out.Batch = people
			return out, nil
		}
	}
	if out.Batch == nil {
		return out, err
	}
	if r.o.Mapping != nil {
		out.Mapping = r.o.Mapping
		return out, err
	}
	named, failed := r.named(ctx, out.Batch.HeaderKey)
	if failed != nil || len(named) == 0 {
		return out, errors.Join(err, failed)
	}
	o.Mapping = named
	again, failed := exchange.Read(ctx, source, o)
	switch {
	case failed == nil:
		out.Batch, out.Mapping = again, named
		return out, nil
	case r.o.Named[out.Batch.HeaderKey] != nil || ctx.Err() != nil:
		return out, failed
	}
	return out, err // what is remembered does not fit any more
}

// named gives what the user said of the columns of a header.
func (r *reading) named(ctx context.Context, key string) (map[string]string, error) {
	if named := r.o.Named[key]; named != nil || key == "" {
		return named, nil
	}
	return r.p.RememberedColumns(ctx, key)
}

// progress tells how far all files are while one of that size is read.
func (r *reading) progress(size int64) func(done, total int64) {
	if r.o.Progress == nil {
		return nil
	}
	return func(done, total int64) {
		if total > 0 {
			r.o.Progress(r.done+int64(float64(size)*float64(done)/float64(total)), max(r.sizes, 1))
		}
	}
}

// leftFile tells why a file is left, with its columns where it is a table that
// only lacks a name.
func (p *Planner) leftFile(ctx context.Context, f gathered, file ImportFile, why error) LeftFile {
	left := LeftFile{From: f.from, Name: f.name, Why: why, Ignored: f.inFolder && errors.Is(why, app.ErrInvalid)}
	if file.Batch != nil {
		if t, err := p.ImportColumnsOf(ctx, f.from); err == nil && len(t.Columns) > 0 {
			left.Table, left.Ignored = t, false
		}
	}
	return left
}

// openImport opens what people are read from.
func (p *Planner) openImport(from ImportFrom) (exchange.Source, func(), error) {
	if from.Content != nil {
		if len(from.Content) > MaxPasted {
			return exchange.Source{}, nil, app.Invalid("%s is too large (%d MB; at most %d MB); name a file", from.Name, len(from.Content)>>20, MaxPasted>>20)
		}
		return exchange.Source{Name: from.Name, Size: int64(len(from.Content)), R: bytes.NewReader(from.Content)}, func() {}, nil
	}
	f, err := p.files.Open(from.Path)
	if err != nil {
		return exchange.Source{}, nil, err
	}
	closer := func() { _ = f.Close() } // it was only read
	info, err := f.Stat()
	if err != nil {
		closer()
		return exchange.Source{}, nil, err
	}
	return exchange.Source{Name: filepath.Base(from.Path), Size: info.Size(), R: f}, closer, nil
}
