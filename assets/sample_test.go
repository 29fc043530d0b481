package assets_test

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"cortado/app"
	"cortado/assets"
)

func decode(t *testing.T, name string, into any) {
	t.Helper()
	raw, err := fs.ReadFile(assets.Sample(), name)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if _, err := d.Token(); err != io.EOF {
		t.Fatalf("%s: something follows the document", name)
	}
}

func samplePeople(t *testing.T) []app.Person {
	t.Helper()
	files, err := fs.Glob(assets.Sample(), "people/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("the sample has no people: %v", err)
	}
	var all []app.Person
	for _, f := range files {
		var some []app.Person
		decode(t, f, &some)
		all = append(all, some...)
	}
	return all
}

func sampleProfile(t *testing.T) app.Profile {
	t.Helper()
	var p app.Profile
	decode(t, "profile.json", &p)
	return p
}

// taxonomy reads the ids of the skills the program knows.
func taxonomy(t *testing.T) map[string]bool {
	t.Helper()
	files, err := fs.Glob(assets.Skills, "skills/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, f := range files {
		raw, err := fs.ReadFile(assets.Skills, f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			id, _, ok := strings.Cut(line, "|")
			if ok && !strings.HasPrefix(id, "[") && !strings.HasPrefix(id, "#") {
				ids[strings.TrimSpace(id)] = true
			}
		}
	}
	return ids
}

func TestTheSampleProfileIsValidAndItsSkillsAreKnown(t *testing.T) {
	p := sampleProfile(t)
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	known := taxonomy(t)
	var have, want app.Level
	for _, s := range p.Skills {
		if !known[string(s.ID)] {
			t.Errorf("skill %s has id %q, which the taxonomy does not know", s.Name, s.ID)
		}
		if s.Gap() > 0 {
			have, want = have+s.Have, want+s.Want
		}
	}
	if gaps := len(p.Gaps()); gaps != 8 || have != 10 || want != 26 {
		t.Errorf("the profile has %d gaps with %d of %d levels; the pictures show 8 gaps with 10 of 26", gaps, have, want)
	}
	ids := map[app.QuestionID]bool{}
	for _, q := range p.Questions {
		ids[q.ID] = true
		for _, s := range q.Skills {
			if !known[s] {
				t.Errorf("question %d is linked to %q, which the taxonomy does not know", q.ID, s)
			}
		}
	}
	if len(ids) != len(p.Questions) || ids[0] {
		t.Error("the questions do not each have an id of their own")
	}
}

func TestEverySamplePersonIsValidAndHasAnIDOfTheirOwn(t *testing.T) {
	people := samplePeople(t)
	if n := len(people); n < 190 || n > 220 {
		t.Errorf("the sample has %d people, not about 200", n)
	}
	known := taxonomy(t)
	ids, skilled := map[app.PersonID]string{}, 0
	for _, p := range people {
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
		if other, twice := ids[p.ID]; twice || p.ID == 0 {
			t.Errorf("%s has id %d, as has %q", p.Name, p.ID, other)
		}
		ids[p.ID] = p.Name.String()
		if len(p.Skills) > 0 {
			skilled++
		}
		for _, s := range p.Skills {
			if !known[string(s.ID)] {
				t.Errorf("%s: skill %s has id %q, which the taxonomy does not know", p.Name, s.Name, s.ID)
			}
		}
	}
	if skilled < 25 || skilled > 40 {
		t.Errorf("%d people have skills; about 30 should, most have a title only", skilled)
	}
	for _, p := range people {
		if p.Introducer != 0 && (ids[p.Introducer] == "" || p.Introducer == p.ID) {
			t.Errorf("%s was introduced by %d, who is nobody", p.Name, p.Introducer)
		}
	}
	for _, g := range sampleProfile(t).Programmes {
		for _, id := range g.People {
			if ids[id] == "" {
				t.Errorf("programme %s names person %d, who is nobody", g.Name, id)
			}
		}
	}
}

func TestNoSampleAddressBelongsToAnybody(t *testing.T) {
	host := regexp.MustCompile(`^[^@\s]+@([a-z0-9-]+\.)+example$`)
	slugs, mails := map[string]bool{}, map[string]bool{}
	for _, p := range samplePeople(t) {
		for _, e := range p.Emails {
			if err := app.ValidateEmail(e.Address); err != nil || !host.MatchString(e.Address) {
				t.Errorf("%s: %q is no invented address", p.Name, e.Address)
			}
			if mails[app.EmailKey(e.Address)] {
				t.Errorf("%s: %q is somebody else's too", p.Name, e.Address)
			}
			mails[app.EmailKey(e.Address)] = true
		}
		for _, l := range p.Links {
			slug := app.ProfileSlug(l.URL)
			if slug == "" || slugs[slug] {
				t.Errorf("%s: the link %q is no profile of their own", p.Name, l.URL)
			}
			slugs[slug] = true
		}
		if len(p.Phones) > 0 || len(p.Photo) > 0 {
			t.Errorf("%s has a phone number or a photo", p.Name)
		}
	}
}

func TestThePeopleOfTheSampleAreNotAllOfOneKind(t *testing.T) {
	titles, regions, bare := map[string]int{}, map[string]int{}, 0
	for _, p := range samplePeople(t) {
		titles[p.Title]++
		if r := p.Perspective[app.Region].Value; r != "" {
			regions[r]++
		}
		if p.Place == "" && len(p.Skills) == 0 {
			bare++
		}
	}
	if len(titles) < 190 {
		t.Errorf("only %d different titles", len(titles))
	}
	if len(regions) < 40 {
		t.Errorf("only %d regions", len(regions))
	}
	if bare < 20 {
		t.Errorf("only %d people are as bare as an export leaves them", bare)
	}
}
