package planner

import (
	"strings"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/suggest"
)

// blind prepares the blind spots, each with where to look.
func (f *figures) blind() BlindPicture {
	w := f.p.words
	today := app.DayOf(f.n.now)
	around := insight.Around{Gaps: insight.AxesOf(f.skills, f.reach), People: f.stances, Warm: f.warm, Ask: f.whoLeadsTo}
	rank, ranked := app.SeniorityRank(f.n.me.Perspective[app.Seniority])
	around.CanRise = ranked && rank < len(app.SeniorityOrder())-1
	for _, g := range f.n.me.Programmes {
		if g.To == "" || g.To >= today {
			around.Programmes++
		}
	}
	from := standpointOf(f.n.me)
	for _, t := range f.n.talks {
		if q := f.n.byID[t.Person]; q != nil && f.period.Holds(t.At) {
			around.Talks = append(around.Talks, from.relation(q, rankOf(q)))
		}
	}
	v := BlindPicture{Figures: insight.BlindSpotsOf(around)}
	v.Title = w.Say("figures.blind")
	v.Head = f.p.heads("figures.head.spot", "figures.head.where")
	v.Numbers = []bool{false, false}
	if len(v.Figures) == 0 {
		v.Empty = w.Say("figures.blind.empty")
		return v
	}
	v.Note = w.Count("figures.blind.note", len(f.stances))
	if len(v.Figures) == 1 { // the reminder alone
		v.Note = w.Count("figures.blind.none", len(f.stances))
	}
	for _, b := range v.Figures {
		spot := f.spot(b)
		v.Spots = append(v.Spots, spot)
		v.Rows = append(v.Rows, []string{spot.Title, spot.Advice})
	}
	return v
}

// spot writes one blind spot.
func (f *figures) spot(b insight.BlindSpot) BlindSpotText {
	w := f.p.words
	say := func(id string, parts ...any) BlindSpotText {
		return BlindSpotText{Title: w.Say("figures.spot."+id, parts...)}
	}
	var t BlindSpotText
	var advice []string
	add := func(text string) { advice = append(advice, text) }
	switch b.Kind {
	case insight.SkillSpot:
		t = BlindSpotText{Title: b.Name}
		t.Find = f.skillSpot(b, add)
	case insight.IndustrySpot:
		t = say("industry", "field", w.Say("figures.field."+b.Name))
		add(w.Say("figures.advice.industry", "share", w.Percent(b.Share), "field", w.Say("figures.field."+b.Name)))
		f.lookFor(b, add)
	case insight.FunctionSpot:
		name := f.p.functionName(b.Name)
		t = say("function", "function", name)
		add(w.Say("figures.advice.function", "share", w.Percent(b.Share), "function", name))
		f.lookFor(b, add)
		t.Find = f.firstFunction(b.Fields)
	case insight.RegionSpot:
		t = say("region", "place", w.Say("figures.continent."+b.Name))
		add(w.Say("figures.advice.region", "share", w.Percent(1-b.Share)))
	case insight.OutsideSpot:
		t = say("outside", "organisation", f.n.me.Organisation)
		add(w.Say("figures.advice.outside", "share", w.Percent(b.Share)))
		if f.any(func(s insight.Stance) bool { return s.Relation == app.Outside }) {
			t.Find = "outside"
		}
	case insight.UpwardSpot:
		t = say("upward")
		add(w.Say("figures.advice.upward", "share", w.Percent(b.Share)))
		t.Find = f.above()
	case insight.PeerSpot:
		t = say("peers")
		add(w.Count("figures.advice.peers", b.Known))
		if f.any(func(s insight.Stance) bool { return s.Relation == app.Peer }) {
			t.Find = "relation:" + string(app.Peer)
		}
	case insight.ProgrammeSpot:
		t = say("programme")
		add(w.Say("figures.advice.programme"))
	case insight.AlliesSpot:
		t = say("allies")
		add(w.Say("figures.advice.allies"))
	}
	if b.Whom != 0 {
		add(w.Say("figures.advice.ask", "name", f.first(b.Whom)))
		if t.Find == "" {
			t.Person = b.Whom
		}
	}
	if t.Find != "" || t.Person != 0 {
		t.Verb = w.Say("figures.show")
	}
	t.Advice = strings.Join(advice, " ")
	return t
}

// skillSpot says how far anybody goes and in which functions the skill is at
// home; it gives a filter of whom I know there.
func (f *figures) skillSpot(b insight.BlindSpot, add func(string)) string {
	w := f.p.words
	if b.Best == 0 {
		add(w.Say("figures.advice.skill.nobody"))
	} else {
		add(w.Say("figures.advice.skill", "best", int(b.Best)))
	}
	functions := f.p.functionsWith(b.Skill)
	if len(functions) > 0 {
		add(w.Say("figures.advice.look", "fields", f.p.functionNames(functions, "look.or")))
	}
	return f.firstFunction(functions)
}

// lookFor names the values that are missing.
func (f *figures) lookFor(b insight.BlindSpot, add func(string)) {
	var names []string
	for _, v := range b.Fields {
		names = append(names, strings.ToLower(f.p.ValueName(b.Dim, v)))
	}
	if len(names) > 0 {
		add(f.p.words.Say("figures.advice.look", "fields", f.p.listed(names, "look.or")))
	}
}

func (f *figures) any(is func(insight.Stance) bool) bool {
	for _, s := range f.stances {
		if is(s) {
			return true
		}
	}
	return false
}

// firstFunction is a filter of the first function in which I know anybody;
// empty where there is none.
func (f *figures) firstFunction(functions []string) string {
	for _, name := range functions {
		if f.any(func(s insight.Stance) bool { return s.Function == name }) {
			return Filter{Function: name}.Terms()
		}
	}
	return ""
}

// above is a filter of the seniority above mine of which I know most people.
func (f *figures) above() string {
	count := map[string]int{}
	for _, s := range f.stances {
		if s.Ranked && s.Above {
			count[rankOf(f.n.byID[s.Person]).value]++
		}
	}
	best := ""
	for _, v := range app.SeniorityOrder() {
		if count[v] > count[best] {
			best = v
		}
	}
	return Filter{Seniority: best}.Terms()
}

// whoLeadsTo names who could show a way to a skill that nobody has as far as I
// want: who has some of it, is close to it, or works where it is at home.
func (f *figures) whoLeadsTo(skill app.SkillID) app.PersonID {
	mine, _ := f.n.me.Skill(skill)
	search := suggest.Search{Skill: skill, Have: mine.Have, Functions: f.p.functionsWith(skill), Me: f.n.me, People: f.n.people,
		Model: f.n.model, Today: app.DayOf(f.n.now), Tie: func(id app.PersonID) float64 { return f.p.tie(f.n, id) },
		Away: func(app.PersonID) suggest.Unavailable { return suggest.Unavailable{} }}
	for _, id := range f.p.taxonomy.Related(string(skill)) {
		search.Near = append(search.Near, app.SkillID(id))
	}
	for _, l := range suggest.Lookouts(search) {
		if q := f.n.byID[l.Person]; q != nil && f.warm(q.ID) >= insight.WarmEnough {
			return q.ID
		}
	}
	return 0
}
