package planner

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/insight"
)

// InsightIDs lists the pictures by their names on the command line, in the order
// in which they are shown.
func InsightIDs() []string {
	return []string{"gaps", "difference", "ledger", "months", "blind-spots", "calibration", "coverage", "trust"}
}

// Insights reads what happened, once, and prepares every picture: of the last
// twelve months, this one included, or of all time.
func (p *Planner) Insights(ctx context.Context, all bool) (Insights, error) {
	f, err := p.figures(ctx, all)
	if err != nil {
		return Insights{}, err
	}
	v := Insights{AllTime: all, Line: f.line(), Gaps: f.gaps(), Differences: f.differences(), Ledger: f.ledger(), Months: f.months(),
		Blind: f.blind(), Calibration: p.calibration(f.n), Coverage: f.coverage(), Trust: f.trust()}
	v.Nothing = v.Calibration.Figures.Asked == 0
	for id, picture := range v.pictures() {
		picture.ID = id
		picture.FileName = "cortado-" + id + "-" + string(app.DayOf(f.n.now))
		v.Nothing = v.Nothing && picture.Empty != ""
	}
	return v, nil
}

// pictures gives each picture by its name.
func (v *Insights) pictures() map[string]*Picture {
	return map[string]*Picture{"gaps": &v.Gaps.Picture, "difference": &v.Differences.Picture, "ledger": &v.Ledger.Picture, "months": &v.Months.Picture,
		"blind-spots": &v.Blind.Picture, "calibration": &v.Calibration.Picture, "coverage": &v.Coverage.Picture, "trust": &v.Trust.Picture}
}

// Picture gives one picture by its name on the command line; ErrNotFound for any
// other name.
func (v *Insights) Picture(id string) (Picture, error) {
	if picture, known := v.pictures()[id]; known {
		return *picture, nil
	}
	return Picture{}, app.NotFound("there is no insight %q; use %s", id, strings.Join(InsightIDs(), ", "))
}

// InsightCSV writes the table of a picture for a spreadsheet, and gives the name
// its file has, with its ending. ErrNotFound for a name that is no picture.
func (p *Planner) InsightCSV(ctx context.Context, id string, all bool) (name string, content []byte, err error) {
	v, err := p.Insights(ctx, all)
	if err != nil {
		return "", nil, err
	}
	picture, err := v.Picture(id)
	if err != nil {
		return "", nil, err
	}
	var b bytes.Buffer
	if err := exchange.WriteRows(&b, picture.Head, picture.Rows); err != nil {
		return "", nil, err
	}
	return picture.FileName + ".csv", b.Bytes(), nil
}

// figures is what the pictures are made from, read once.
type figures struct {
	p        *Planner
	n        *network
	all      bool
	period   insight.Period
	entries  []app.Entry
	requests []app.Request
	steps    []app.Person // with their steps of trust
	skills   []app.MySkill
	reach    []insight.Reach // who is known to have any of the skills
	stances  []insight.Stance
}

func (p *Planner) figures(ctx context.Context, all bool) (*figures, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	f := &figures{p: p, n: n, all: all, period: periodOf(n.now, all)}
	if f.entries, err = p.store.Ledger(ctx, 0); err != nil {
		return nil, err
	}
	if f.requests, err = p.store.Requests(ctx, 0); err != nil {
		return nil, err
	}
	if f.steps, err = p.store.TrustSteps(ctx); err != nil {
		return nil, err
	}
	gone := func(id app.PersonID) bool { return n.byID[id] == nil }
	f.entries = slices.DeleteFunc(f.entries, func(e app.Entry) bool { return gone(e.Person) })
	f.steps = slices.DeleteFunc(f.steps, func(q app.Person) bool { return gone(q.ID) })
	for _, s := range n.me.Skills {
		if s.Want > 0 {
			s.Name = p.SkillName(s.ID, s.Name)
			f.skills = append(f.skills, s)
		}
	}
	f.readPeople()
	return f, nil
}

// periodOf is the last twelve months with this one, or all time, until the end
// of today.
func periodOf(now time.Time, all bool) insight.Period {
	p := insight.Period{To: time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 0, 0, now.Location())}
	if !all {
		p.From = time.Date(now.Year(), now.Month()-11, 1, 0, 0, 0, 0, now.Location())
	}
	return p
}

// rated lists the rated talks of the period with people outside the bin.
func (f *figures) rated() []app.Talk {
	return slices.DeleteFunc(slices.Clone(f.n.talks), func(t app.Talk) bool {
		return t.Helpful == 0 || !f.period.Holds(t.At) || f.n.byID[t.Person] == nil
	})
}

// line says how much there is to see: "19 rated talks since December 2025".
func (f *figures) line() string {
	talks := f.rated()
	if len(talks) == 0 {
		return f.p.words.Say("figures.line.none")
	}
	since := f.period.From
	if f.all {
		since = slices.MinFunc(talks, func(a, b app.Talk) int { return a.At.Compare(b.At) }).At.In(f.n.now.Location())
	}
	return f.p.words.Count("figures.line", len(talks), "month", f.p.words.Month(since))
}

// heads gives the heads of a table's columns.
func (p *Planner) heads(ids ...string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, p.words.Say(id))
	}
	return out
}

// name is somebody's full name; empty for nobody.
func (f *figures) name(id app.PersonID) string {
	if q := f.n.byID[id]; q != nil {
		return q.Name.String()
	}
	return ""
}

// first is how one speaks of somebody; empty for nobody.
func (f *figures) first(id app.PersonID) string {
	if q := f.n.byID[id]; q != nil {
		return q.Name.First()
	}
	return ""
}

// firsts gives first names, and full names where two people share one.
func (f *figures) firsts(ids []app.PersonID) []string {
	bearer := map[string]app.PersonID{}
	shared := map[string]bool{}
	for _, id := range ids {
		name := f.first(id)
		if other, taken := bearer[name]; taken && other != id {
			shared[name] = true
		}
		bearer[name] = id
	}
	out := make([]string, len(ids))
	for i, id := range ids {
		if out[i] = f.first(id); shared[out[i]] {
			out[i] = f.name(id)
		}
	}
	return out
}

// monthName writes a short month with its year: Nov 2026.
func (f *figures) monthName(year int, m time.Month) string {
	return f.shortMonth(m) + " " + strconv.Itoa(year)
}

func (f *figures) shortMonth(m time.Month) string {
	return f.p.words.Say("month.short." + strconv.Itoa(int(m)))
}

func tenths(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
