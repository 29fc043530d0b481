package message

import (
	"strconv"

	"cortado/app"
)

func (f *facts) aboutBridge(in Input) {
	b := in.Bridge
	add := func(key, name, value, label string) {
		if value != "" && f.offer(in, "bridge."+key, OfBoth, label) {
			f.set(name, value, "bridge."+key)
		}
	}
	if who := f.w.readName(app.Name{Given: b.Introducer}).full(); who != "" {
		add("introducer", "introducer", who, who)
		if b.Introduced && f.value["introducer"] != "" {
			f.set("introducedby", who, "bridge.introducer")
		}
	}
	f.aboutEmployer(in, add)
	if !b.LastTalk.IsZero() {
		month := f.g.month(b.LastTalk)
		add("last-talk", "lasttalk", month, month)
		if f.value["lasttalk"] != "" {
			f.set("gap", f.g.gap(b.LastTalk, in.Now), "bridge.last-talk")
		}
	}
	school := inside(b.School, maxPlace)
	add("school", "school", school, school)
	group := inside(b.Group, maxPlace)
	add("group", "group", group, group)
	if b.Since > 0 {
		since := strconv.Itoa(b.Since)
		add("since", "since", since, since)
	}
}

func (f *facts) aboutEmployer(in Input, add func(key, name, value, label string)) {
	b := in.Bridge
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
}

// looselyTied says whether all that ties us is that we are connected: true of
// hundreds, so it is said only where there is little else.
func (f *facts) looselyTied() bool {
	loose := false
	for _, fact := range f.listed {
		if fact.Kind == OfBoth && !fact.Off {
			if fact.Key != "bridge.since" {
				return false
			}
			loose = true
		}
	}
	return loose
}
