package planner

import (
	"bytes"
	"context"
	"encoding/csv"
	"strconv"
	"strings"

	"cortado/app/exchange"
)

// SaveProblems writes what could not be read of a file, and the rows that name
// nobody, as a table: file, line, what is wrong, what stood there.
func (p *Planner) SaveProblems(_ context.Context, in *Incoming, path string) error {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	say := func(id string) string { return p.words.Say("import.list." + id) }
	rows := [][]string{{say("file"), say("line"), say("reason"), say("text")}}
	batch := in.Preview.Batch
	for _, f := range in.Left {
		rows = append(rows, []string{inert(f.Name), "", inert(f.Why.Error()), ""})
	}
	for _, list := range [][]exchange.Problem{batch.Problems, batch.Skipped} {
		for _, q := range list {
			file, line := q.File, ""
			if file == "" {
				file = batch.File
			}
			if q.Line > 0 {
				line = strconv.Itoa(q.Line)
			}
			rows = append(rows, []string{inert(file), line, inert(p.words.Say(q.Reason.ID, q.Reason.Parts...)), inert(q.Text)})
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return p.files.Write(path, out.Bytes())
}

// inert keeps a spreadsheet from running a cell as a formula.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
