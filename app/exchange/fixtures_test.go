package exchange_test

import (
	"archive/zip"
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/exchange"
)

var write = flag.Bool("write", false, "write what comes out of the fixtures; read it before believing it")

const today = app.Day("2026-11-22")

// taxonomy knows a few skills, as the real one would.
func taxonomy(text string) (app.SkillID, string) {
	for id, name := range map[app.SkillID]string{"pricing": "Pricing", "negotiation": "Negotiation", "public-speaking": "Public speaking"} {
		if strings.EqualFold(strings.TrimSpace(text), name) {
			return id, name
		}
	}
	return app.SkillID("own:" + strings.ReplaceAll(strings.ToLower(text), " ", "-")), text
}

func options() exchange.Options { return exchange.Options{Today: today, Skill: taxonomy} }

func readBytes(name string, b []byte, o exchange.Options) (*exchange.Batch, error) {
	return exchange.Read(context.Background(), exchange.Source{Name: name, Size: int64(len(b)), R: bytes.NewReader(b)}, o)
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func readFixture(t testing.TB, name string) *exchange.Batch {
	t.Helper()
	b, err := readBytes(name, fixture(t, name), options())
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b
}

// archive packs testdata/archive as LinkedIn does.
func archive(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	err := filepath.WalkDir("testdata/archive", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		w, err := z.Create(filepath.ToSlash(strings.TrimPrefix(p, filepath.Join("testdata", "archive")+string(filepath.Separator))))
		if err != nil {
			return err
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		_, err = w.Write(b)
		return err
	})
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// fixtures lists the files of people in testdata that can be read.
func fixtures(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"*.csv", "*.tsv", "*.vcf"} {
		found, err := filepath.Glob(filepath.Join("testdata", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if name := filepath.Base(f); name != "unknown.csv" {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// tell writes a batch value by value.
func tell(b *exchange.Batch) string {
	var s strings.Builder
	fmt.Fprintf(&s, "format %s, %d values\n", b.Format, b.Values)
	for _, c := range b.Columns {
		fmt.Fprintf(&s, "column %q %s\n", c.Header, c.Field)
	}
	for _, r := range b.Records {
		tellPerson(&s, r)
	}
	for _, p := range b.Skipped {
		fmt.Fprintf(&s, "skipped line %d: %s (%d values) %q\n", p.Line, p.Reason, p.Values, p.Text)
	}
	for _, p := range b.Problems {
		fmt.Fprintf(&s, "problem %s line %d: %s %q\n", p.File, p.Line, p.Reason, p.Text)
	}
	if m := b.Me; m != nil {
		fmt.Fprintf(&s, "me %q, %q, %q, %q, %q\n", m.Name, m.Title, m.Organisation, m.Place, m.Email)
		for _, k := range m.Skills {
			fmt.Fprintf(&s, "  skill %s %q\n", k.ID, k.Name)
		}
		for _, p := range m.Positions {
			fmt.Fprintf(&s, "  position %q\n", p)
		}
		for _, e := range m.Education {
			fmt.Fprintf(&s, "  school %q\n", e)
		}
		for _, e := range m.Extra {
			fmt.Fprintf(&s, "  extra %q = %q\n", e.Name, e.Value)
		}
	}
	for _, slug := range slices.Sorted(maps.Keys(b.LastContact)) {
		fmt.Fprintf(&s, "last contact %s %s\n", slug, b.LastContact[slug].Format("2006-01-02 15:04:05 MST"))
	}
	for _, e := range b.Ignored {
		fmt.Fprintf(&s, "ignored %s\n", e)
	}
	return s.String()
}

func tellPerson(s *strings.Builder, r exchange.Record) {
	p := r.Person
	fmt.Fprintf(s, "line %d, %d values\n", r.Line, r.Values)
	line := func(what string, value any) {
		if text := fmt.Sprintf("%q", value); text != `""` && text != "[]" {
			fmt.Fprintf(s, "  %s %s\n", what, text)
		}
	}
	line("prefix", p.Name.Prefix)
	line("given", p.Name.Given)
	line("family", p.Name.Family)
	line("suffix", p.Name.Suffix)
	line("nickname", p.Name.Nickname)
	line("title", p.Title)
	line("organisation", p.Organisation)
	line("place", p.Place)
	line("zone", p.Zone)
	line("relation", p.Relation)
	if p.Trust != nil {
		fmt.Fprintf(s, "  trust %d\n", *p.Trust)
	}
	line("connected", p.ConnectedOn)
	line("birthday", p.Birthday)
	for _, e := range p.Emails {
		fmt.Fprintf(s, "  email %q %s\n", e.Address, e.Label)
	}
	for _, e := range p.Phones {
		fmt.Fprintf(s, "  phone %q %s\n", e.Number, e.Label)
	}
	for _, l := range p.Links {
		fmt.Fprintf(s, "  link %q %s [%s]\n", l.URL, l.Label, app.ProfileSlug(l.URL))
	}
	for _, k := range p.Skills {
		fmt.Fprintf(s, "  skill %s %q level %d %s %g\n", k.ID, k.Name, k.Level, k.Source, k.Certainty)
	}
	for _, w := range p.Wants {
		fmt.Fprintf(s, "  want %q %s\n", w.Text, w.Skill)
	}
	line("tags", p.Tags)
	line("groups", p.Groups)
	line("schools", p.Schools)
	line("through", p.Through)
	for _, dim := range slices.Sorted(maps.Keys(p.Perspective)) {
		fmt.Fprintf(s, "  %s %q\n", dim, p.Perspective[dim].Value)
	}
	line("notes", p.Notes)
	if len(p.Photo) > 0 {
		fmt.Fprintf(s, "  photo %d bytes\n", len(p.Photo))
	}
	for _, e := range p.Extra {
		fmt.Fprintf(s, "  extra %q = %q\n", e.Name, e.Value)
	}
	if p.Fingerprint != "" {
		fmt.Fprintf(s, "  fingerprint\n")
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".want")
	if *write {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s came out otherwise (-want +got):\n%s", name, diff)
	}
}

func TestEveryFixtureComesOutValueByValue(t *testing.T) {
	for _, name := range fixtures(t) {
		t.Run(name, func(t *testing.T) { compare(t, name, tell(readFixture(t, name))) })
	}
}

func TestAnArchiveTellsOfPeopleAndOfMe(t *testing.T) {
	b, err := readBytes("export.zip", archive(t), options())
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "archive.zip", tell(b))
}
