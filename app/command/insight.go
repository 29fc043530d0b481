package command

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/planner"
)

type insightCmd struct {
	Name   string `arg:"" help:"Which picture: gaps, difference, ledger, months, blind-spots, calibration, coverage or trust."`
	All    bool   `help:"Over all time; without it the last twelve months."`
	Format string `enum:"table,csv," default:"" help:"table (to read) or csv (for a spreadsheet); as the file's name ends when not given."`
	Out    string `placeholder:"FILE" help:"Where to write it; standard output when not given."`
}

// csv says whether the table goes out for a spreadsheet.
func (c insightCmd) csv() bool {
	return c.Format == "csv" || c.Format == "" && strings.EqualFold(filepath.Ext(c.Out), ".csv")
}

// insightDocuments makes the JSON document of each picture.
var insightDocuments = map[string]func(planner.Insights) any{
	"gaps":        func(v planner.Insights) any { return gapsDocument(v.Gaps) },
	"difference":  func(v planner.Insights) any { return differenceDocument(v.Differences) },
	"ledger":      func(v planner.Insights) any { return ledgerDocument(v.Ledger) },
	"months":      func(v planner.Insights) any { return monthsDocument(v.Months) },
	"blind-spots": func(v planner.Insights) any { return blindDocument(v.Blind) },
	"calibration": func(v planner.Insights) any { return calibrationDocument(v.Calibration) },
	"coverage":    func(v planner.Insights) any { return coverageDocument(v.Coverage) },
	"trust":       func(v planner.Insights) any { return trustDocument(v.Trust) },
}

func (c insightCmd) Run(r *run) error {
	if _, known := insightDocuments[c.Name]; !known {
		return app.Invalid("there is no insight %q; use %s", c.Name, strings.Join(planner.InsightIDs(), ", "))
	}
	if r.line.JSON && c.Out == "" && c.Format != "" {
		return misuse("standard output takes the JSON document or the table, not both; name a file with --out")
	}
	if ext := strings.ToLower(filepath.Ext(c.Out)); c.Format == "" && !slices.Contains([]string{"", ".txt", ".csv"}, ext) {
		return misuse("a table cannot be written as %q; end the name in .txt or .csv, or give --format", ext)
	}
	return r.with(func(p *planner.Planner) error {
		v, err := p.Insights(r.ctx, c.All)
		if err != nil {
			return err
		}
		if r.line.JSON && c.Out == "" {
			return r.show(insightDocuments[c.Name](v), nil)
		}
		content, err := c.content(r, p, v)
		if err != nil {
			return err
		}
		if c.Out == "" {
			_, err := r.env.Stdout.Write(content)
			return err
		}
		if err := r.env.Files.Write(c.Out, content); err != nil {
			return err
		}
		return r.show(map[string]any{"file": c.Out, "bytes": len(content)}, func(w io.Writer) {
			fmt.Fprintf(w, "%s in %s (%d bytes)\n", c.Name, c.Out, len(content))
		})
	})
}

// content is what goes out: the table for a spreadsheet, or text to read.
func (c insightCmd) content(r *run, p *planner.Planner, v planner.Insights) ([]byte, error) {
	if c.csv() {
		_, content, err := p.InsightCSV(r.ctx, c.Name, c.All)
		return content, err
	}
	var b bytes.Buffer
	err := printInsight(&b, c.Name, v)
	return b.Bytes(), err
}

// printInsight writes a picture as text: its finding, what to know of it, and
// its figures.
func printInsight(w io.Writer, name string, v planner.Insights) error {
	picture, err := v.Picture(name)
	if err != nil {
		return err
	}
	if name == "calibration" {
		printCalibration(w, v.Calibration)
		return nil
	}
	fmt.Fprintf(w, "%s.\n", picture.Title)
	for _, line := range []string{picture.Empty, picture.Note} {
		if line != "" {
			fmt.Fprintln(w, line)
		}
	}
	switch name {
	case "ledger":
		if v.Ledger.Balance != "" {
			fmt.Fprintln(w, v.Ledger.Balance)
		}
	case "months":
		fmt.Fprintln(w, v.Months.Total)
	case "difference":
		printBands(w, v.Differences)
	case "coverage":
		printCoverage(w, v.Coverage)
		return nil
	}
	printTable(w, picture.Head, picture.Numbers, picture.Rows)
	return nil
}

func printBands(w io.Writer, v planner.DifferencePicture) {
	if v.Empty != "" {
		return
	}
	for i, b := range v.Figures.Bands {
		if b.N > 0 {
			fmt.Fprintf(w, "  %d to %d of %d differ: helpful %s on average (%d)\n", b.From, b.To, v.Figures.Of, v.Means[i], b.N)
		}
	}
}

// mostCoverers is how many people a line of text names.
const mostCoverers = 4

// printCoverage writes a line per skill: a table of twenty people is too wide to
// read in a terminal.
func printCoverage(w io.Writer, v planner.CoveragePicture) {
	if v.Empty != "" {
		return
	}
	head := append(append([]string{}, v.Head[:4]...), "")
	var rows [][]string
	for r, s := range v.Figures.Skills {
		var who []string
		for i, q := range v.Figures.People {
			if q.Levels[r] >= s.Want && len(who) < mostCoverers {
				who = append(who, fmt.Sprintf("%s %d", v.Names[i], q.Levels[r]))
			}
		}
		rows = append(rows, append(append([]string{}, v.Rows[r][:4]...), strings.Join(who, ", ")))
	}
	printTable(w, head, append(append([]bool{}, v.Numbers[:4]...), false), rows)
}

// printTable writes a table in columns, numbers at the right.
func printTable(w io.Writer, head []string, numbers []bool, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	all := append([][]string{head}, rows...)
	widths := make([]int, len(head))
	for _, row := range all {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range all {
		var line strings.Builder
		for i, cell := range row {
			room := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if numbers[i] {
				line.WriteString(room + cell)
			} else {
				line.WriteString(cell + room)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}
