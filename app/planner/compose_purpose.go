package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/region"
	"cortado/app/suggest"
)

// purpose finds what the message is for: what I would like to learn from whom I
// want to meet, and what I can give. For an introduction that is not the reader.
func (k *composing) purpose(context.Context) error {
	q := k.subject()
	terms := k.p.needTerms(k.n, q.ID)
	if k.c.Situation == app.OppositeView && k.c.Purpose == "" {
		k.c.Purpose = firstOpposite(k.n.me, terms)
	}
	k.out.Purposes, k.in.Purpose = k.p.purposes(k.n, q, terms, k.c.Purpose, k.c.Lang)
	k.out.Offers, k.out.Asks = k.p.offerChoices(k.n.me), k.p.askChoices(usualMinutes(k.n.me))
	k.in.Offer, k.in.OfferSkill = k.offer()
	return nil
}

// firstOpposite is the question a message for the opposite view is about: the
// one for which the person is suggested, else my first that wants it. "" for none.
func firstOpposite(me app.Profile, terms []app.Term) string {
	for _, t := range terms {
		if t.Value > 0 && wantsOpposite(me, string(t.Need)) {
			return string(t.Need)
		}
	}
	for _, question := range me.OpenQuestions() {
		if question.Opposite {
			return string(suggest.QuestionNeed(question.ID))
		}
	}
	return ""
}

// purposes lists what a message to a person can be for, and the one chosen:
// their strongest reason when nothing was, else how differently they look at
// things; never a gap of mine they may know nothing of. The lines are in the
// user's language, what the message says is in the message's.
func (p *Planner) purposes(n *network, q app.Person, terms []app.Term, chosen, lang string) ([]Choice, message.Purpose) {
	var out []Choice
	seen := map[app.NeedID]bool{}
	add := func(id app.NeedID) {
		if id == "" || seen[id] {
			return
		}
		seen[id] = true
		if label := p.needLabel(n, id); label != "" {
			out = append(out, Choice{string(id), label})
		}
	}
	for _, t := range terms {
		if t.Value > 0 {
			add(t.Need)
		}
	}
	need := app.NeedID(chosen)
	if isNeedID(need) && !p.isNeed(n, need) {
		chosen = "" // what it names is gone; its number is no word for a message
	}
	if len(out) == 0 && chosen == "" { // no need of mine leads to them
		if d := p.otherSide(n, q); d != "" {
			add(suggest.ViewNeed(d))
		} else {
			out = append(out, Choice{"", p.words.Say("purpose.none")})
		}
	}
	for _, s := range n.me.Gaps() {
		add(suggest.SkillNeed(s.ID))
	}
	for _, question := range n.me.OpenQuestions() {
		add(suggest.QuestionNeed(question.ID))
	}
	if p.isNeed(n, need) {
		add(need) // one I had when the draft was begun, or that nothing leads to them for
	}
	if chosen == "" && len(out) > 0 {
		chosen = out[0].Value
	}
	if chosen == "" {
		return out, message.Purpose{}
	}
	for i, c := range out {
		if c.Value == chosen {
			out[0], out[i] = out[i], out[0]
			return out, p.purpose(n, q, app.NeedID(chosen), lang)
		}
	}
	out = append([]Choice{{chosen, chosen}}, out...)
	return out, message.Purpose{Kind: message.ForOwnWords, Text: chosen}
}

// otherSide is the dimension in which a person looks from where I do not, as far
// as a message may name it; "" for none.
func (p *Planner) otherSide(n *network, q app.Person) app.Dimension {
	for _, d := range []app.Dimension{app.Function, app.Industry, app.Background, app.Region} {
		if view := p.viewOf(q, d); view.Text != "" && n.me.Perspective[d] != "" && n.me.Perspective[d] != q.Perspective[d].Value {
			return d
		}
	}
	return ""
}

// isNeedID says whether a purpose is the id of a need, and no words.
func isNeedID(id app.NeedID) bool {
	kind, rest, cut := strings.Cut(string(id), ":")
	return cut && rest != "" && !strings.ContainsAny(rest, " \n") && slices.Contains([]string{"skill", "question", "support", "view"}, kind)
}

// isNeed says whether a need's id names something known.
func (p *Planner) isNeed(n *network, id app.NeedID) bool {
	kind, rest, _ := strings.Cut(string(id), ":")
	switch kind {
	case "skill":
		_, listed := p.taxonomy.Name(rest, p.words.Lang())
		_, mine := n.me.Skill(app.SkillID(rest))
		return listed || mine
	case "question":
		return slices.ContainsFunc(n.me.Questions, func(q app.Question) bool { return suggest.QuestionNeed(q.ID) == id })
	case "support":
		return p.words.Has("support." + rest)
	case "view":
		return p.words.Has("dimension."+rest) || slices.ContainsFunc(n.me.Own, func(d app.OwnDimension) bool { return string(d.ID) == rest })
	}
	return false
}

// purpose turns a need into what a message in a language may say of it. A skill
// somebody was only inferred to have is my wish to learn, never their strength.
func (p *Planner) purpose(n *network, q app.Person, need app.NeedID, lang string) message.Purpose {
	kind, rest, _ := strings.Cut(string(need), ":")
	switch kind {
	case "skill":
		s, known := q.Skill(app.SkillID(rest))
		mine, _ := n.me.Skill(app.SkillID(rest))
		return message.Purpose{Kind: message.ForSkill, Text: p.skillIn(lang, app.SkillID(rest), mine.Name), Typed: known && s.Source != app.Inferred}
	case "question":
		return message.Purpose{Kind: message.ForQuestion, Text: p.needLabel(n, need)}
	case "view":
		return p.viewOf(q, app.Dimension(rest))
	case "support":
		if text := supportIn[lang][rest]; text != "" {
			return message.Purpose{Kind: message.ForOwnWords, Text: text}
		}
	}
	return message.Purpose{Kind: message.ForOwnWords, Text: p.needLabel(n, need)}
}

// viewOf is where a person looks from in a dimension, as far as a message may
// name it: neither how they work nor how high they stand, and nothing that is
// only guessed. Else the message does without.
func (p *Planner) viewOf(q app.Person, d app.Dimension) message.Purpose {
	a := q.Perspective[d]
	value := a.Value
	if d == app.Organisation {
		value, a.Source = p.house(q.Organisation), app.Typed
	}
	if value == "" || d == app.WorkStrength || d == app.Seniority || a.Source == app.Inferred && a.Certainty < claimFloor {
		return message.Purpose{}
	}
	out := message.Purpose{Kind: message.ForPerspective, Text: p.ValueName(d, value), Typed: true}
	switch code, country := region.Code(value); {
	case d == app.Region && country:
		out.Key = string(d) + "." + strings.ToLower(code)
	case app.SpecOf(d).Values != nil:
		out.Key = string(d) + "." + value
	}
	if d != app.Organisation && d != app.Region { // names keep their capitals
		out.Text = strings.ToLower(out.Text)
	}
	return out
}

// skillIn names a skill in a language of messages; one of the user's own keeps
// its name.
func (p *Planner) skillIn(lang string, id app.SkillID, given string) string {
	if name, ok := p.taxonomy.Name(string(id), lang); ok {
		return name
	}
	return p.SkillName(id, given)
}

// supportIn says in each language what support I ask for; English stands in the
// catalogue.
var supportIn = map[string]map[string]string{
	"de": {"critique": "ehrliche Kritik", "encouragement": "Zuspruch", "sponsor": "Fürsprache"},
	"fr": {"critique": "un regard critique", "encouragement": "des encouragements", "sponsor": "un soutien"},
	"es": {"critique": "una crítica sincera", "encouragement": "ánimo", "sponsor": "un apoyo"},
}

// offer is what the message says I can give: own words, with a skill of mine in
// the language of the message in case they are in another; or that skill alone.
func (k *composing) offer() (words, skill string) {
	if k.c.Offer == "" || k.c.Offer == "-" {
		return "", ""
	}
	if id, is := strings.CutPrefix(k.c.Offer, offeredSkill); is {
		mine, known := k.n.me.Skill(app.SkillID(id))
		if !known {
			return "", ""
		}
		return "", k.p.skillIn(k.c.Lang, mine.ID, mine.Name)
	}
	for _, s := range k.n.me.Skills {
		if !s.CanGive() {
			continue
		}
		name := k.p.skillIn(k.c.Lang, s.ID, s.Name)
		if k.c.Offer == k.p.words.Say("offer.skill", "skill", s.Name) { // a draft of an earlier version has the words
			return "", name
		}
		if _, translated := k.p.taxonomy.Name(string(s.ID), k.c.Lang); translated && skill == "" {
			skill = name
		}
	}
	return k.c.Offer, skill
}

// offerLabel says an offer as the user reads it.
func (p *Planner) offerLabel(me app.Profile, offer string) string {
	for _, c := range p.offerChoices(me) {
		if c.Value == offer && offer != "-" {
			return p.asRead(c.Text)
		}
	}
	return offer
}

// offeredSkill begins an offer to help with a skill of mine.
const offeredSkill = "skill:"

func (p *Planner) offerChoices(me app.Profile) []Choice {
	out := []Choice{}
	for _, o := range me.Offers {
		out = append(out, Choice{o.Text, o.Text})
	}
	for _, s := range me.Skills {
		if s.CanGive() {
			out = append(out, Choice{offeredSkill + string(s.ID), p.words.Say("offer.skill", "skill", inSentence(p.SkillName(s.ID, s.Name)))})
		}
	}
	return append(out, Choice{"-", p.words.Say("offer.none")})
}

func (p *Planner) askChoices(minutes int) []Choice {
	var out []Choice
	for _, m := range []message.Mode{message.Video, message.Coffee, message.Walk, message.Phone} {
		out = append(out, Choice{string(m), p.words.Count("ask."+string(m), minutes)})
	}
	return out
}

// offerFor is what a message would offer: what suits the person, else the first
// thing I said I can give.
func (p *Planner) offerFor(n *network, id app.PersonID) string {
	switch o := p.plan(n, nil).Offer(id); o.Kind {
	case suggest.OfferOwn:
		return o.Text
	case suggest.OfferSkill:
		return offeredSkill + string(o.Skill)
	}
	if len(n.me.Offers) > 0 {
		return n.me.Offers[0].Text
	}
	for _, s := range n.me.Skills {
		if s.CanGive() {
			return offeredSkill + string(s.ID)
		}
	}
	return "-"
}
