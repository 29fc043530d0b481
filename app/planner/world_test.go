package planner_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
)

var ctx = context.Background()

// noon is when most stories begin: Wednesday 18 November 2026, 11:00 in London.
var noon = time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC)

// world is a planner over a real database in a folder of its own, with a clock
// that only the test moves and a disk that can refuse to write.
type world struct {
	*planner.Planner
	t      testing.TB
	store  *data.DB
	params planner.Params
	now    time.Time
	full   bool // the disk takes no more files
	dir    string
	uids   int
}

type disk struct {
	data.Files
	w *world
}

var errFull = errors.New("the disk is full")

func (d disk) Write(path string, content []byte) error {
	if d.w.full {
		return errFull
	}
	return d.Files.Write(path, content)
}

func empty(t testing.TB) *world {
	t.Helper()
	dir, err := os.MkdirTemp("", "planner")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, now: noon, dir: dir}
	if w.store, err = data.Open(filepath.Join(dir, "test.db"), data.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(w.store.Close(), os.RemoveAll(dir)); err != nil {
			t.Error(err)
		}
	})
	params := planner.Params{Store: w.store, Files: disk{w: w}, Now: func() time.Time { return w.now },
		NewUID: func() (string, error) { w.uids++; return fmt.Sprintf("coffee-%d@cortado.invalid", w.uids), nil }}
	if params.Words, err = assets.NewWords("en"); err != nil {
		t.Fatal(err)
	}
	if params.Taxonomy, params.Lexicon, err = skills.Load(); err != nil {
		t.Fatal(err)
	}
	w.params = params
	w.Planner = planner.New(params)
	return w
}

// sample is a world with the sample network in it.
func sample(t testing.TB) *world {
	t.Helper()
	w := empty(t)
	if err := w.LoadSample(ctx); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *world) later(d time.Duration) { w.now = w.now.Add(d) }

func (w *world) path(name string) string { return filepath.Join(w.dir, name) }

// file writes a file of the user.
func (w *world) file(name, text string) string {
	w.t.Helper()
	if err := os.WriteFile(w.path(name), []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
	return w.path(name)
}

// who finds a person by name.
func (w *world) who(name string) app.PersonID {
	w.t.Helper()
	return must(w.FindPerson(ctx, name))(w.t)
}

// add keeps a person typed on one line.
func (w *world) add(line string) app.PersonID {
	w.t.Helper()
	id, _, err := w.AddPerson(ctx, line)
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

// bring imports a file with nothing to decide.
func (w *world) bring(path string) planner.Imported {
	w.t.Helper()
	in := must(w.ReadImport(ctx, path, planner.ImportOptions{}))(w.t)
	return must(w.Import(ctx, in))(w.t)
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// all is everything the store knows but for the undo stack.
func (w *world) all() map[string]any {
	w.t.Helper()
	s, t := w.store, w.t
	return map[string]any{
		"profile": must(s.Profile(ctx))(t), "people": must(s.Everybody(ctx, true))(t), "rounds": must(s.Rounds(ctx))(t),
		"coffees": must(s.Coffees(ctx, 0))(t), "messages": must(s.Messages(ctx, 0))(t), "talks": must(s.Talks(ctx, 0))(t),
		"contacts": must(s.Contacts(ctx, 0))(t), "notes": must(s.Notes(ctx, 0))(t), "ledger": must(s.Ledger(ctx, 0))(t),
		"requests": must(s.Requests(ctx, 0))(t), "settled": must(s.Settled(ctx))(t), "imports": must(s.Imports(ctx))(t),
		"settings": must(s.Settings(ctx))(t), "keys": must(s.Keys(ctx))(t),
		"phrases": must(s.Phrases(ctx))(t),
	}
}

// sameAs fails when anything differs from what was read before.
func (w *world) sameAs(before map[string]any, what string) {
	w.t.Helper()
	if now := w.all(); !reflect.DeepEqual(before, now) {
		w.t.Fatalf("%s (-before +now):\n%.3000s", what, cmp.Diff(before, now))
	}
}

// linkedIn is a Connections.csv of the kind LinkedIn gives out.
const linkedIn = `Notes:
"When exporting your connection data, some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Priya,Raman,https://www.linkedin.com/in/priya-raman,priya@northlake.example,Northlake Energy,Finance Director,05 Jan 2024
Jonas,Lindqvist,https://www.linkedin.com/in/jonas-l,,Polder Tenders,Bid Manager,12 Mar 2022
Aiko,Tanaka,https://www.linkedin.com/in/aiko-t,,Kestrel Analytics,Senior Data Scientist,15 Aug 2022
Samuel,Boateng,https://www.linkedin.com/in/samuel-b,,Harbour Theatre,Head of Communications,01 Feb 2021
Wanjiru,Kamau,https://www.linkedin.com/in/wanjiru-k,,Tern Gardens,Head Gardener,30 Nov 2023
`

// archive is a LinkedIn archive: connections, my own profile, last messages.
func (w *world) archive() string {
	w.t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"Connections.csv", linkedIn},
		{"Skills.csv", "Name\nPricing\nUser research\n"},
		{"Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nHalden Health,Product manager,,London,Mar 2021,\n"},
		{"Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Porto,2010,2014,,MSc,\n"},
		{"Profile.csv", "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMaya,Okafor,,,,Product manager,,,,\"London, United Kingdom\",,,\n"},
		{"messages.csv", "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n" +
			"c1,,Priya Raman,https://www.linkedin.com/in/priya-raman,Maya Okafor,https://www.linkedin.com/in/maya-okafor,2026-07-01 10:00:00 UTC,,Words nobody keeps,INBOX,\n"},
	} {
		part := must(z.Create(f[0]))(w.t)
		if _, err := part.Write([]byte(f[1])); err != nil {
			w.t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		w.t.Fatal(err)
	}
	return w.file("archive.zip", out.String())
}

// kind says whether an error is of a kind and has the words.
func kind(t testing.TB, err, want error, word string) {
	t.Helper()
	if !errors.Is(err, want) || !strings.Contains(fmt.Sprint(err), word) {
		t.Errorf("got error %v; want %v with %q", err, want, word)
	}
}

func in(zone string) *time.Location {
	loc, err := app.LoadZone(zone)
	if err != nil {
		panic(err)
	}
	return loc
}

func wall(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return t
}

// at is an instant by wall time and zone.
func at(text, zone string) time.Time {
	t, err := planner.WallTime(wall(text), in(zone))
	if err != nil {
		panic(err)
	}
	return t
}
