package planner_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/planner"
)

// anyFilter draws a filter that is possible, with texts of any kind.
func anyFilter(text *rapid.Generator[string]) *rapid.Generator[planner.Filter] {
	return rapid.Custom(func(t *rapid.T) planner.Filter {
		flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
		f := planner.Filter{FillsGap: flag("gap"), Outside: flag("outside"), NeverMet: flag("never"), Unsure: flag("unsure"), Bin: flag("bin"),
			Tag: text.Draw(t, "tag"), Function: text.Draw(t, "function"), Seniority: text.Draw(t, "seniority"), Organisation: text.Draw(t, "organisation"),
			Relation: rapid.SampledFrom(append(app.Relations(), "")).Draw(t, "relation"),
			Status:   rapid.SampledFrom(append(planner.Statuses(), "")).Draw(t, "status")}
		if f.Skill = rapid.OneOf(rapid.StringMatching(`[a-z>=" ]{0,3}[a-z][>=0-9]{0,3}`), rapid.Just("")).Draw(t, "skill"); f.Skill != "" {
			f.SkillLevel = app.Level(rapid.IntRange(0, 5).Draw(t, "level"))
		}
		days := rapid.IntRange(1, 4000).Draw(t, "days")
		f.LastContact = rapid.SampledFrom([]string{"", "never", fmt.Sprint("within:", days), fmt.Sprint("before:", days)}).Draw(t, "last")
		return f
	})
}

func TestAFilterWrittenDownIsReadAsItWas(t *testing.T) {
	text := rapid.OneOf(rapid.Just(""), rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune(`a" :>=é`+"\t\u00a0"))))
	rapid.Check(t, func(rt *rapid.T) {
		f := anyFilter(text).Draw(rt, "filter")
		back, err := planner.ParseTerms(f.Terms())
		if err != nil || back != f {
			rt.Fatalf("%+v\nwas written %s\nand read    %+v (%v)", f, f.Terms(), back, err)
		}
	})
}

func TestAFilterIsReadAsPeopleWriteIt(t *testing.T) {
	for terms, want := range map[string]planner.Filter{
		"":                                   {},
		" fills-gap   never-met ":            {FillsGap: true, NeverMet: true},
		`tag:"chess club" organisation:Tern`: {Tag: "chess club", Organisation: "Tern"},
		`"tag:chess club" bin`:               {Tag: "chess club", Bin: true},
		`tag:"the ""old"" board"`:            {Tag: `the "old" board`},
		"skill:Pricing>=4":                   {Skill: "Pricing", SkillLevel: 4},
		`skill:"User research"`:              {Skill: "User research"},
		"last-contact:<90d":                  {LastContact: "within:90"},
		"last-contact:<12w":                  {LastContact: "within:84"},
		"last-contact:>1y relation:peer":     {LastContact: "before:365", Relation: app.Peer},
		"last-contact:never status:paused":   {LastContact: "never", Status: "paused"},
	} {
		if got, err := planner.ParseTerms(terms); err != nil || got != want {
			t.Errorf("%s is read as %+v (%v)", terms, got, err)
		}
	}
	for terms, why := range map[string]string{
		"mood:good": "is no filter", "fills-gap:yes": "is no filter", "tag": "is no filter", "tag:": "names nothing", `tag:"chess`: "without an end",
		"skill:Pricing>=6": "from 0 to 5", "skill:>=3": "names no skill", "last-contact:90d": "no last contact", "last-contact:<0d": "no last contact",
		"last-contact:<90": "no last contact", "relation:friend": "no relation", "status:gone": "no status",
	} {
		_, err := planner.ParseTerms(terms)
		kind(t, err, app.ErrInvalid, why)
	}
	if n := (planner.Filter{FillsGap: true, Skill: "Pricing", SkillLevel: 3, Bin: true}).Count(); n != 3 {
		t.Errorf("%d conditions are counted", n)
	}
}

// mixed is the sample network with people in every standing and in the bin.
func mixed(t testing.TB) *world {
	t.Helper()
	w := sample(t)
	all := must(w.store.Network(ctx))(t)
	ids := func(from, step, n int) (out []app.PersonID) {
		for i := from; i < len(all) && len(out) < n; i += step {
			out = append(out, all[i].ID)
		}
		return out
	}
	must(w.ArchivePeople(ctx, ids(1, 7, 6)))(t)
	must(w.PausePeople(ctx, ids(2, 9, 5), "2027-02-01"))(t)
	must(w.TagPeople(ctx, ids(0, 3, 30), "Chess club"))(t)
	must(w.TagPeople(ctx, ids(1, 4, 20), "leeds"))(t)
	must(w.DeletePeople(ctx, ids(3, 6, 9)))(t)
	return w
}

// askedOf draws a query that some of these people answer.
func askedOf(w *world) *rapid.Generator[planner.Query] {
	people := must(w.store.Everybody(ctx, true))(w.t)
	value := func(of func(app.Person) string) *rapid.Generator[string] {
		var values []string
		for _, q := range people {
			if v := of(q); v != "" {
				values = append(values, v)
			}
		}
		return rapid.SampledFrom(append(values, "", "", "", "", "nothing of the kind"))
	}
	set := func(t *rapid.T, name string) bool { return rapid.IntRange(0, 4).Draw(t, name) == 0 }
	return rapid.Custom(func(t *rapid.T) planner.Query {
		f := planner.Filter{FillsGap: set(t, "gap"), Outside: set(t, "outside"), NeverMet: set(t, "never"), Unsure: set(t, "unsure"), Bin: set(t, "bin")}
		if set(t, "tagged") {
			f.Tag = rapid.SampledFrom([]string{"chess CLUB", "leeds", "none"}).Draw(t, "tag")
		}
		if set(t, "related") {
			f.Relation = rapid.SampledFrom(app.Relations()).Draw(t, "relation")
		}
		if set(t, "functioning") {
			f.Function = value(func(q app.Person) string { return q.Perspective[app.Function].Value }).Draw(t, "function")
		}
		if set(t, "senior") {
			f.Seniority = value(func(q app.Person) string { return q.Perspective[app.Seniority].Value }).Draw(t, "seniority")
		}
		if set(t, "employed") {
			f.Organisation = value(func(q app.Person) string { return q.Organisation }).Draw(t, "organisation")
		}
		if set(t, "skilled") {
			f.Skill = value(func(q app.Person) string {
				if len(q.Skills) == 0 {
					return ""
				}
				return q.Skills[0].Name
			}).Draw(t, "skill")
			f.SkillLevel = app.Level(rapid.IntRange(0, 5).Draw(t, "level"))
		}
		if set(t, "standing") {
			f.Status = rapid.SampledFrom(planner.Statuses()).Draw(t, "status")
		}
		if set(t, "touched") {
			f.LastContact = rapid.SampledFrom([]string{"never", "within:60", "before:90"}).Draw(t, "last")
		}
		words := rapid.SampledFrom([]string{"", "", "", "a", "an", "ma", "product", "fin dir", "chess", "zzzz"}).Draw(t, "words")
		return planner.Query{Words: words, Filter: f, Sort: rapid.SampledFrom(append(planner.Sorts(), "")).Draw(t, "sort")}
	})
}

func TestEachChipCountsTheRowsThatPressingItLeaves(t *testing.T) {
	w := mixed(t)
	asked := askedOf(w)
	seen := 0
	rapid.Check(t, func(rt *rapid.T) {
		q := asked.Draw(rt, "query")
		view := must(w.People(ctx, q))(t)
		if view.Matching != len(view.Rows) {
			rt.Fatalf("%d match, %d are shown", view.Matching, len(view.Rows))
		}
		for chip, press := range map[string]struct {
			count int
			on    func(*planner.Filter)
		}{
			"fills a gap": {view.Chips.FillsGap, func(f *planner.Filter) { f.FillsGap = true }},
			"outside":     {view.Chips.Outside, func(f *planner.Filter) { f.Outside = true }},
			"never met":   {view.Chips.NeverMet, func(f *planner.Filter) { f.NeverMet = true }},
			"unsure":      {view.Chips.Unsure, func(f *planner.Filter) { f.Unsure = true }},
			"bin":         {view.Chips.Bin, func(f *planner.Filter) { f.Bin = true }},
		} {
			pressed := q
			press.on(&pressed.Filter)
			if got := len(must(w.People(ctx, pressed))(t).Rows); got != press.count {
				rt.Fatalf("%s counts %d and leaves %d rows", chip, press.count, got)
			}
			seen += press.count
		}
	})
	if seen == 0 {
		t.Error("no chip ever counted anybody")
	}
}

func TestEachChoiceCountsTheRowsThatChoosingItLeaves(t *testing.T) {
	w := mixed(t)
	asked := askedOf(w)
	chosen := map[string]int{}
	rapid.Check(t, func(rt *rapid.T) {
		q := asked.Draw(rt, "query")
		c := must(w.FilterChoices(ctx, q))(t)
		for name, list := range map[string]struct {
			choices []planner.FilterChoice
			choose  func(*planner.Filter, string)
		}{
			"tag":          {c.Tags, func(f *planner.Filter, v string) { f.Tag = v }},
			"relation":     {c.Relations, func(f *planner.Filter, v string) { f.Relation = app.Relation(v) }},
			"function":     {c.Functions, func(f *planner.Filter, v string) { f.Function = v }},
			"seniority":    {c.Seniorities, func(f *planner.Filter, v string) { f.Seniority = v }},
			"organisation": {c.Organisations, func(f *planner.Filter, v string) { f.Organisation = v }},
			"skill":        {c.Skills, func(f *planner.Filter, v string) { f.Skill = v }},
			"status":       {c.Statuses, func(f *planner.Filter, v string) { f.Status = v }},
			"last contact": {c.LastContacts, func(f *planner.Filter, v string) { f.LastContact = v }},
		} {
			if len(list.choices) == 0 {
				continue
			}
			choice := rapid.SampledFrom(list.choices).Draw(rt, name)
			picked := q
			list.choose(&picked.Filter, choice.Value)
			if got := len(must(w.People(ctx, picked))(t).Rows); got != choice.Count || choice.Label == "" {
				rt.Fatalf("%s %q (%s) counts %d and leaves %d rows", name, choice.Value, choice.Label, choice.Count, got)
			}
			chosen[name] += choice.Count
		}
	})
	for name, n := range chosen {
		if n == 0 {
			t.Errorf("no %s was ever counted", name)
		}
	}
	if len(chosen) != 8 {
		t.Errorf("only %v had choices", chosen)
	}
}

func TestPeopleComeInTheOrderAskedFor(t *testing.T) {
	w := empty(t)
	w.add("Élise Brun, Nurse at tern")
	w.add("zoe Adler, Nurse at Alder")
	w.add("Amir Said, Nurse")
	w.add("Bo Lund, Nurse at Alder")
	must(w.Talked(ctx, w.who("Bo"), "2026-11-02", ""))(t)
	must(w.Talked(ctx, w.who("Amir"), "2026-11-10", ""))(t)
	for sort, want := range map[string]string{
		"name":         "[Amir Said Bo Lund Élise Brun zoe Adler]",
		"organisation": "[Bo Lund zoe Adler Élise Brun Amir Said]",
		"last":         "[Amir Said Bo Lund Élise Brun zoe Adler]",
		"added":        "[Bo Lund Amir Said zoe Adler Élise Brun]",
	} {
		for _, words := range []string{"", "nurse"} {
			if got := fmt.Sprint(namesOf(must(w.People(ctx, planner.Query{Words: words, Sort: sort}))(t).Rows)); got != want {
				t.Errorf("by %s with the words %q: %s", sort, words, got)
			}
		}
	}
	_, err := w.People(ctx, planner.Query{Sort: "shoe size"})
	kind(t, err, app.ErrInvalid, "fit, name, last, organisation, added")
	if got := must(w.People(ctx, planner.Query{Sort: "name", Limit: 2}))(t); len(got.Rows) != 2 || got.Matching != 4 {
		t.Errorf("of %d matching %d are given", got.Matching, len(got.Rows))
	}
}

func namesOf(rows []*planner.PersonRow) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Name)
	}
	return out
}

func TestTheLastContactIsCountedInDays(t *testing.T) {
	w := empty(t)
	bo := w.add("Bo Lund, Nurse at Alder")
	w.add("Amir Said, Nurse")
	must(w.Talked(ctx, bo, "2026-11-08", ""))(t)
	finds := func(last string, want ...string) {
		t.Helper()
		got := namesOf(must(w.People(ctx, planner.Query{Filter: planner.Filter{LastContact: last}}))(t).Rows)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s finds %v, want %v", last, got, want)
		}
	}
	finds("within:10", "Bo Lund")
	finds("within:9")
	finds("before:9", "Bo Lund")
	finds("before:10")
	finds("never", "Amir Said")
	w.later(24 * time.Hour)
	finds("within:10")
	finds("before:10", "Bo Lund")
}
