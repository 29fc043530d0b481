package command

import (
	"io"
	"path/filepath"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

type briefCmd struct {
	Coffee int64  `arg:"" help:"Id of the coffee."`
	Format string `enum:"md,pdf," default:"" placeholder:"md|pdf" help:"Format of the file; without it as the file's name ends, else Markdown."`
	Notes  bool   `help:"With my private notes about the person."`
	Out    string `placeholder:"FILE" help:"Where to write it; without it Markdown is printed."`
}

// briefJSON is the brief of a coffee. Levels stand in its lines; private notes are
// there only when asked for.
type briefJSON struct {
	Coffee    app.CoffeeID        `json:"coffee"`
	Person    app.PersonID        `json:"person"`
	Name      string              `json:"name"`
	Role      string              `json:"role,omitempty"`
	Start     string              `json:"start,omitempty"`
	Minutes   int                 `json:"minutes,omitempty"`
	Theirs    string              `json:"theirs,omitempty"`
	Place     string              `json:"place,omitempty"`
	Link      string              `json:"link,omitempty"`
	Purpose   string              `json:"purpose,omitempty"`
	Why       []string            `json:"why"`
	Mine      []briefLevelJSON    `json:"mine"`
	Their     []briefLevelJSON    `json:"theirSkills"`
	Give      string              `json:"give,omitempty"`
	Bridge    string              `json:"bridge,omitempty"`
	Promised  []string            `json:"promised"`
	Awaited   []string            `json:"awaited"`
	Language  string              `json:"language"`
	Questions []briefQuestionJSON `json:"questions"`
	Notes     []briefNoteJSON     `json:"notes,omitempty"`
	File      string              `json:"file,omitempty"`
}

type briefLevelJSON struct {
	Skill string    `json:"skill"`
	Have  app.Level `json:"have"`
	Want  app.Level `json:"want"`
	Them  app.Level `json:"them"`
}

type briefQuestionJSON struct {
	ID   string `json:"id,omitempty"` // of the bank
	Text string `json:"text"`
	Own  bool   `json:"own"`
}

type briefNoteJSON struct {
	Day  string `json:"day,omitempty"`
	Kind string `json:"kind"`
	Text string `json:"text"`
}

func (c briefCmd) Run(r *run) error {
	format, err := c.format()
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		id := app.CoffeeID(c.Coffee)
		_, content, err := p.BriefFile(r.ctx, id, format, c.Notes)
		if err != nil {
			return err
		}
		b, err := p.Brief(r.ctx, id)
		if err != nil {
			return err
		}
		if c.Out != "" {
			if err := r.env.Files.Write(c.Out, content); err != nil {
				return err
			}
			r.say("Written to %s", c.Out)
		}
		return r.show(briefDocument(b, c.Notes, c.Out), func(w io.Writer) {
			if c.Out == "" {
				w.Write(content)
			}
		})
	})
}

// format is the one asked for, else that of the file's ending, else Markdown.
func (c briefCmd) format() (string, error) {
	format := c.Format
	if format == "" {
		switch ext := strings.ToLower(filepath.Ext(c.Out)); ext {
		case ".pdf":
			format = planner.BriefPDF
		case "", ".md", ".markdown", ".txt":
			format = planner.BriefMarkdown
		default:
			return "", misuse("a brief cannot be written as %q; end the name in .md or .pdf, or give --format", ext)
		}
	}
	if format == planner.BriefPDF && c.Out == "" {
		return "", misuse("a PDF needs a file; give --out")
	}
	return format, nil
}

func briefDocument(b planner.Brief, notes bool, file string) briefJSON {
	out := briefJSON{Coffee: b.Coffee.ID, Person: b.Row.ID, Name: b.Row.Name, Role: b.Row.Role, Minutes: b.Coffee.Minutes, Theirs: b.Theirs, Place: b.Place,
		Link: b.Link, Purpose: b.Purpose, Why: listed(b.Why), Mine: []briefLevelJSON{}, Their: []briefLevelJSON{}, Give: b.Give, Bridge: b.Bridge,
		Promised: listed(b.Promised), Awaited: listed(b.Awaited), Language: b.Language, Questions: []briefQuestionJSON{}, File: file}
	if !b.Coffee.Start.IsZero() {
		out.Start = b.Coffee.Start.UTC().Format("2006-01-02T15:04:05Z07:00")
	}
	level := func(l planner.SkillLine) briefLevelJSON { return briefLevelJSON{l.Name, l.Mine, l.Want, l.Them} }
	for _, l := range b.Mine {
		out.Mine = append(out.Mine, level(l))
	}
	for _, l := range b.Their {
		out.Their = append(out.Their, level(l))
	}
	for _, q := range b.Questions {
		out.Questions = append(out.Questions, briefQuestionJSON(q))
	}
	if notes {
		for _, n := range b.Notes {
			out.Notes = append(out.Notes, briefNoteJSON{n.Day, n.Kind, n.Text})
		}
	}
	return out
}

// listed is a list that is shown as [] when there is nothing in it.
func listed(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
