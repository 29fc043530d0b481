package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/exchange"
)

// sound checks what must hold for any bytes: a sentence, or people that are
// valid, all values counted, and the same again on a second import.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, name string, file []byte) {
	t.Helper()
	b, err := readBytes(name, file, options())
	if err != nil {
		if !errors.Is(err, app.ErrInvalid) {
			t.Fatalf("refused without a kind: %v", err)
		}
		return
	}
	if counted(b) != b.Values {
		t.Fatalf("%d values counted, %d told", counted(b), b.Values)
	}
	for _, r := range b.Records {
		if err := r.Person.Validate(); err != nil {
			t.Fatalf("line %d: %v", r.Line, err)
		}
		if !utf8.ValidString(fmt.Sprint(r.Person)) {
			t.Fatalf("line %d: a text that is no text: %q", r.Line, fmt.Sprint(r.Person))
		}
		if r.Line < 1 {
			t.Fatalf("a record of line %d", r.Line)
		}
	}
	for _, p := range append(b.Problems, b.Skipped...) {
		// What stands in the file may itself hold the marks of a part not filled in.
		if s := p.Reason.String(); s == "" || strings.Contains(s, "{{") && !bytes.Contains(file, []byte("{{")) || !utf8.ValidString(p.Text) {
			t.Fatalf("says %q of %q", s, p.Text)
		}
	}
	have := keep(nil, exchange.Match(b, nil))
	again, err := readBytes(name, file, options())
	if err != nil {
		t.Fatalf("refused the second time: %v", err)
	}
	if a, b := tell(b), tell(again); a != b {
		t.Fatalf("read otherwise the second time: %s", cmp.Diff(a, b))
	}
	if p := exchange.Match(again, have); p.Same != len(p.Rows) {
		for _, r := range p.Rows {
			if r.Status != exchange.Same {
				t.Fatalf("again: %q is %s: %+v %s", r.Person.Name, r.Status, r.Changes, r.Why)
			}
		}
	}
}

func seed(f *testing.F, patterns ...string) {
	for _, pattern := range patterns {
		files, _ := filepath.Glob(filepath.Join("testdata", pattern))
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b)
		}
	}
}

func FuzzTable(f *testing.F) {
	seed(f, "*.csv", "*.tsv")
	f.Fuzz(func(t *testing.T, b []byte) { sound(t, "x.csv", b) })
}

func FuzzCards(f *testing.F) {
	seed(f, "*.vcf")
	f.Fuzz(func(t *testing.T, b []byte) { sound(t, "x.vcf", append([]byte("BEGIN:VCARD\n"), b...)) })
}

func FuzzArchive(f *testing.F) {
	f.Add(archive(f))
	f.Add(zipOf(f, map[string]string{"Connections.csv": "First Name,Last Name,Connected On\nAna,Silva,05 Jan 2024\n"}))
	tables, _ := filepath.Glob(filepath.Join("testdata", "linkedin*.csv"))
	for _, name := range tables {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(zipOf(f, map[string]string{"x/Connections.csv": string(b), "Skills.csv": "Name\nPricing\n"}))
	}
	f.Add(zipOf(f, map[string]string{"a/messages.csv": "FROM,SENDER PROFILE URL\n"}))
	f.Fuzz(func(t *testing.T, b []byte) { sound(t, "x.zip", b) })
}

// FuzzHeader reads any header over three rows of known cells: whatever the
// columns are taken for, every cell is somewhere, once.
func FuzzHeader(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join("testdata", "*.csv"))
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		head, _, _ := bytes.Cut(b, []byte("\n"))
		f.Add(head)
	}
	f.Add([]byte("Name\tE-mail 1 - Value\tE-mail 1 - Type"))
	f.Add([]byte("Titre;Titre;Nom;Prénom"))
	f.Fuzz(func(t *testing.T, head []byte) {
		if bytes.IndexByte(head, 0) >= 0 || bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
			return // UTF-16, which the rows are not
		}
		for _, comma := range []string{",", ";", "\t", "|"} {
			n := strings.Count(string(head), comma) + 1
			if n < 2 || n > 100 {
				continue
			}
			cells := make([]string, n)
			for i := range cells {
				cells[i] = fmt.Sprintf("Cell%dx", i)
			}
			file := string(head) + "\n" + strings.Join(cells, comma) + "\n" + strings.Repeat(strings.Join(cells, comma)+"\n", 2)
			sound(t, "x.csv", []byte(file))
			b, err := readBytes("x.csv", []byte(file), options())
			if err != nil {
				continue
			}
			all := everything(t, b)
			for i := range cells {
				if !strings.Contains(all, fmt.Sprintf("cell%dx", i)) && len(b.Columns) == n && len(b.Skipped) == 0 {
					t.Fatalf("cell %d of %q is nowhere: %s", i, head, tell(b))
				}
			}
		}
	})
}

// FuzzDates reads any text as two days: it is a day that is one, or it is kept
// as it stands and said.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"05 Jan 2024", "4/11/18, 10:20 AM", "9/14/17", "7-Feb-22", "5. Jan. 2024", "0/0/00", "--04-12", "1604-01-22", "24.12.1970", "2024年1月5日", "5 мая 1980", "31 Feb 2024", "20240105T101500Z", "1/1/4501", "12 de dez. de 2023"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		file := "Name,Company,Connected On,Birthday\nAna Silva,Dam," + quoted(s) + "," + quoted(s) + "\n"
		sound(t, "x.csv", []byte(file))
		b, err := readBytes("x.csv", []byte(file), options())
		if err != nil || len(b.Records) != 1 {
			return
		}
		r := b.Records[0]
		told := 0
		for _, e := range r.Person.Extra {
			if e.Name == "Connected On" || e.Name == "Birthday" {
				told++
			}
		}
		if r.Person.ConnectedOn != "" {
			told++
		}
		if r.Person.Birthday != "" {
			told++
		}
		if told != r.Values-2 {
			t.Fatalf("%q: %d of %d values are told: %s", s, told, r.Values-2, tell(b))
		}
	})
}

// anyCell draws cells with everything that makes tables hard to read.
func anyCell() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "Ana", "a@b.example", "https://www.linkedin.com/in/x", "O'Neil, PhD", `say "hi"`, "two\nlines", "1/2/20", "31/12/20", "Pricing:4; Tax", "+49 170 5550100", "ü", "  "}),
		rapid.StringN(0, 12, 40))
}

func TestWhatASpreadsheetWritesIsReadBackCellByCell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		comma := rapid.SampledFrom([]string{",", ";", "\t"}).Draw(t, "comma")
		n := rapid.IntRange(1, 20).Draw(t, "rows")
		var s strings.Builder
		fmt.Fprintf(&s, "Name%sCompany%sQuirk%sOddity\n", comma, comma, comma)
		var want [][2]string
		for i := range n {
			a, b := rapid.StringMatching(`[a-zA-Z ,;"\n\tü@:.-]{0,20}`).Draw(t, "a"), rapid.StringMatching(`[a-z0-9 ,;"\nß]{0,20}`).Draw(t, "b")
			fmt.Fprintf(&s, "Person%d Known%sFirm%s%s%s%s\n", i, comma, comma, quoted(a), comma, quoted(b))
			want = append(want, [2]string{strings.TrimSpace(a), strings.TrimSpace(b)})
		}
		b, err := readBytes("x.csv", []byte(s.String()), options())
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Records) != n || len(b.Skipped) > 0 {
			t.Fatalf("%d people of %d; skipped %v", len(b.Records), n, b.Skipped)
		}
		for i, r := range b.Records {
			var got [2]string
			for _, e := range r.Person.Extra {
				got[slices.Index([]string{"Quirk", "Oddity"}, e.Name)] = e.Value
			}
			if got != want[i] {
				t.Fatalf("row %d: %q; want %q", i, got, want[i])
			}
		}
	})
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func TestAnyTableGivesSoundPeople(t *testing.T) {
	headers := []string{"Name", "First Name", "Last Name", "Email", "URL", "Company", "Title", "Connected On", "Birthday", "Skills", "Phone", "Tags", "Trust", "City", "Country", "Notes", "Foo"}
	rapid.Check(t, func(t *rapid.T) {
		cols := rapid.SliceOfNDistinct(rapid.SampledFrom(headers), 2, 8, rapid.ID[string]).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(anyCell(), len(cols), len(cols)+1), 1, 12).Draw(t, "rows")
		var s strings.Builder
		s.WriteString(strings.Join(cols, ",") + "\n")
		for _, r := range rows {
			for i, c := range r {
				if i > 0 {
					s.WriteByte(',')
				}
				s.WriteString(quoted(c))
			}
			s.WriteByte('\n')
		}
		sound(t, "x.csv", []byte(s.String()))
	})
}

func BenchmarkLinkedIn30000(b *testing.B) {
	var s strings.Builder
	s.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range 30_000 {
		mail := ""
		if i%33 == 0 {
			mail = fmt.Sprintf("p%d@mail.example", i)
		}
		fmt.Fprintf(&s, "Given%d,Family%d,https://www.linkedin.com/in/person-%d,%s,\"Firm %d, Inc\",Product manager,%02d Jan 2024\n", i%900, i%7000, i, mail, i%500, i%28+1)
	}
	file := s.String()
	o := options()
	read := func() *exchange.Preview {
		batch, err := exchange.Read(context.Background(), exchange.Source{Name: "c.csv", Size: int64(len(file)), R: strings.NewReader(file)}, o)
		if err != nil {
			b.Fatal(err)
		}
		return exchange.Match(batch, nil)
	}
	have := keep(nil, read())
	b.ResetTimer()
	for b.Loop() {
		batch, err := exchange.Read(context.Background(), exchange.Source{Name: "c.csv", Size: int64(len(file)), R: strings.NewReader(file)}, o)
		if err != nil {
			b.Fatal(err)
		}
		if p := exchange.Match(batch, have); p.Same != 30_000 {
			b.Fatalf("%d same", p.Same)
		}
	}
}
