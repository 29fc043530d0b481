package importing

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/part"
)

// tablesRead are the tables among the files, with what their columns were taken
// for. A LinkedIn archive's columns are known.
func (s *Screen) tablesRead() []namedTable {
	var out []namedTable
	for _, f := range s.preview.in.Files {
		if b := f.Batch; len(b.Columns) > 0 && b.Format != exchange.LinkedInArchive {
			out = append(out, namedTable{name: f.Name, table: planner.Table{Key: b.HeaderKey, Columns: b.Columns, Remembered: f.Mapping}})
		}
	}
	return out
}

// editColumns shows how the columns were taken.
func (s *Screen) editColumns() { s.askColumns(s.tablesRead(), "") }

// unknown are the columns of a table that nobody knows and that hold something,
// unless the user took them for a field.
func unknown(t planner.Table) []exchange.Column {
	var out []exchange.Column
	for _, c := range t.Columns {
		if c.Unknown && len(c.Samples) > 0 && (c.Field == "" || c.Field == "extra" || c.Field == "notes") {
			out = append(out, c)
		}
	}
	return out
}

// shownColumns is how many columns are named in one sentence.
const shownColumns = 4

// unknownTick lets columns nobody knows go into the notes; nil without any.
func (s *Screen) unknownTick() fyne.CanvasObject {
	var names []string
	n, noted := 0, 0
	for _, t := range s.tablesRead() {
		for _, c := range unknown(t.table) {
			if n++; c.Field == "notes" {
				noted++
			}
			if !slices.Contains(names, c.Header) {
				names = append(names, c.Header)
			}
		}
	}
	if n == 0 || s.class == part.Compact { // where room is short the page of columns offers it
		return nil
	}
	if len(names) > shownColumns {
		names = append(names[:shownColumns], "…")
	}
	tick := part.NewCheck(s.count("unknown", n, "columns", strings.Join(names, ", ")), noted == n, s.noteUnknown)
	if noted > 0 && noted < n {
		tick.SetPartly()
	}
	tick.Tip = s.say("unknown.tip")
	return tick
}

// noteUnknown reads the files again with the columns nobody knows in the notes,
// or beside the person.
func (s *Screen) noteUnknown(on bool) {
	field := "extra"
	if on {
		field = "notes"
	}
	var keys []string
	for _, t := range s.tablesRead() {
		columns := unknown(t.table)
		if len(columns) == 0 {
			continue
		}
		chosen := maps.Clone(t.table.Remembered)
		if chosen == nil {
			chosen = map[string]string{}
		}
		for _, c := range columns {
			chosen[c.Header] = field
		}
		s.named[t.table.Key] = chosen
		keys = append(keys, t.table.Key)
	}
	s.read(s.from, keys...)
}
