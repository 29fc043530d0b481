package exchange

import (
	"fmt"
	"io"
	"time"

	"cortado/app"
)

// Kind names a format of file.
type Kind string

// The formats that are recognised.
const (
	LinkedIn        Kind = "linkedin"         // Connections.csv
	LinkedInArchive Kind = "linkedin-archive" // the .zip with everything
	VCard           Kind = "vcard"
	Google          Kind = "google"
	Outlook         Kind = "outlook"
	Thunderbird     Kind = "thunderbird"
	CSV             Kind = "csv" // any other table
)

// Source is an opened file. Name is shown to the user and has no folder.
type Source struct {
	Name string
	Size int64
	R    io.ReaderAt
}

// Options says how to read.
type Options struct {
	// Today places two-digit years in a century.
	Today app.Day
	// Mapping gives a table's columns their fields: header as written → one of
	// Fields. Headers it does not name are guessed.
	Mapping map[string]string
	// Skill finds a skill's id and name by any spelling; nil makes own skills.
	Skill func(text string) (app.SkillID, string)
	// Region gives a region as it is kept, one name for one country; nil keeps
	// what the file says.
	Region func(text string) string
	// Progress is told how many bytes of how many are read; may be nil.
	Progress func(done, total int64)
}

// Batch is what a file holds.
type Batch struct {
	Format   Kind
	File     string
	Records  []Record  // in the order of the file
	Skipped  []Problem // rows and cards that name nobody
	Problems []Problem // values that could not be taken as they stood
	// Me is what an archive says about its owner; nil when it says nothing.
	Me *Me
	// LastContact gives the last message exchanged with the owner of a profile
	// slug, also of people who are not among the records.
	LastContact map[string]time.Time
	Columns     []Column // of a table
	// HeaderKey names this header, so that a mapping can be remembered for it.
	HeaderKey string
	Whole     *Everything // of a complete archive: what it holds besides the records
	// Ignored lists the entries of an archive that hold nothing for us.
	Ignored []string
	// Values counts the values read: those of Records, Skipped and Problems,
	// and Left, the values of columns that the user chose to leave out. What an
	// archive says about its owner is not counted.
	Values int
	Left   int

	weight  int  // values and entries of lists so far
	held    int  // bytes of memory the records take, about
	before  int  // records of the other tables of an archive
	flooded bool // more was skipped than is worth listing
}

// Record is one person of a file. Line is where it begins, 1 for the first.
type Record struct {
	Line   int
	Person app.Person
	Values int          // how many values of the file it holds
	Source int          // which of several files it is from, 0 the first
	ID     app.PersonID // the number a complete archive gives them; else 0
}

// Problem is something in a file that could not be taken as it stood.
type Problem struct {
	File   string
	Line   int // 0 when it is about the whole file
	Reason Reason
	Fatal  bool   // nothing of the row or the rest of the file was read
	Text   string // the beginning of what stood there
	Values int    // how many values are not in any record because of it
	Source int    // which of several files it is from, 0 the first
	// Person is what a row without a name holds besides; nil for anything else.
	Person *app.Person
}

// Column is one column of a table. Field is "" when nobody knows it; its
// values are then kept in Person.Extra.
type Column struct {
	Header  string
	Field   string
	Samples []string
	Unknown bool // nobody knows it, whatever the user made of it
}

// Me is what an archive tells about its owner.
type Me struct {
	Name         string
	Title        string // the headline, else the present position's
	Organisation string
	Place        string
	Email        string
	Skills       []MySkill
	Positions    []app.Position
	Education    []app.School
	Extra        []app.Extra // the rest of the profile, and what could not be read
}

// MySkill is a skill named in an archive; its levels are for the user to say.
type MySkill struct {
	ID   app.SkillID
	Name string
}

// Refusal gives the one sentence with which to turn the file away where nobody
// looks at a preview: rows that are broken, so that cells of them may belong
// elsewhere. It is nil for a file all of whose rows could be taken apart.
func (b *Batch) Refusal() error {
	for _, p := range b.Skipped {
		switch p.Reason.ID {
		case "import.problem.quote":
			return refuse(p.File, fmt.Sprintf("is broken: a quote mark in line %d is not closed", p.Line), "close it, or save the file again as CSV")
		case "import.problem.longrow":
			return refuse(p.File, fmt.Sprintf("is broken: the row in line %d has no end", p.Line), "save the file again as CSV")
		}
	}
	return nil
}

func (m *Me) empty() bool {
	return m.Name == "" && m.Title == "" && m.Organisation == "" && m.Place == "" && m.Email == "" &&
		len(m.Skills)+len(m.Positions)+len(m.Education)+len(m.Extra) == 0
}
