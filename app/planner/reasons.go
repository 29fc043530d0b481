package planner

import (
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// terms writes a choice's terms down in the user's words: what each is called,
// and where it comes from.
func (p *Planner) terms(n *network, c suggest.Choice) []app.Term {
	q, known := n.byID[c.Person]
	if !known {
		return nil
	}
	var out []app.Term
	for _, t := range c.Terms {
		out = append(out, app.Term{Kind: t.Kind, Need: t.Need, Label: p.termLabel(n, q, t), Value: t.Value,
			Source: p.termSource(n, q, t), Shown: t.Shown})
	}
	return out
}

func (p *Planner) termLabel(n *network, q *app.Person, t suggest.Term) string {
	switch t.Kind {
	case suggest.OfSkill, suggest.OfQuestion:
		if label := p.needLabel(n, t.Need); label != "" && t.Kind == suggest.OfSkill {
			return label
		}
		if t.Label != "" {
			return t.Label
		}
		return p.needLabel(n, t.Need)
	case suggest.OfSupport:
		return p.needLabel(n, t.Need)
	case suggest.OfPerspective:
		f := q.Perspective[app.Function]
		if f.Value != "" && f.Certainty >= claimFloor && f.Value != n.me.Perspective[app.Function] {
			return p.words.Say("reason.view", "function", strings.ToLower(p.ValueName(app.Function, f.Value)))
		}
		return p.words.Say("reason.different")
	case suggest.OfAvailability:
		return p.words.Say("reason.availability." + string(t.Facts.Unavailable.Reason))
	}
	sign := "more"
	if t.Value < 0 {
		sign = "less"
	}
	return p.words.Say("reason." + t.Kind + "." + sign)
}

// termSource says where a term comes from, in one short line.
func (p *Planner) termSource(n *network, q *app.Person, t suggest.Term) string {
	f, name := t.Facts, q.Name.First()
	switch t.Kind {
	case suggest.OfSkill:
		return p.skillSource(n, name, f)
	case suggest.OfQuestion:
		return p.questionSource(f, name)
	case suggest.OfSupport:
		if strings.HasSuffix(string(t.Need), ":sponsor") {
			return p.words.Say("reason.sponsor", "trust", int(f.Trust))
		}
		return p.words.Count("reason.support", f.Talks)
	case suggest.OfPerspective:
		return p.words.Say("reason.differs", "n", f.Differs, "of", f.Known)
	case suggest.OfTrust:
		return p.words.Say("reason.trust.source", "n", int(f.Trust))
	case suggest.OfReciprocity:
		if s := p.offerSentence(f.Offer, name); s != "" {
			return s
		}
		var wants []string
		for _, w := range q.Wants {
			wants = append(wants, w.Text)
		}
		return p.words.Say("reason.reciprocity.wants", "name", name, "wants", strings.Join(wants, ", "))
	case suggest.OfHelpfulness:
		return p.words.Say("reason.helpfulness.source", "n", f.Helpful, "day", p.nearDay(n.now, f.At))
	case suggest.OfTie:
		return p.words.Count("reason.tie.source", f.Contacts, "ago", p.ago(n.now, f.Last))
	case suggest.OfAvailability:
		return p.unavailable(n, f.Unavailable)
	}
	return ""
}

func (p *Planner) skillSource(n *network, name string, f suggest.Facts) string {
	text := p.words.Say("reason.skill", "have", int(f.Have), "want", int(f.Want), "name", name, "level", int(f.Level))
	if !f.KnownLevel {
		return p.words.Say("reason.skill.talks", "have", int(f.Have), "want", int(f.Want), "day", p.nearDay(n.now, f.At))
	}
	switch {
	case f.Rated:
		text += p.words.Say("reason.rated", "day", p.nearDay(n.now, f.At))
	case f.Source == app.Inferred && f.From != "":
		text += p.words.Say("reason.inferred", "title", f.From)
	case f.Source == app.Imported:
		text += p.words.Say("reason.imported")
	}
	return text
}

func (p *Planner) questionSource(f suggest.Facts, name string) string {
	var text string
	switch f.Match {
	case suggest.BySkill:
		text = p.words.Say("reason.question.skill", "skill", p.SkillName(f.Skill, f.SkillName), "name", name, "level", int(f.Level))
	case suggest.ByTags, suggest.ByWords:
		text = p.words.Say("reason.question.words", "words", strings.Join(f.Matched, ", "))
	}
	switch {
	case f.MyStance != nil && f.TheirStance != nil:
		text += p.words.Say("reason.question.stance")
	case f.Opposite:
		text += p.words.Say("reason.question.opposite", "n", f.Differs, "of", f.Known)
	}
	return strings.TrimLeft(text, ";, ")
}

// unavailable says why somebody is out of question at present, or less so, and
// until when.
func (p *Planner) unavailable(n *network, u suggest.Unavailable) string {
	if u.Reason == suggest.Available {
		return ""
	}
	until := ""
	if u.Until != "" {
		until = p.words.Say("reason.until", "day", p.day(u.Until))
		if u.Reason == suggest.Cooling {
			until = p.words.Say("reason.until.rested", "day", p.day(u.Until))
		}
	}
	since := ""
	if !u.Since.IsZero() {
		since = p.nearDay(n.now, u.Since)
	}
	return p.words.Count("reason.out."+string(u.Reason), u.Times, "since", since) + until
}

// bridgeText says the strongest common ground; empty where there is none.
func (p *Planner) bridgeText(n *network, id app.PersonID) string {
	bridges := p.plan(n, nil).Bridges(id)
	if len(bridges) == 0 {
		return ""
	}
	text := p.bridgeSentence(n, bridges[0])
	for _, b := range bridges[1:] {
		if b.Kind == suggest.IntroducedBy && text != "" {
			return text + " " + p.bridgeSentence(n, b)
		}
	}
	return text
}

func (p *Planner) bridgeSentence(n *network, b suggest.Bridge) string {
	switch b.Kind {
	case suggest.WorkTogether:
		return p.words.Say("bridge.work-together", "organisation", b.Organisation)
	case suggest.WorkedTogether:
		if b.Together {
			return p.words.Say("bridge.worked-together.years", "organisation", b.Organisation, "from", year(later(b.Mine.From, b.Theirs.From)), "to", yearOrNow(earlierEnd(b.Mine.To, b.Theirs.To), n.now))
		}
		return p.words.Say("bridge.worked-together", "organisation", b.Organisation)
	case suggest.SameSchool:
		return p.words.Say("bridge.school", "school", b.School.Name)
	case suggest.InProgramme:
		return p.words.Say("bridge.programme", "programme", b.Programme.Name)
	case suggest.SameGroup:
		return p.words.Say("bridge.group", "group", b.Group)
	case suggest.IntroducedBy:
		if by, ok := n.byID[b.Introducer]; ok {
			return p.words.Say("bridge.introduced", "name", by.Name.String())
		}
	case suggest.KnownThrough:
		return p.words.Say("bridge.through", "text", strings.TrimSuffix(b.Through, "."))
	case suggest.LastTalk:
		return p.words.Say("bridge.talk", "month", p.words.Month(b.At.In(n.now.Location())))
	case suggest.LastContact:
		return p.words.Say("bridge.contact", "month", p.words.Month(b.At.In(n.now.Location())))
	case suggest.Connected:
		return p.words.Say("bridge.connected", "year", year(b.Since))
	}
	return ""
}

func year(d app.Day) string {
	if len(d) < 4 {
		return ""
	}
	return string(d[:4])
}

func yearOrNow(d app.Day, now time.Time) string {
	if d == "" {
		return now.Format("2006")
	}
	return year(d)
}

func later(a, b app.Day) app.Day { return max(a, b) }

// earlierEnd takes an empty end as still going on.
func earlierEnd(a, b app.Day) app.Day {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return min(a, b)
}

// offerText says what I can give a person on what they want; empty where that
// is not known.
func (p *Planner) offerText(n *network, id app.PersonID) string {
	q, known := n.byID[id]
	if !known {
		return ""
	}
	if s := p.offerSentence(p.plan(n, nil).Offer(id), q.Name.First()); s != "" {
		return p.words.Say("offer.line", "offer", s)
	}
	return ""
}

func (p *Planner) offerSentence(o suggest.Offer, name string) string {
	switch o.Kind {
	case suggest.OfferAnswer:
		return p.words.Say("offer.answer", "text", strings.TrimSuffix(o.Request.Text, "."), "name", name)
	case suggest.OfferOwn:
		if app.Fold(o.Text) == app.Fold(o.Want.Text) {
			return p.words.Say("offer.wanted", "text", strings.TrimSuffix(p.asRead(o.Text), "."), "name", name)
		}
		return p.words.Say("offer.own", "text", strings.TrimSuffix(p.asRead(o.Text), "."), "want", o.Want.Text, "name", name)
	case suggest.OfferSkill:
		return p.words.Say("offer.for-skill", "skill", p.SkillName(o.Skill, o.Want.Text), "level", int(o.Level), "name", name)
	}
	return ""
}

// tie is the strength of the tie to a person in [0,1]; 0 with no contact known.
func (p *Planner) tie(n *network, id app.PersonID) float64 { return p.plan(n, nil).Tie(id) }

// mixText says where the people of a set stand to me: inside or outside my
// organisation, above, beside or below me. What is nobody is left out.
func (p *Planner) mixText(s suggest.Set) string {
	house := p.countsText([]string{"inside", "outside"}, s.Mix.Inside, s.Mix.Outside)
	rank := p.countsText([]string{"up", "across", "below"}, s.Mix.Up, s.Mix.Across, s.Mix.Below)
	switch {
	case house == "":
		return rank
	case rank == "":
		return house
	}
	return house + "; " + rank
}

func (p *Planner) countsText(names []string, counts ...int) string {
	var out []string
	for i, n := range counts {
		if n > 0 {
			out = append(out, p.words.Count("mix."+names[i], n))
		}
	}
	return strings.Join(out, ", ")
}
