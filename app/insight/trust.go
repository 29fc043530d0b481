package insight

import (
	"cmp"
	"slices"
	"time"

	"cortado/app"
)

// Trusts says how trust in people moved over time.
type Trusts struct {
	People []TrustLine  // whose trust moved, most first
	Months []TrustMonth // how many people stood at each level at the end of each month, the oldest first
}

// TrustLine is one person's trust.
type TrustLine struct {
	Person   app.PersonID
	Steps    []app.TrustStep // within the period, begun by what it was at its start
	From, To app.Level       // at the period's begin and end; where nothing was said then, the first and the last that was
	Talks    int             // with the person in the period
}

// TrustMonth counts people by trust at the end of a month; of the period's last
// month, at the period's end.
type TrustMonth struct {
	Year  int
	Month time.Month
	At    [6]int // people at trust 0..5
	Mean  float64
}

// TrustsOf reads the steps of everybody of whom any trust was ever said (ID and
// TrustSteps of each, the oldest step first) in the zone of the period's end.
// Without a beginning the period begins where the first step lies, a year back
// at least and MostMonths at most. Lines are of those whose trust is not the
// same all through: first who moved furthest from begin to end, then who moved
// most on the way, then whose last step is newest.
func TrustsOf(people []app.Person, talks []app.Talk, p Period) Trusts {
	if p.From.IsZero() {
		p.From = reaching(firstStep(people, p.To.Location()), p.To)
	}
	met := map[app.PersonID]int{}
	for _, t := range talks {
		if p.Holds(t.At) {
			met[t.Person]++
		}
	}
	var out Trusts
	ways := map[app.PersonID]int{}
	begin, end := app.DayOf(p.From), app.DayOf(p.To.Add(-time.Nanosecond))
	for _, q := range people {
		if l, way := lineOf(q, begin, end); way > 0 {
			l.Talks = met[q.ID]
			out.People, ways[q.ID] = append(out.People, l), way
		}
	}
	slices.SortFunc(out.People, func(a, b TrustLine) int {
		return cmp.Or(cmp.Compare(apart(b), apart(a)), cmp.Compare(ways[b.Person], ways[a.Person]),
			cmp.Compare(b.Steps[len(b.Steps)-1].On, a.Steps[len(a.Steps)-1].On), cmp.Compare(a.Person, b.Person))
	})
	said := false
	for _, m := range monthsFrom(p.From.In(p.To.Location()), p.To) {
		month := TrustMonth{Year: m.Year, Month: m.Month}
		last := min(end, app.DayOf(time.Date(m.Year, m.Month+1, 0, 0, 0, 0, 0, time.UTC)))
		sum, n := 0, 0
		for _, q := range people {
			if l := trustOn(q.TrustSteps, last); l != nil && *l >= 0 && *l <= app.MaxLevel {
				month.At[*l]++
				sum, n = sum+int(*l), n+1
			}
		}
		if n > 0 {
			month.Mean, said = float64(sum)/float64(n), true
		}
		out.Months = append(out.Months, month)
	}
	if !said {
		out.Months = nil
	}
	return out
}

func apart(l TrustLine) app.Level { return max(l.To-l.From, l.From-l.To) }

// lineOf follows one person's trust from a day to a day, both included, and
// says how far it moved, up and down added; 0 when it stood still.
func lineOf(q app.Person, begin, end app.Day) (TrustLine, int) {
	l := TrustLine{Person: q.ID}
	if t := trustOn(q.TrustSteps, begin); t != nil {
		l.Steps = append(l.Steps, app.TrustStep{On: begin, Trust: t})
	}
	for _, s := range q.TrustSteps {
		if s.On > begin && s.On <= end && (len(l.Steps) > 0 || s.Trust != nil) {
			l.Steps = append(l.Steps, s)
		}
	}
	way, at := 0, app.Level(-1)
	for _, s := range l.Steps {
		if s.Trust == nil {
			continue
		}
		if at < 0 {
			l.From = *s.Trust
		} else {
			way += int(max(*s.Trust-at, at-*s.Trust))
		}
		at = *s.Trust
		l.To = at
	}
	return l, way
}

// trustOn is the trust on a day; nil when nothing was said.
func trustOn(steps []app.TrustStep, on app.Day) *app.Level {
	var t *app.Level
	for _, s := range steps {
		if s.On <= on {
			t = s.Trust
		}
	}
	return t
}

// firstStep is the first day of which any trust is known; zero for none.
func firstStep(people []app.Person, zone *time.Location) time.Time {
	first := app.Day("")
	for _, q := range people {
		for _, s := range q.TrustSteps {
			if first == "" || s.On < first {
				first = s.On
			}
		}
	}
	if first == "" {
		return time.Time{}
	}
	return first.Time(zone)
}
