package message

import (
	"strconv"

	"cortado/app"
)

// longestTalk is up to how many minutes a talk is believed.
const longestTalk = 600

func believed(minutes int) int {
	if minutes <= 0 || minutes > longestTalk {
		return app.DefaultMinutes
	}
	return minutes
}

func (f *facts) aboutTime(in Input) {
	minutes := believed(in.Minutes)
	f.set("min", strconv.Itoa(minutes), "minutes")
	for name, text := range f.g.times(minutes, in.Mode) {
		f.set(name, text, "minutes")
	}
	f.set("byvideo", map[bool]string{true: "yes"}[in.Mode == Video || in.Mode == Phone])
	f.aboutAsk(in)

	all := ""
	for i, s := range in.Slots {
		if i > 1 || s.At.IsZero() {
			break
		}
		s.Zone = inside(s.Zone, maxName) // the name of a town, from settings or a file
		text := f.g.slot(s)
		if !in.Off["slots"] {
			f.set("slot"+strconv.Itoa(i+1), text, "slots")
		}
		if all != "" {
			all += " / "
		}
		all += text
	}
	f.offer(in, "slots", OfTime, all)
	link := cleanLink(in.Link)
	if f.offer(in, "link", OfTime, link) {
		f.set("link", link, "link")
	}
}

// aboutAsk reads an ask in own words.
func (f *facts) aboutAsk(in Input) {
	raw := clean(in.Ask, maxWords)
	s := inside(raw, maxWords)
	plain := f.g.plain(s)
	if s == "" || plain == f.value["time"] || plain == f.value["minutes"] || foreign(raw, f.lang) {
		if s != "" && foreign(raw, f.lang) {
			f.listed = append(f.listed, Fact{Key: "ask", Kind: OfMe, Text: raw, Foreign: true})
		}
		f.set("usualask", "yes")
		return
	}
	name, text := f.g.ask(raw)
	if name != "askquestion" {
		name, text = f.g.ask(s)
	}
	f.set(name, inside(text, maxWords))
	if !f.g.timed(text) {
		f.set("untimed", "yes")
	}
}

// SlotText says a time as a message of the language, tone and address offers
// it; "" in a language there is none of.
func SlotText(lang string, tone app.Tone, address app.Address, s Slot) string {
	tongues, err := loadTongues()
	if err != nil {
		return ""
	}
	t, ok := tongues[lang]
	if !ok {
		return ""
	}
	return t.grammar(Input{Tone: tone, Address: address}).slot(s)
}
