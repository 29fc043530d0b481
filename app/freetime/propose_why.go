package freetime

// NeverMeet is the reason of two people whose hours have no time in common that
// is long enough, whatever else they have to do; Nearly then finds a way out.
const NeverMeet = "slot.none.apart"

// Why says why Propose finds no time: a sentence that tells what stands in the
// way, the first thing first. It is empty when there is a time.
func Why(w Wish) Reason {
	r, ok := w.room()
	if !ok {
		return Reason{ID: "slot.none.short"}
	}
	fits := func(list []spell) bool {
		found := false
		for _, s := range list {
			r.starts(s, func(int64) { found = true })
			if found {
				break
			}
		}
		return found
	}
	all := []spell{r.all}
	steps := []struct {
		id   string
		left []spell
	}{
		{"slot.none.clocks", all},
		{"slot.none.my-hours", shared(r.myTime, all)},
		{"slot.none.their-hours", shared(r.theirTime, all)},
		{NeverMeet, r.together()},
		{"slot.none.holidays", cutOut(cutOut(r.together(), r.myRest), r.theirRest)},
		{"slot.none.busy", cutOut(cutOut(cutOut(r.together(), r.myRest), r.theirRest), r.busy)},
		{"slot.none.margins", r.free},
	}
	for _, s := range steps {
		if !fits(s.left) {
			return Reason{ID: s.id}
		}
	}
	return Reason{}
}
