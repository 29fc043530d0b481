package planner

import (
	"strconv"
	"strings"

	"cortado/app"
	"cortado/app/insight"
)

// differences prepares helpfulness against difference.
func (f *figures) differences() DifferencePicture {
	w := f.p.words
	plan := f.p.plan(f.n, nil)
	var talks []insight.DifferentTalk
	for _, t := range f.rated() {
		d := insight.DifferentTalk{Talk: t.ID, Person: t.Person, At: t.At, Helpful: t.Helpful}
		d.Differs, d.Known = plan.Differs(t.Person)
		talks = append(talks, d)
	}
	v := DifferencePicture{Figures: insight.DifferencesOf(talks, plan.Dimensions())}
	d := v.Figures
	v.Title = w.Say("figures.difference." + string(d.Finding))
	if d.Finding == insight.FewTalks {
		v.Empty = w.Count("figures.difference.empty", insight.LeastTalks, "k", len(d.Talks))
		if d.Of == 0 {
			v.Empty = w.Say("figures.difference.me")
		}
	} else {
		v.Note = w.Count("figures.difference.note."+string(d.Finding), len(d.Talks), "r", signed(d.R))
	}
	if d.LeftOut > 0 && d.Of > 0 {
		v.Note = strings.TrimSpace(v.Note + " " + w.Count("figures.difference.left", d.LeftOut))
	}
	for _, b := range d.Bands {
		mean := ""
		if b.N > 0 {
			mean = tenths(b.Mean)
		}
		v.Means = append(v.Means, mean)
	}
	v.Head = f.p.heads("figures.head.day", "figures.head.person", "figures.head.differ", "figures.head.helpful")
	v.Numbers = []bool{false, false, true, true}
	for _, t := range d.Talks {
		v.Names = append(v.Names, f.first(t.Person))
		v.Rows = append(v.Rows, []string{w.DayYear(t.At.In(f.n.now.Location())), f.name(t.Person),
			w.Say("figures.of", "k", t.Differs, "n", t.Known), strconv.Itoa(t.Helpful)})
	}
	return v
}

// signed writes a correlation with two digits: 0.62, −0.31.
func signed(r float64) string { return strings.Replace(hundredths(r), "-", "−", 1) }

// ledger prepares given and received.
func (f *figures) ledger() LedgerPicture {
	w := f.p.words
	v := LedgerPicture{Figures: insight.LedgerOf(f.entries, f.period)}
	v.Title = w.Say("figures.ledger")
	v.Head = f.p.heads("figures.head.person", "figures.head.gave", "figures.head.received", "figures.head.owed", "figures.head.due", "figures.head.last")
	v.Numbers = []bool{false, true, true, true, true, false}
	var ids []app.PersonID
	for _, b := range v.Figures.People {
		ids = append(ids, b.Person)
		last := ""
		if !b.Last.IsZero() {
			last = w.DayYear(b.Last.In(f.n.now.Location()))
		}
		v.Rows = append(v.Rows, []string{f.name(b.Person), w.Number(b.Given), w.Number(b.Received), w.Number(b.Owed), w.Number(b.Due), last})
	}
	v.Names = f.firsts(ids)
	if len(ids) == 0 {
		v.Empty = w.Say("figures.ledger.empty." + f.span())
	}
	v.Balance = f.balance(v.Figures.Owe)
	return v
}

// span names the period in the ids of sentences.
func (f *figures) span() string {
	if f.all {
		return "ever"
	}
	return "year"
}

// mostOwed is how many people the gentle reminder names.
const mostOwed = 3

// balance says to whom I owe a favour. Who is not for me, or put aside, is left
// in peace.
func (f *figures) balance(owe []app.PersonID) string {
	var ids []app.PersonID
	for _, id := range owe {
		if s := f.n.byID[id].Standing; !s.Archived && !s.NotForMe {
			ids = append(ids, id)
		}
	}
	names := f.firsts(ids)
	switch more := len(names) - mostOwed; {
	case len(names) == 0:
		return ""
	case more > 0:
		return f.p.words.Count("figures.owe.more", more, "names", strings.Join(names[:mostOwed], ", "))
	}
	return f.p.words.Say("figures.owe", "names", f.p.listed(names, "look.and"))
}

// months prepares coffees per month.
func (f *figures) months() MonthsPicture {
	w := f.p.words
	with := map[app.PersonID][]app.Message{}
	for _, m := range f.n.messages {
		with[m.Person] = append(with[m.Person], m)
	}
	told := map[app.PersonID][]app.Request{}
	for _, r := range f.requests {
		told[r.Person] = append(told[r.Person], r)
	}
	held := map[app.CoffeeID]app.Talk{}
	for _, t := range f.n.talks {
		held[t.Coffee] = t
	}
	var coffees []insight.Coffee
	for _, c := range f.n.coffees {
		if c.State != app.WasMet {
			continue
		}
		if c.Start.IsZero() { // met without a time of its own: the talk has it
			c.Start = held[c.ID].At
		}
		coffees = append(coffees, insight.Coffee{At: c.Start, Theirs: insight.TheyAsked(c, with[c.Person], told[c.Person])})
	}
	v := MonthsPicture{Figures: insight.MonthsOf(coffees, f.period)}
	v.Title, v.Note = w.Say("figures.months"), w.Say("figures.months.note")
	v.Head = f.p.heads("figures.head.month", "figures.head.asked", "figures.head.theirs", "figures.head.total")
	v.Numbers = []bool{false, true, true, true}
	total := 0
	for _, m := range v.Figures {
		total += m.Asked + m.Theirs
		letter := []rune(f.shortMonth(m.Month))
		v.Letters = append(v.Letters, string(letter[:1]))
		v.Rows = append(v.Rows, []string{f.monthName(m.Year, m.Month), w.Number(m.Asked), w.Number(m.Theirs), w.Number(m.Asked + m.Theirs)})
	}
	if total == 0 {
		v.Empty = w.Say("figures.months.empty." + f.span())
	}
	switch {
	case !f.all:
		v.Total = w.Count("figures.months.year", total)
	case len(v.Figures) == insight.MostMonths:
		v.Total = w.Count("figures.months.capped", total)
	default:
		v.Total = w.Count("figures.months.ever", total)
	}
	return v
}
