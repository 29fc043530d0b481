package exchange_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	unicode16 "golang.org/x/text/encoding/unicode"

	"cortado/app"
	"cortado/app/exchange"
)

// fixtureForm is how a fixture is written, told apart from the reader under test.
type fixtureForm struct {
	encoding encoding.Encoding // nil is UTF-8
	comma    rune              // 0 is ','
}

var (
	ansiForm  = fixtureForm{charmap.Windows1252, ';'}
	utf16Form = fixtureForm{unicode16.UTF16(unicode16.LittleEndian, unicode16.UseBOM), ','}
)

var fixtureForms = map[string]fixtureForm{
	"tabs.tsv":                {utf16Form.encoding, '\t'},
	"linkedin-resaved.csv":    ansiForm,
	"linkedin-resaved-uk.csv": {utf16Form.encoding, '\t'},
	"french.csv":              ansiForm,
	"excel-sep.csv":           ansiForm,
	"pipes.csv":               {nil, '|'},
	"polish.csv":              {charmap.Windows1250, ';'},
	"russian.csv":             {charmap.Windows1251, ';'},
	"outlook-de.csv":          ansiForm,
	"outlook-de-full.csv":     ansiForm,
	"outlook-desktop.csv":     {charmap.Windows1252, ','},
	"outlook-fr.csv":          ansiForm,
	"outlook-es.csv":          ansiForm,
	"outlook-it.csv":          ansiForm,
	"outlook-nl.csv":          ansiForm,
	"outlook-pt.csv":          ansiForm,
	"outlook-pt-pt.csv":       ansiForm,
	"outlook-pl.csv":          {charmap.Windows1250, ';'},
	"outlook-ru.csv":          {charmap.Windows1251, ';'},
	"outlook-zh.csv":          {simplifiedchinese.GBK, ','},
	"outlook-zh-tw.csv":       {traditionalchinese.Big5, ','},
	"google-old-full.csv":     utf16Form,
	"thunderbird-ru.csv":      {charmap.Windows1251, ','},
	"latin21.vcf":             {charmap.Windows1252, 0},
	"utf16-bom.vcf":           utf16Form,
	"utf16be.vcf":             {unicode16.UTF16(unicode16.BigEndian, unicode16.IgnoreBOM), 0},
	"utf16le.vcf":             {unicode16.UTF16(unicode16.LittleEndian, unicode16.IgnoreBOM), 0},
}

// plainText decodes a fixture by its form.
func plainText(t *testing.T, name string, b []byte) string {
	t.Helper()
	if e := fixtureForms[name].encoding; e != nil {
		out, err := e.NewDecoder().Bytes(b)
		if err != nil {
			t.Fatal(err)
		}
		b = out
	}
	return strings.TrimPrefix(string(b), "\ufeff")
}

// everything gives all that a batch holds as one text: the people with all
// their fields, what was skipped, and the problems.
func everything(t *testing.T, b *exchange.Batch) string {
	t.Helper()
	out, err := json.Marshal(struct {
		Records           []exchange.Record
		Skipped, Problems []exchange.Problem
		Me                *exchange.Me
	}{b.Records, b.Skipped, b.Problems, b.Me})
	if err != nil {
		t.Fatal(err)
	}
	return app.Fold(strings.NewReplacer(`\n`, " ", `\u0026`, "&").Replace(string(out)))
}

// words are a value's words of letters and digits.
func words(s string) []string {
	return strings.FieldsFunc(app.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// rewrittenFields are the fields whose values are kept otherwise than they are
// written: days and levels. The .want files hold them.
var rewrittenFields = []string{"connectedOn", "birthday", "birthYear", "birthMonth", "birthDay", "trust", "relation"}

// noughtDate is what programs write into a date that is none; it is no value.
var noughtDate = regexp.MustCompile(`^0+[/.-]0+[/.-]0+$`)

func TestNotOneCellOfATableVanishes(t *testing.T) {
	for _, name := range fixtures(t) {
		if strings.HasSuffix(name, ".vcf") || name == "broken-quote.csv" { // its broken row has a test of its own
			continue
		}
		t.Run(name, func(t *testing.T) {
			r := csv.NewReader(strings.NewReader(plainText(t, name, fixture(t, name))))
			r.FieldsPerRecord, r.LazyQuotes = -1, true
			if c := fixtureForms[name].comma; c != 0 {
				r.Comma = c
			}
			b := readFixture(t, name)
			rows, err := r.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for len(rows[0]) < len(b.Columns) || strings.TrimSpace(rows[0][0]) != b.Columns[0].Header {
				rows = rows[1:] // the preamble
			}
			all := everything(t, b)
			count := 0
			for _, cells := range rows[1:] {
				for i, cell := range cells {
					if strings.TrimSpace(cell) == "" || (b.Format == exchange.Outlook && noughtDate.MatchString(cell)) {
						continue
					}
					count++
					if slices.Contains(rewrittenFields, b.Columns[i].Field) {
						continue
					}
					for _, w := range words(strings.ToValidUTF8(cell, "")) {
						if !strings.Contains(all, w) {
							t.Errorf("%q of %q is nowhere", w, b.Columns[i].Header)
						}
					}
				}
			}
			if got := counted(b); got != count || b.Values != count {
				t.Errorf("%d values in the file, %d counted, %d told", count, got, b.Values)
			}
			for _, e := range app.Fold(all) {
				if e == '\ufffd' {
					t.Error("a letter got lost")
				}
			}
		})
	}
}

// counted adds up where the values went.
func counted(b *exchange.Batch) int {
	n := b.Left
	for _, r := range b.Records {
		n += r.Values
	}
	for _, p := range append(b.Skipped, b.Problems...) {
		n += p.Values
	}
	return n
}

func TestNothingOfMyProfileVanishes(t *testing.T) {
	b, err := readBytes("export.zip", archive(t), options())
	if err != nil {
		t.Fatal(err)
	}
	all := everything(t, b)
	for _, name := range []string{"Profile.csv", "Positions.csv", "Education.csv", "Skills.csv"} {
		raw, err := os.ReadFile("testdata/archive/Complete_Export/" + name)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(string(raw))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cells := range rows[1:] {
			for i, cell := range cells {
				if strings.HasSuffix(rows[0][i], "ed On") {
					continue // days, held by archive.zip.want
				}
				for _, w := range words(cell) {
					if !strings.Contains(all, w) {
						t.Errorf("%s: %q of %q is nowhere", name, w, rows[0][i])
					}
				}
			}
		}
	}
	if strings.Contains(all, "private words") {
		t.Error("the text of a message was kept")
	}
}

func TestNoughtsAreAnEmptyDateOnlyWhereADateIsMeant(t *testing.T) {
	b, err := readBytes("x.csv", []byte("Name,Company,Score,Birthday,Connected On\nAna Silva,Dam,0-0-0,0/0/00,1/1/4501\n"), options())
	if err != nil {
		t.Fatal(err)
	}
	p := b.Records[0].Person
	if len(b.Problems) > 0 || b.Values != 3 || p.Birthday != "" || p.ConnectedOn != "" || len(p.Extra) != 1 || p.Extra[0].Value != "0-0-0" {
		t.Errorf("%d values, %v: %+v", b.Values, b.Problems, p)
	}
}

func TestTheHeaderMayStandAsFarDownAsRowTwenty(t *testing.T) {
	for rows, read := range map[int]bool{0: true, 19: true, 20: false} {
		file := strings.Repeat("a word or two,,\n", rows) + "First Name,Last Name,Company\nAna,Silva,Dam\n"
		b, err := readBytes("x.csv", []byte(file), options())
		if got := err == nil && len(b.Records) == 1 && b.Records[0].Line == rows+2; got != read {
			t.Errorf("%d rows above the header: read is %v (%v); want %v", rows, got, err, read)
		}
	}
}
