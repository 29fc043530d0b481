package planner_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

// year gives the pictures of the last twelve months.
func (w *world) year() planner.Insights {
	w.t.Helper()
	return must(w.Insights(ctx, false))(w.t)
}

func TestEveryPictureIsATableOfItsOwn(t *testing.T) {
	for name, w := range map[string]*world{"sample": sample(t), "empty": empty(t)} {
		for _, all := range []bool{false, true} {
			v := must(w.Insights(ctx, all))(t)
			if v.AllTime != all || v.Nothing != (name == "empty") || v.Line == "" {
				t.Errorf("%s: all time is %t, nothing is %t, line %q", name, v.AllTime, v.Nothing, v.Line)
			}
			for _, id := range planner.InsightIDs() {
				p := must(v.Picture(id))(t)
				if p.ID != id || p.Title == "" || strings.HasSuffix(p.Title, ".") || p.FileName != "cortado-"+id+"-2026-11-18" || len(p.Head) == 0 || len(p.Numbers) != len(p.Head) {
					t.Errorf("%s, %s: %+v", name, id, p)
				}
				for _, row := range p.Rows {
					if len(row) != len(p.Head) {
						t.Errorf("%s, %s: the row %q has not the columns %q", name, id, row, p.Head)
					}
				}
				if name == "empty" && p.Empty == "" {
					t.Errorf("%s of nothing does not say so: %+v", id, p)
				}
				file, content, err := w.InsightCSV(ctx, id, all)
				rows, bad := csv.NewReader(bytes.NewReader(content)).ReadAll()
				if err != nil || bad != nil || file != p.FileName+".csv" || len(rows) != len(p.Rows)+1 {
					t.Errorf("%s, %s as a table: %d rows of %d, %v, %v", name, id, len(rows), len(p.Rows), err, bad)
				}
			}
		}
	}
	_, _, err := empty(t).InsightCSV(ctx, "weather", true)
	kind(t, err, app.ErrNotFound, "weather")
}

func TestTheSampleTellsWhatThePictureShows(t *testing.T) {
	v := sample(t).year()
	if v.Gaps.Title != "7 of 8 gaps can be closed by people you know" || v.Ledger.Balance != "You owe Lena and Omar a favour." {
		t.Errorf("it says %q and %q", v.Gaps.Title, v.Ledger.Balance)
	}
	for i, a := range v.Gaps.Figures.Axes {
		text := v.Gaps.Axes[i]
		if short := a.Skill == "device-regulation"; text.Short != short || short && text.Detail != "nobody above 1" {
			t.Errorf("%s: %+v", a.Skill, text)
		}
	}
	if d := v.Differences; d.Empty != "" || len(d.Names) != len(d.Figures.Talks) || len(d.Means) != len(d.Figures.Bands) {
		t.Errorf("%d names for %d talks, %q", len(d.Names), len(d.Figures.Talks), d.Empty)
	}
	if got := v.Differences.Title; got != "Talks with people unlike you help you more" {
		t.Errorf("of difference it says %q", got)
	}
	theirs := 0
	for _, m := range v.Months.Figures {
		theirs += m.Theirs
	}
	if theirs < 3 {
		t.Errorf("%d coffees of the year were their idea", theirs)
	}
	if m := v.Months; len(m.Figures) != 12 || len(m.Letters) != 12 || m.Letters[0] != "D" || m.Letters[11] != "N" || !strings.HasSuffix(m.Total, " in a year") {
		t.Errorf("the months are %q, %s", m.Letters, m.Total)
	}
}

func TestTheRadarAgreesWithWhoNext(t *testing.T) {
	w := sample(t)
	v := w.year()
	axes := map[string]insight.GapAxis{}
	for _, a := range v.Gaps.Figures.Axes {
		axes[a.Name] = a
	}
	next := must(w.WhoNext(ctx, 8))(t)
	if len(next.Gaps) != v.Gaps.Figures.Total {
		t.Errorf("Who next knows %d gaps, the radar %d", len(next.Gaps), v.Gaps.Figures.Total)
	}
	for _, g := range next.Gaps {
		a, there := axes[g.Name]
		if !there || a.Have != g.Have || a.Want != g.Want || g.Them > a.Best {
			t.Errorf("Who next says %+v, the radar %+v", g, a)
		}
	}
	for _, a := range v.Gaps.Figures.Axes { // who is named on the radar has the level on their page too
		if a.Who == 0 {
			continue
		}
		for _, s := range must(w.PersonInFull(ctx, a.Who))(t).Skills {
			if s.ID == a.Skill && (s.Them != a.Best || !s.Claimed) {
				t.Errorf("%s: %d on the radar, %d on the person's page", a.Name, a.Best, s.Them)
			}
		}
	}
}

func TestOnlyWhoIsWithinReachCounts(t *testing.T) {
	w := sample(t)
	me := must(w.Profile(ctx))(t)
	me.Skills = []app.MySkill{{ID: "public-tenders", Name: "Public tenders", Have: 0, Want: 5, Importance: 3}}
	must(w.SaveProfile(me))(t)
	jonas := w.who("Jonas Lindqvist")
	reaches := func() bool {
		v := w.year()
		covers := slices.ContainsFunc(v.Coverage.Figures.People, func(p insight.CoverPerson) bool { return p.Person == jonas })
		if closes := v.Gaps.Figures.Closable == 1; closes != covers {
			t.Errorf("the radar says %t, the matrix %t", closes, covers)
		}
		return covers
	}
	if !reaches() {
		t.Fatal("Jonas closes the gap and is not within reach")
	}
	for what, act := range map[string]func() (app.ChangeID, error){
		"paused":     func() (app.ChangeID, error) { return w.Pause(ctx, jonas, "") },
		"not for me": func() (app.ChangeID, error) { return w.NotForMe(ctx, jonas, "") },
		"archived":   func() (app.ChangeID, error) { return w.Archive(ctx, jonas) },
		"in the bin": func() (app.ChangeID, error) { return w.Delete(ctx, jonas) },
	} {
		change := must(act())(t)
		if reaches() {
			t.Errorf("somebody %s is within reach", what)
		}
		must(w.UndoChange(change))(t)
	}
	must(w.Snooze(ctx, jonas, "2027-01-10"))(t)
	if !reaches() {
		t.Error("somebody who snoozes is out of reach")
	}
}

func TestAFavourGivenBackSettlesTheBalance(t *testing.T) {
	w := empty(t)
	lena, omar := w.add("Lena Vogt, Designer, Fernway"), w.add("Omar Haddad, Engineer, Tern")
	w.writes(func(s app.Writer) error {
		for i, id := range []app.PersonID{lena, lena, lena, omar, omar, omar, omar} {
			at := noon.AddDate(0, 0, -10*i-1)
			if _, err := s.SaveEntry(app.Entry{Person: id, Direction: app.Received, Text: fmt.Sprint("favour ", i), On: at, Done: at}); err != nil {
				return err
			}
		}
		return nil
	})
	if got := w.year().Ledger.Balance; got != "You owe Omar and Lena a favour." {
		t.Errorf("it says %q", got)
	}
	must(w.NotForMe(ctx, omar, ""))(t)
	if got := w.year().Ledger.Balance; got != "You owe Lena a favour." {
		t.Errorf("with Omar let go it says %q", got)
	}
	w.writes(func(s app.Writer) error {
		for range 2 {
			if _, err := s.SaveEntry(app.Entry{Person: lena, Direction: app.Gave, Text: "A day of mine", On: w.now, Done: w.now}); err != nil {
				return err
			}
		}
		return nil
	})
	if got := w.year().Ledger; got.Balance != "" || got.Figures.Given != 2 {
		t.Errorf("after two favours of mine it says %q: %+v", got.Balance, got.Figures)
	}
	w.now = w.now.AddDate(2, 0, 0)
	if v := w.year().Ledger; len(v.Rows) != 0 || v.Empty == "" {
		t.Errorf("two years later the year shows %q", v.Rows)
	}
	if v := must(w.Insights(ctx, true))(t).Ledger; len(v.Rows) != 2 {
		t.Errorf("all time shows %q", v.Rows)
	}
}

func TestWhoeverAskedFirstOwnsTheCoffee(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya Okafor", Zone: "Europe/London"}))(t)
	ana, bo := w.add("Ana Silva, Pricing manager, Tern"), w.add("Bo Ruiz, Pricing director, Kestrel")
	if _, _, err := w.Sent(ctx, ana, app.ByEmail, noon); err != nil {
		t.Fatal(err)
	}
	for _, id := range []app.PersonID{ana, bo} {
		c, _, err := w.Schedule(ctx, id, planner.Plan{Start: noon.Add(48 * time.Hour), Minutes: 30}, planner.Export{})
		if err != nil {
			t.Fatal(err)
		}
		w.now = noon.Add(72 * time.Hour)
		if _, _, err := w.Met(ctx, c.ID); err != nil {
			t.Fatal(err)
		}
		w.now = noon
	}
	w.now = noon.Add(72 * time.Hour)
	m := w.year().Months
	if last := m.Figures[11]; last.Asked != 2 || last.Theirs != 0 || m.Total != "2 in a year" {
		t.Errorf("I asked one and planned the other straight away: %+v, %s", last, m.Total)
	}
}

func TestATableOfInsightsHoldsNoFormula(t *testing.T) {
	w := empty(t)
	q := app.Person{Name: app.Name{Given: "=cmd|'/c calc'!A1"}}
	id, _, err := w.SavePerson(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	w.writes(func(s app.Writer) error {
		_, err := s.SaveEntry(app.Entry{Person: id, Direction: app.Received, Text: "x", On: w.now, Done: w.now})
		return err
	})
	_, content, err := w.InsightCSV(ctx, "ledger", false)
	if err != nil || !bytes.Contains(content, []byte("'=cmd")) || bytes.Contains(content, []byte("\n=cmd")) {
		t.Errorf("%v: %s", err, content)
	}
}

func TestTrustThatMovedIsTold(t *testing.T) {
	w := empty(t)
	ana := w.add("Ana Silva, Pricing manager, Tern")
	if v := w.year().Trust; v.Empty == "" || v.Title != "Trust over time" {
		t.Errorf("before any trust it says %q", v.Title)
	}
	trusted := func(l app.Level) {
		q := must(w.Person(ctx, ana))(t)
		q.Trust = &l
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	trusted(2)
	if v := w.year().Trust; v.Title != "Trust has not moved" || v.Note != "You noted trust in 1 person: 2.0 of 5." {
		t.Errorf("trust just said: %q, %q", v.Title, v.Note)
	}
	w.now = noon.AddDate(0, 2, 0)
	trusted(4)
	v := w.year().Trust
	if v.Title != "Trust grew with 1 person" || len(v.Rows) != 1 || v.Rows[0][3] != "2 (Nov 2026) → 4 (Jan 2027)" || v.Names[0] != "Ana Silva" || len(v.Months) != 12 {
		t.Errorf("trust that grew: %q, %q", v.Title, v.Rows)
	}
	w.now = noon.AddDate(1, 0, 0)
	if v := w.year().Trust; len(v.Rows) != 1 || v.Rows[0][3] != "2 → 4 (Jan 2027)" {
		t.Errorf("a year later it says %q", v.Rows)
	}
}
