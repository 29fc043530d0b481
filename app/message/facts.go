package message

import (
	"strings"

	"cortado/app"
)

// facts is what the phrases may say: values by name, each with the key of the
// fact it comes from, so that the draft knows what it was built from.
type facts struct {
	g      grammar
	w      words
	lang   string
	value  map[string]string
	source map[string][]string
	listed []Fact // in the order of the chips
}

func (f *facts) set(name, value string, keys ...string) {
	if name != "" && value != "" {
		f.value[name] = value
		f.source[name] = keys
	}
}

// offer lists a fact and says whether it may be used.
func (f *facts) offer(in Input, key string, kind FactKind, text string) bool {
	if text == "" {
		return false
	}
	f.listed = append(f.listed, Fact{Key: key, Kind: kind, Text: text, Off: in.Off[key]})
	return !in.Off[key]
}

// own is offer for words of the user: those in another language than the
// message cannot stand in it.
func (f *facts) own(in Input, key string, kind FactKind, text string) bool {
	ok := f.offer(in, key, kind, text)
	if text != "" && foreign(text, f.lang) {
		f.listed[len(f.listed)-1].Foreign = true
		return false
	}
	return ok
}

// factsOf reads the input into values that fit inside sentences.
func (t tongue) factsOf(in Input) *facts {
	f := &facts{g: t.grammar(in), w: t.words, lang: t.lang, value: map[string]string{}, source: map[string][]string{}}
	f.aboutThem(in)
	f.aboutPurpose(in)
	f.aboutMe(in)
	f.aboutBridge(in)
	f.aboutTime(in)
	f.aboutOffer(in)
	f.aboutSituation(in)
	if g, ok := f.g.(interface{ further(*facts) }); ok { // what only this language's phrases ask for
		g.further(f)
	}
	return f
}

// polite says which of two addresses a message uses.
func (in Input) polite() bool {
	if in.Address == "" {
		return in.Tone == app.Formal
	}
	return in.Address == app.PoliteAddress
}

func (f *facts) aboutThem(in Input) {
	n := f.w.nameOf(in.Person)
	f.set("first", n.first)
	f.set("full", n.full())
	f.set("formal", f.g.formalName(n))
	title, org := f.g.title(in.Person.Title), firm(in.Person.Organisation)
	okTitle := f.offer(in, "title", OfThem, title)
	okOrg := f.offer(in, "organisation", OfThem, org)
	if okOrg {
		f.set("org", org, "organisation")
	}
	if okTitle {
		f.set("title", title, "title")
		f.set("work", f.g.as(title), "title")
		if okOrg {
			f.set("work", f.g.at(f.g.as(title), org), "title", "organisation")
			f.set("both", "yes", "title", "organisation")
		}
	}
	f.aboutBefore(in, title)
	f.aboutAbout(in)
}

// aboutBefore tells where they come from, when that is another line of work than
// today's: whoever went from one side to the other knows both.
func (f *facts) aboutBefore(in Input, title string) {
	before := f.g.title(in.Person.Before)
	if title == "" || before == "" || in.Off["title"] || !f.offer(in, "before", OfThem, before+" → "+title) {
		return
	}
	f.set("before", before, "before", "title")
	f.set("beforework", f.g.as(before), "before", "title")
}

// aboutAbout reads whom the reader may introduce me to.
func (f *facts) aboutAbout(in Input) {
	if in.Situation != app.Introduce || in.About == nil {
		return
	}
	n := f.w.nameOf(*in.About)
	if n.first == "" {
		return
	}
	set := func(name, value string) { f.set(name, value, "about") }
	f.listed = append(f.listed, Fact{Key: "about", Kind: OfThem, Text: n.full()}) // without it there is nothing to ask for: Off does not count
	set("about", n.full())
	set("aboutfirst", n.first)
	title, org := f.g.title(in.About.Title), firm(in.About.Organisation)
	set("abouttitle", title)
	set("aboutorg", org)
	if title != "" {
		set("aboutwork", f.g.as(title))
		if org != "" {
			set("aboutwork", f.g.at(f.g.as(title), org))
		}
	}
}

func (f *facts) aboutPurpose(in Input) {
	p := in.Purpose
	raw := clean(p.Text, maxWords)
	kind := p.Kind
	indirect, turned, asks := "", false, false
	if kind != ForSkill && kind != ForPerspective {
		indirect, turned, asks = f.g.question(raw)
	}
	use := f.own
	if kind == ForSkill || kind == ForPerspective { // the planner gives these in the message's language
		use = f.offer
	}
	if !use(in, "purpose", OfThem, raw) {
		return
	}
	set := func(name, value string) { f.set(name, value, "purpose") }
	switch {
	case kind == ForSkill:
		t := f.g.topic(raw)
		set("topic", t)
		set("skill", t)
		if p.Typed {
			set("strength", t)
		} else {
			set("wish", t)
		}
	case kind == ForPerspective:
		set("view", f.g.view(p))
	case turned && (kind == ForQuestion || asks):
		set("topic", inside(indirect, maxWords))
		set("question", inside(indirect, maxWords))
	case asks:
		set("asked", upperFirst(inside(raw, maxWords)))
	default:
		t, sentence := f.g.own(inside(raw, maxWords))
		if sentence {
			set("sentence", t)
		} else {
			set("topic", t)
			set("own", t)
		}
	}
}

func (f *facts) aboutMe(in Input) {
	name := inside(dropBracketed(clean(in.Me.Name, maxName)), maxName)
	if name != "" {
		f.set("me", name)
		given := f.w.readName(app.Name{Given: name}).first
		first, _, _ := strings.Cut(given, " ")
		f.set("myfirst", first)
	}
	title, org := f.g.title(in.Me.Title), firm(in.Me.Organisation)
	forwarded := in.Situation == app.Introduce && in.About != nil
	colleagues := in.Bridge.Now && org != "" && firm(in.Bridge.Employer) == org && !in.Off["bridge.employer"] && !forwarded
	label := strings.Trim(title+", "+org, ", ")
	if !f.offer(in, "me", OfMe, label) {
		return
	}
	switch {
	case title != "" && org != "" && !colleagues: // who works there too need not be told where
		f.set("myrole", f.g.at(f.g.as(title), org), "me")
	case title != "":
		f.set("myrole", f.g.as(title), "me")
	}
	if title != "" {
		f.set("mytitle", title, "me")
		f.set("mywork", f.g.as(title), "me")
	}
	f.set("myorg", org, "me")
}

// aboutOffer reads what I can give. Words in another language than the message
// stay out of it, and a skill I can help with takes their place.
func (f *facts) aboutOffer(in Input) {
	raw := clean(in.Offer, maxWords)
	s := inside(raw, maxWords)
	switch {
	case raw == "":
		f.aboutOfferSkill(in, "offer")
	case f.own(in, "offer", OfMe, raw) && s != "":
		name, text := f.g.offer(s)
		f.set("offer", "yes", "offer")
		f.set(name, text, "offer")
		f.set("offerany", text, "offer")
		f.object("offer", name, text)
	case foreign(raw, f.lang) && !in.Off["offer"]:
		f.aboutOfferSkill(in, "offer-skill")
	}
}

func (f *facts) aboutOfferSkill(in Input, key string) {
	skill := f.g.topic(in.OfferSkill)
	text := f.g.offerSkill(skill)
	if skill == "" || !f.offer(in, key, OfMe, text) {
		return
	}
	f.set("offer", "yes", key)
	f.set("offerskill", skill, key)
	for _, name := range []string{"offerthing", "offerany", "offerobject"} {
		f.set(name, text, key)
	}
}

// object sets a thing as the object of a verb, in languages that have a form for
// that, where it is certain: "unseren Leitfaden".
func (f *facts) object(key, name, text string) {
	if g, ok := f.g.(interface{ asObject(string) (string, bool) }); ok && name == key+"thing" {
		if object, sure := g.asObject(text); sure {
			f.set(key+"object", object, key)
		}
	}
}
