package exchange

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"cortado/app"
)

// The entries of LinkedIn's archive that say something to us, by their name
// without folders, in the order in which they are read.
const (
	entryProfile     = "profile.csv"
	entryPositions   = "positions.csv"
	entryEducation   = "education.csv"
	entrySkills      = "skills.csv"
	entryEmails      = "email addresses.csv"
	entryConnections = "connections.csv"
	entryMessages    = "messages.csv"
)

var entryOrder = []string{entryProfile, entryEmails, entryPositions, entryEducation, entrySkills, entryConnections, entryMessages}

var errBudget = errors.New("read budget used up")

// budget lets only so many bytes be read: an archive's list of entries is read
// whole into memory, and a hostile one can be as long as the file.
type budget struct {
	r    io.ReaderAt
	left int64
	off  bool
}

func (b *budget) ReadAt(p []byte, at int64) (int, error) {
	if !b.off {
		if b.left -= int64(len(p)); b.left < 0 {
			return 0, errBudget
		}
	}
	return b.r.ReadAt(p, at)
}

// readArchive reads a LinkedIn archive.
func readArchive(ctx context.Context, s Source, b *Batch, o *Options) error {
	limited := &budget{r: s.R, left: MaxDirectory}
	z, err := zip.NewReader(limited, s.Size)
	switch {
	case errors.Is(err, errBudget):
		return refuse(s.Name, "has more entries than any LinkedIn archive", "choose the archive as LinkedIn made it")
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q is a damaged or incomplete archive", s.Name), Do: "download it again", Err: err}
	case len(z.File) > MaxEntries:
		return refuse(s.Name, "has more entries than any LinkedIn archive", "choose the archive as LinkedIn made it")
	}
	limited.off = true
	found := map[string][]*zip.File{}
	var total int64
	for _, f := range z.File {
		// Windows programs write backslashes into the names.
		name := strings.ToLower(path.Base(strings.ReplaceAll(f.Name, `\`, "/")))
		switch {
		case strings.HasSuffix(f.Name, "/"):
		case slices.Contains(entryOrder, name) && !strings.Contains(f.Name, "__MACOSX"):
			found[name] = append(found[name], f)
			total += int64(min(f.UncompressedSize64, MaxUnpacked))
		default:
			b.Ignored = append(b.Ignored, f.Name)
		}
	}
	if len(found) == 0 {
		return refuse(s.Name, notAnArchive(z), "choose the .zip that LinkedIn made, or a CSV or vCard out of it")
	}
	b.Format = LinkedInArchive
	a := &archive{b: b, o: o, me: &Me{}, total: total, left: MaxUnpackedAll}
	for _, name := range entryOrder {
		for _, f := range found[name] {
			if err := a.entry(ctx, name, f); err != nil {
				return err
			}
		}
	}
	a.close()
	return nil
}

// notAnArchive says what else a .zip is.
func notAnArchive(z *zip.Reader) string {
	for _, f := range z.File {
		switch {
		case strings.HasPrefix(f.Name, "xl/"):
			return "is a spreadsheet; save it as CSV first"
		case strings.HasPrefix(f.Name, "word/"):
			return "is a text document, not a file of people"
		}
	}
	return "is no LinkedIn archive: it holds no Connections.csv"
}

// archive reads one LinkedIn archive.
type archive struct {
	b     *Batch
	o     *Options
	me    *Me
	done  int64
	total int64
	left  int64 // bytes that may still be unpacked
	mail  mailbox
}

// entry reads one file of the archive. What is wrong with a lesser one is a
// problem; Connections.csv must be readable.
func (a *archive) entry(ctx context.Context, name string, f *zip.File) error {
	part := &Batch{File: a.b.File + "/" + path.Base(strings.ReplaceAll(f.Name, `\`, "/"))}
	part.before, part.held, part.weight = len(a.b.Records), a.b.held, a.b.weight
	if f.Flags&1 != 0 {
		return refuse(part.File, "is locked with a password", "unpack it first")
	}
	// Directory figures can lie; the reader below counts for itself.
	if f.UncompressedSize64 > MaxUnpacked || (f.UncompressedSize64 > 1<<20 && f.UncompressedSize64/MaxRatio > f.CompressedSize64) {
		return bomb(part.File)
	}
	st := stream{name: part.File, size: int64(f.UncompressedSize64), note: a.note, open: func() (io.ReadCloser, error) { return a.unpack(f, part.File) }}
	var err error
	switch name {
	case entryConnections:
		if f.UncompressedSize64 > MaxTable {
			return tooLarge(Source{Name: part.File, Size: int64(f.UncompressedSize64)}, MaxTable)
		}
		err = readTable(ctx, st, part, &Options{Today: a.o.Today, Skill: a.o.Skill, Region: a.o.Region, Mapping: a.o.Mapping}, LinkedIn)
		a.b.Columns, a.b.HeaderKey = part.Columns, part.HeaderKey
	case entryProfile:
		err = a.profile(ctx, st, part)
	case entryEmails:
		err = a.emails(ctx, st, part)
	case entryPositions:
		err = a.positions(ctx, st, part)
	case entryEducation:
		err = a.education(ctx, st, part)
	case entrySkills:
		err = a.skills(ctx, st, part)
	case entryMessages:
		err = a.mail.read(ctx, st, part)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var fault *app.Fault
	switch {
	case err == nil:
	case name == entryConnections && errors.As(err, &fault):
		return err
	case name == entryConnections:
		return &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%q is damaged or incomplete", part.File), Do: "download the archive again", Err: err}
	default:
		why := "it is damaged"
		if errors.As(err, &fault) {
			why = fault.What
		}
		part.Problems = append(part.Problems, Problem{File: part.File, Reason: reason("import.problem.entry", "entry", path.Base(part.File), "value", why), Fatal: true})
	}
	a.b.held, a.b.weight = part.held, part.weight
	if len(a.b.Records) == 0 {
		a.b.Records = part.Records
	} else {
		a.b.Records = append(a.b.Records, part.Records...)
	}
	a.b.Problems = append(a.b.Problems, part.Problems...)
	if name != entryMessages { // a message is nobody's row, and its text is not shown
		a.b.Skipped = append(a.b.Skipped, part.Skipped...)
	}
	a.b.Values += part.Values
	a.b.Left += part.Left
	switch { // the same table may be in the archive many times
	case a.left < 0:
		return bomb(a.b.File)
	case len(a.b.Skipped) > MaxRecords || len(a.b.Problems) > 2*MaxProblems:
		return refuse(a.b.File, "is nearly all rows that name nobody", "choose the archive as LinkedIn made it")
	}
	return nil
}

// bomb refuses what unpacks to far more than it should.
func bomb(name string) error {
	return refuse(name, "unpacks to far more than people would fill", "choose the archive as LinkedIn made it")
}

func (a *archive) note(n int64) {
	a.done += n
	if a.o.Progress != nil {
		a.o.Progress(min(a.done, a.total), a.total)
	}
}

// unpack opens an entry so that it cannot give more than MaxUnpacked bytes nor
// MaxRatio times its packed size, whatever the directory says, nor all entries
// together more than MaxUnpackedAll.
func (a *archive) unpack(f *zip.File, name string) (io.ReadCloser, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	most := int64(MaxUnpacked)
	if ratio := int64(min(f.CompressedSize64, MaxUnpacked)) * MaxRatio; ratio < most {
		most = max(ratio, 1<<20)
	}
	return &capped{ReadCloser: r, left: most, all: &a.left, name: name}, nil
}

// capped refuses an entry that unpacks to more than it may.
type capped struct {
	io.ReadCloser
	left int64
	all  *int64
	name string
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.left -= int64(n)
	if *c.all -= int64(n); c.left < 0 || *c.all < 0 {
		return 0, bomb(c.name)
	}
	return n, err
}
