package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// namedTable is a table whose columns the user names.
type namedTable struct {
	name   string // of its file
	table  planner.Table
	chosen map[string]string // column → field
}

// askColumns shows the columns of tables, each with the field it is taken for.
func (s *Screen) askColumns(tables []namedTable, why string) {
	for i := range tables {
		t := &tables[i]
		t.chosen = map[string]string{}
		for _, c := range t.table.Columns {
			field := c.Field
			if before, ok := t.table.Remembered[c.Header]; ok {
				field = before
			}
			if field == "" {
				field = "extra"
			}
			t.chosen[c.Header] = field
		}
	}
	s.tables, s.table, s.told, s.stage = tables, 0, why, mapping
	s.lay()
}

// keeping are the three things that can be done with a column nobody knows.
var keeping = []string{"notes", "extra", "-"}

// fieldsFor lists the fields a column can hold: first those that fit a column
// nobody knows, where it is one.
func fieldsFor(c exchange.Column) []string {
	all := exchange.Fields()
	if !c.Unknown {
		return all
	}
	out := slices.Clone(keeping)
	for _, f := range all {
		if !slices.Contains(keeping, f) {
			out = append(out, f)
		}
	}
	return out
}

func (s *Screen) mappingPage() fyne.CanvasObject {
	t := &s.tables[s.table]
	col := part.Column(0)
	for i, c := range t.table.Columns {
		if i > 0 {
			col.Add(part.Rule())
		}
		name, samples := c.Header, strings.Join(c.Samples, ", ")
		if name == "" {
			name = s.say("columns.nameless", "n", i+1)
		}
		if samples == "" {
			samples = s.say("columns.empty")
		}
		fields := fieldsFor(c)
		options := make([]string, len(fields))
		for j, f := range fields {
			options[j] = s.say("field." + fieldID(f))
		}
		pick := part.NewSelect("", options, slices.Index(fields, t.chosen[c.Header]), func(f int) {
			t.chosen[c.Header] = fields[f]
			s.showVerb()
		})
		pick.Tip = s.say("columns.tip", "column", name)
		words := part.Column(0, part.NewParagraph(name).Bold().In(look.Ink), part.SmallParagraph(samples).In(look.Ink3))
		col.Add(part.Pad(8, 0, 8, 0, part.Beside(180, 12, words, part.Width(220, pick))))
	}
	body := part.Column(12)
	if s.told != "" {
		body.Add(part.Banner(true, s.told))
	}
	head := part.Column(8, part.NewParagraph(s.say("columns.text")))
	if len(s.tables) > 1 {
		names := make([]string, len(s.tables))
		for i, one := range s.tables {
			names[i] = one.name
		}
		head.Add(part.Narrow(400, part.NewSelect(s.say("columns.file"), names, s.table, func(i int) {
			s.table = i
			s.lay()
		})))
	}
	head.Add(col)
	body.Add(part.Card(s.say("columns"), nil, head))
	s.verb = part.NewButton(part.Main, s.say("columns.read"), "arrow-right", s.nameColumns)
	s.showVerb()
	var back fyne.CanvasObject
	if s.preview.in != nil {
		back = part.NewButton(part.Quiet, s.say("columns.back"), "", func() {
			s.stage, s.told = preview, ""
			s.lay()
		})
	} else {
		back = part.NewButton(part.Quiet, s.say("another"), "", s.choose)
	}
	return framed(part.PageHead(s.say("title"), s.say("columns.line"), back, s.verb), scrolled(body))
}

// allNamed says whether every table has a column with names.
func (s *Screen) allNamed() bool {
	for _, t := range s.tables {
		if !hasName(t.chosen) {
			return false
		}
	}
	return true
}

// showVerb lets the files be read once a column is somebody's name.
func (s *Screen) showVerb() {
	s.verb.SetEnabled(s.allNamed())
	s.verb.Tip = ""
	if s.verb.Disabled() {
		s.verb.Tip = s.say("columns.noname")
	}
}

// nameColumns reads the files again with the columns as chosen.
func (s *Screen) nameColumns() {
	if !s.allNamed() {
		return
	}
	var keys []string
	for _, t := range s.tables {
		s.named[t.table.Key] = t.chosen
		keys = append(keys, t.table.Key)
	}
	s.read(s.from, keys...)
}

// fieldID is a field's part of a sentence's id.
func fieldID(field string) string {
	if field == "-" {
		return "leave"
	}
	return field
}
