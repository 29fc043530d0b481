package exchange_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
	}
	have := keep(nil, exchange.Match(b, nil))
	again, err := readBytes(name, file, options())
	if err != nil {
		t.Fatalf("refused the second time: %v", err)
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
	f.Add(zipOf(f, map[string]string{"a/messages.csv": "FROM,SENDER PROFILE URL\n"}))
	f.Fuzz(func(t *testing.T, b []byte) { sound(t, "x.zip", b) })
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
