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

// askColumns shows the columns of a table, each with the field it is taken for.
func (s *Screen) askColumns(t planner.Table, why string) {
	s.table, s.told, s.stage = t, why, mapping
	s.chosen = map[string]string{}
	for _, c := range t.Columns {
		field := c.Field
		if before, ok := t.Remembered[c.Header]; ok {
			field = before
		}
		if field == "" {
			field = "extra"
		}
		s.chosen[c.Header] = field
	}
	s.lay()
}

func (s *Screen) mappingPage() fyne.CanvasObject {
	fields := exchange.Fields()
	options := make([]string, len(fields))
	for i, f := range fields {
		options[i] = s.say("field." + fieldID(f))
	}
	col := part.Column(0)
	for i, c := range s.table.Columns {
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
		pick := part.NewSelect("", options, slices.Index(fields, s.chosen[c.Header]), func(f int) {
			s.chosen[c.Header] = fields[f]
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
	body.Add(part.Card(s.say("columns"), nil, part.Column(8, part.NewParagraph(s.say("columns.text")), col)))
	s.verb = part.NewButton(part.Main, s.say("columns.read"), "arrow-right", s.named)
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

// showVerb lets the file be read once a column is somebody's name.
func (s *Screen) showVerb() {
	s.verb.SetEnabled(hasName(s.chosen))
	s.verb.Tip = ""
	if s.verb.Disabled() {
		s.verb.Tip = s.say("columns.noname")
	}
}

// named reads the file again with the columns as chosen.
func (s *Screen) named() {
	if hasName(s.chosen) {
		s.read(s.path, s.chosen)
	}
}

// fieldID is a field's part of a sentence's id.
func fieldID(field string) string {
	if field == "-" {
		return "leave"
	}
	return field
}
