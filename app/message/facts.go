package message

import (
	"strconv"
	"strings"

	"cortado/app"
)

// facts is what the phrases may say: values by name, each with the key of the
// fact it comes from, so that the draft knows what it was built from.
type facts struct {
	value  map[string]string
	source map[string][]string
	listed []Fact // in the order of the chips
}

func (f *facts) set(name, value string, keys ...string) {
	if value != "" {
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

// factsOf reads the input into values that fit inside English sentences.
func (w words) factsOf(in Input) *facts {
	f := &facts{value: map[string]string{}, source: map[string][]string{}}
	w.aboutThem(f, in)
	w.aboutPurpose(f, in)
	w.aboutMe(f, in)
	w.aboutBridge(f, in)
	w.aboutTime(f, in)
	w.aboutOffer(f, in)
	w.aboutPast(f, in)
	return f
}

func (w words) aboutThem(f *facts, in Input) {
	n := w.readName(in.Person.Name)
	f.set("first", n.first)
	f.set("full", n.full())
	if n.last != "" {
		if n.honour != "" {
			f.set("formal", n.honour+" "+n.last)
		} else {
			f.set("formal", n.full())
		}
	} else {
		f.set("formal", n.first)
	}
	title, org := w.title(in.Person.Title), firm(in.Person.Organisation)
	okTitle := f.offer(in, "title", OfThem, title)
	okOrg := f.offer(in, "organisation", OfThem, org)
	if okOrg {
		f.set("org", org, "organisation")
	}
	if !okTitle {
		return
	}
	f.set("title", title, "title")
	f.set("work", w.as(title), "title")
	if okOrg {
		f.set("work", w.as(title)+" at "+org, "title", "organisation")
		f.set("both", "yes", "title", "organisation")
	}
}

func (w words) aboutPurpose(f *facts, in Input) {
	p := in.Purpose
	raw := clean(p.Text, maxWords)
	if !f.offer(in, "purpose", OfThem, raw) {
		return
	}
	set := func(name, value string) { f.set(name, value, "purpose") }
	kind := p.Kind
	if kind != ForSkill && kind != ForPerspective && isQuestion(raw) {
		kind = ForQuestion
	}
	switch kind {
	case ForSkill:
		t := w.topic(raw)
		set("topic", t)
		set("skill", t)
		if p.Typed {
			set("strength", t)
		} else {
			set("wish", t)
		}
	case ForPerspective:
		set("view", w.plain(inside(raw, maxTopic)))
	case ForQuestion:
		if t, ok := indirect(raw); ok {
			set("topic", inside(t, maxWords))
			set("question", inside(t, maxWords))
		} else if isQuestion(raw) {
			set("asked", upperFirst(inside(raw, maxWords)))
		} else {
			w.ownTopic(set, raw)
		}
	default:
		w.ownTopic(set, raw)
	}
}

// ownTopic takes what the user typed: a wish ("I want to …"), a verb ("learn
// pricing"), or the thing itself.
func (w words) ownTopic(set func(name, value string), raw string) {
	s := inside(raw, maxWords)
	low := strings.ToLower(s)
	if strings.HasPrefix(low, "i ") || strings.HasPrefix(low, "i'") || strings.HasPrefix(low, "i’") || strings.HasPrefix(low, "we ") {
		set("sentence", upperFirst(s))
		return
	}
	for _, verb := range []string{"to ", "learn about ", "learn ", "understand ", "find out ", "know ", "talk about ", "hear about ", "hear ", "ask about ", "discuss ", "about "} {
		if strings.HasPrefix(low, verb) && len(s) > len(verb) {
			s, low = s[len(verb):], low[len(verb):]
		}
	}
	set("topic", w.plain(s))
	set("own", w.plain(s))
}

func (w words) aboutMe(f *facts, in Input) {
	name := inside(dropBracketed(clean(in.Me.Name, maxName)), maxName)
	if name != "" {
		f.set("me", name)
		given := w.readName(app.Name{Given: name}).first
		first, _, _ := strings.Cut(given, " ")
		f.set("myfirst", first)
	}
	title, org := w.title(in.Me.Title), firm(in.Me.Organisation)
	label := strings.Trim(title+", "+org, ", ")
	if !f.offer(in, "me", OfMe, label) {
		return
	}
	switch {
	case title != "" && org != "":
		f.set("myrole", w.as(title)+" at "+org, "me")
	case title != "":
		f.set("myrole", w.as(title), "me")
	}
	if title != "" {
		f.set("mywork", w.as(title), "me")
	}
	f.set("myorg", org, "me")
}

func (w words) aboutBridge(f *facts, in Input) {
	b := in.Bridge
	add := func(key, name, value, label string) {
		if value != "" && f.offer(in, "bridge."+key, OfBoth, label) {
			f.set(name, value, "bridge."+key)
		}
	}
	who := w.readName(app.Name{Given: b.Introducer}).full()
	add("introducer", "introducer", who, who)
	employer := firm(b.Employer)
	switch {
	case employer == "":
	case b.Now:
		add("employer", "employernow", employer, employer)
	case b.From > 0 && b.To > b.From:
		add("employer", "employeryears", employer, employer+", "+strconv.Itoa(b.From)+"–"+strconv.Itoa(b.To))
	case b.To > 0:
		add("employer", "employeruntil", employer, employer+", "+strconv.Itoa(b.To))
	default:
		add("employer", "employer", employer, employer)
	}
	if f.value["employeryears"] != "" {
		f.set("from", strconv.Itoa(b.From), "bridge.employer")
	}
	if f.value["employeryears"] != "" || f.value["employeruntil"] != "" {
		f.set("until", strconv.Itoa(b.To), "bridge.employer")
	}
	last := inside(b.LastTalk, 40)
	add("last-talk", "lasttalk", last, last)
	school := inside(b.School, maxPlace)
	add("school", "school", school, school)
	group := inside(b.Group, maxPlace)
	add("group", "group", group, group)
	since := inside(b.Since, 40)
	add("since", "since", since, since)
}

func (w words) aboutTime(f *facts, in Input) {
	minutes := in.Minutes
	if minutes <= 0 || minutes > 600 {
		minutes = app.DefaultMinutes
	}
	n := strconv.Itoa(minutes)
	how := map[Mode]string{Video: "by video", Coffee: "over a coffee", Walk: "on a walk", Phone: "by phone"}[in.Mode]
	meeting := map[Mode]string{Video: "video call", Coffee: "coffee", Walk: "walk", Phone: "phone call"}[in.Mode]
	if meeting == "" {
		meeting = "conversation"
	}
	f.set("minutes", n+" minutes")
	f.set("min", n)
	f.set("time", strings.TrimSpace(n+" minutes "+how))
	f.set("meeting", n+"-minute "+meeting)
	before := map[Mode]string{Coffee: "over", Walk: "on"}[in.Mode]
	if before == "" {
		before = "in"
	}
	f.set("during", before+" "+article(n+"-minute "+meeting))
	f.set("byvideo", map[bool]string{true: "yes"}[in.Mode == Video || in.Mode == Phone])
	w.aboutAsk(f, in)

	for i, s := range in.Slots {
		if i > 1 {
			break
		}
		text := inside(s.Text, 80)
		if key := "slots"; text != "" && !in.Off[key] {
			f.set("slot"+strconv.Itoa(len(f.slots())+1), text, key)
		}
	}
	if text := joinSlots(in.Slots); text != "" {
		f.offer(in, "slots", OfTime, text)
	}
	link := cleanLink(in.Link)
	if f.offer(in, "link", OfTime, link) {
		f.set("link", link, "link")
	}
}

func (f *facts) slots() []string {
	var out []string
	for _, n := range []string{"slot1", "slot2"} {
		if f.value[n] != "" {
			out = append(out, f.value[n])
		}
	}
	return out
}

func joinSlots(slots []Slot) string {
	var out []string
	for i, s := range slots {
		if t := inside(s.Text, 80); t != "" && i < 2 {
			out = append(out, t)
		}
	}
	return strings.Join(out, " / ")
}

// aboutAsk sorts an ask in own words: a whole question, something I would do
// with them, something they would do, or a thing to ask for.
func (w words) aboutAsk(f *facts, in Input) {
	raw := clean(in.Ask, maxWords)
	s := w.plain(inside(raw, maxWords))
	if s == "" || s == f.value["time"] || s == f.value["minutes"] {
		f.set("usualask", "yes")
		return
	}
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	timed := strings.Contains(s, "minute") || strings.Contains(s, "hour")
	switch {
	case isQuestion(raw):
		f.set("askquestion", upperFirst(s))
	case w.together[first]:
		f.set("asktogether", s)
	case w.isDoing(s):
		f.set("askverb", s)
	default:
		f.set("askthing", w.thing(s))
	}
	if !timed {
		f.set("untimed", "yes")
	}
}

func (w words) aboutOffer(f *facts, in Input) {
	raw := clean(in.Offer, maxWords)
	s := inside(raw, maxWords)
	if !f.offer(in, "offer", OfMe, raw) || s == "" {
		return
	}
	f.set("offer", "yes", "offer")
	low := strings.ToLower(s)
	first, _, _ := strings.Cut(low, " ")
	switch {
	case strings.HasPrefix(low, "i "), strings.HasPrefix(low, "i'"), strings.HasPrefix(low, "i’"), strings.HasPrefix(low, "we "):
		f.set("offersentence", upperFirst(s), "offer")
	case strings.HasSuffix(first, "ing") && len(first) > 5 && !w.endsInIng[first] && strings.Contains(low, " "):
		f.set("offering", w.plain(s), "offer")
	case w.isDoing(s):
		f.set("offerverb", w.plain(s), "offer")
	default:
		f.set("offerthing", w.thing(w.plain(s)), "offer")
	}
}

// aboutPast reads what went before: the unanswered message, or the talk.
func (w words) aboutPast(f *facts, in Input) {
	switch in.Situation {
	case app.FollowUpAgain:
		on := inside(in.Previous.AskedOn, 40)
		if f.offer(in, "asked-on", OfTalk, on) {
			f.set("askedon", onDay(on), "asked-on")
		}
		if in.Previous.Times == 0 {
			f.set("firstagain", "yes")
		} else {
			f.set("lastagain", "yes")
		}
	case app.ThankYou:
		on := inside(in.Talk.On, 40)
		if f.offer(in, "talk-on", OfTalk, on) {
			f.set("on", onDay(on), "talk-on")
		}
		w.aboutTook(f, in)
		w.aboutDeed(f, in, "will-do", "will", in.Talk.WillDo)
		w.aboutDeed(f, in, "promise", "promise", in.Talk.Promise)
	}
}

// onDay puts "on" before a day that needs it.
func onDay(s string) string {
	switch strings.ToLower(s) {
	case "today", "yesterday", "this morning", "this afternoon", "last week", "this week":
		return strings.ToLower(s)
	}
	if strings.HasPrefix(strings.ToLower(s), "last ") || strings.HasPrefix(strings.ToLower(s), "on ") {
		return lowerFirst(s)
	}
	return "on " + s
}

func (w words) aboutTook(f *facts, in Input) {
	s := inside(in.Talk.Took, maxWords)
	if !f.offer(in, "took", OfTalk, s) {
		return
	}
	s = w.plain(s)
	f.set("took", s, "took")
	first, rest, _ := strings.Cut(s, " ")
	switch first {
	case "that":
		f.set("tookthat", rest, "took")
	case "your", "the":
		f.set("tookthing", s, "took")
	case "how", "why", "what", "when", "where":
		f.set("tookhow", s, "took")
	}
}

// aboutDeed reads something I will do: as a verb where it is one ("send you
// the kit"), else as words to stand behind a colon.
func (w words) aboutDeed(f *facts, in Input, key, name, text string) {
	s := inside(text, maxWords)
	if !f.offer(in, key, OfTalk, s) {
		return
	}
	s = w.toReader(s, f.value["first"])
	sure := false
	for _, start := range []string{"i will ", "i'll ", "i’ll ", "i am going to ", "i'm going to ", "to "} {
		if len(s) > len(start) && strings.HasPrefix(strings.ToLower(s), start) {
			s, sure = s[len(start):], true
			break
		}
	}
	s = w.plain(s)
	f.set(name+"any", s, key)
	if sure || w.isDoing(s) {
		f.set(name+"do", s, key)
	} else {
		f.set(name+"thing", s, key)
	}
}

// toReader turns a note about the person into words to them: "send Priya the
// kit" → "send you the kit".
func (w words) toReader(s, first string) string {
	fields := strings.Fields(s)
	for i, t := range fields {
		low := strings.ToLower(t)
		byName := first != "" && !strings.Contains(first, " ") && t == first
		byPronoun := i == 1 && (low == "her" || low == "him" || low == "them") && w.doing[strings.ToLower(fields[0])]
		if byName || byPronoun {
			fields[i] = "you"
		}
	}
	return strings.Join(fields, " ")
}
