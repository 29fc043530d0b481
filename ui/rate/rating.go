package rate

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// rating is what the user answers about one coffee. It outlives the widgets.
type rating struct {
	s    *Screen
	host screen.Host
	id   app.CoffeeID

	known   bool
	touched bool // something was answered and is not saved
	about   planner.RateView
	me      app.Profile

	helpful  int
	did      map[app.Effect]bool
	met      map[app.NeedID]float64
	learned  []*learnt
	gave     []*given
	received []*given
	gone     []int64 // lines of the ledger taken off the list
	next     string
	nextOn   app.Day
	again    app.Day
	pickDay  bool // talk again on a day of its own
	note     string

	needsOpen bool // need by need is unfolded
	busy      bool
	stop      func() // stops the keeping of what is typed that is about to happen

	view *view
}

// learnt is one skill with the level after the talk.
type learnt struct {
	id               app.SkillID
	name             string
	have, want, them app.Level
	to               app.Level
	note             string
}

// given is one thing given, or promised for a day.
type given struct {
	planner.RateLine
	was planner.Given // as it stands in the ledger
}

func newRating(s *Screen, id app.CoffeeID) *rating {
	return &rating{s: s, host: s.host, id: id, did: map[app.Effect]bool{}, met: map[app.NeedID]float64{}}
}

func (r *rating) start() {
	var about planner.RateView
	var me app.Profile
	r.host.Run("rate.view", func(ctx context.Context) (err error) {
		if me, err = r.s.planner.Profile(ctx); err != nil {
			return err
		}
		about, err = r.s.planner.RateView(ctx, r.id)
		return err
	}, func() {
		r.me = me
		if !r.touched {
			r.take(about)
		}
		if r.s.rating == r {
			r.s.fill()
		}
	})
}

// take shows the questions, with the answers of an earlier rating to change, or
// those that were typed and not saved.
func (r *rating) take(about planner.RateView) {
	r.about, r.known = about, true
	r.gave, r.received, r.gone, r.learned = nil, nil, nil, nil
	for _, k := range about.Skills {
		r.learned = append(r.learned, &learnt{id: k.ID, name: k.Name, have: k.Have, want: k.Want, them: k.Them, to: k.To, note: k.Note})
	}
	for _, l := range about.Given {
		*r.side(l.Direction) = append(*r.side(l.Direction), &given{l, l.Given})
	}
	t := about.Talk
	r.answered(planner.Rating{Helpful: t.Helpful, Did: t.Did, Needs: t.Needs, NextStep: t.NextStep, NextOn: t.NextOn, TalkAgain: t.TalkAgain, Note: t.Note})
	if d := about.Draft; d != nil {
		r.answered(*d)
		r.typed(*d)
		r.touched = true
	}
}

// answered takes over the answers that stand in one place each.
func (r *rating) answered(a planner.Rating) {
	r.helpful, r.next, r.nextOn, r.again, r.note = a.Helpful, a.NextStep, a.NextOn, a.TalkAgain, a.Note
	r.pickDay = r.again != "" && !slices.Contains(againDays(r.host.Now()), r.again)
	r.did, r.met = map[app.Effect]bool{}, map[app.NeedID]float64{}
	for _, e := range a.Did {
		r.did[e] = true
	}
	for _, n := range a.Needs {
		r.met[n.Need] = n.Met
	}
	r.needsOpen = r.needsOpen || len(r.met) > 0
}

// typed takes over the lists of what was typed and not saved. A line that is no
// longer there stays away.
func (r *rating) typed(a planner.Rating) {
	for _, l := range a.Learned {
		line := r.line(l.Skill, l.Name)
		line.to, line.note = l.To, l.Note
	}
	for _, g := range a.Given {
		list := r.side(g.Direction)
		i := slices.IndexFunc(*list, func(o *given) bool { return g.Entry != 0 && o.Entry == g.Entry })
		switch {
		case i >= 0:
			(*list)[i].Given = g
		case g.Entry == 0:
			*list = append(*list, &given{RateLine: planner.RateLine{Given: g}})
		}
	}
	for _, id := range a.Gone {
		for _, d := range []app.Direction{app.Gave, app.Received} {
			list := r.side(d)
			if i := slices.IndexFunc(*list, func(o *given) bool { return o.Entry == id }); i >= 0 {
				*list = slices.Delete(*list, i, i+1)
				r.gone = append(r.gone, id)
			}
		}
	}
}

// side gives the list of one side.
func (r *rating) side(d app.Direction) *[]*given {
	if d == app.Received {
		return &r.received
	}
	return &r.gave
}

// line gives a skill's line, a new one with my present level when there is none.
func (r *rating) line(id app.SkillID, name string) *learnt {
	for _, l := range r.learned {
		if id != "" && l.id == id || app.Fold(l.name) == app.Fold(name) {
			return l
		}
	}
	l := &learnt{id: id, name: name}
	for _, mine := range r.me.Skills {
		if id != "" && mine.ID == id || app.Fold(mine.Name) == app.Fold(name) {
			l.id, l.name, l.have, l.want, l.to = mine.ID, mine.Name, mine.Have, mine.Want, mine.Have
		}
	}
	r.learned = append(r.learned, l)
	return l
}

// answers puts everything into a rating. Of lines that stand in the ledger only
// those that were changed are in it.
func (r *rating) answers() planner.Rating {
	out := planner.Rating{Helpful: r.helpful, NextStep: strings.TrimSpace(r.next), NextOn: r.nextOn, TalkAgain: r.again,
		Note: strings.TrimSpace(r.note), Gone: slices.Clone(r.gone)}
	for _, e := range app.Effects() {
		if r.did[e] {
			out.Did = append(out.Did, e)
		}
	}
	for _, n := range r.about.Needs {
		if met, said := r.met[n.ID]; said {
			out.Needs = append(out.Needs, app.NeedRating{Need: n.ID, Label: n.Label, Met: met})
		}
	}
	for _, l := range r.learned {
		if l.to != l.have || strings.TrimSpace(l.note) != "" {
			out.Learned = append(out.Learned, app.Learned{Skill: l.id, Name: l.name, From: l.have, To: l.to, Note: strings.TrimSpace(l.note)})
		}
	}
	for _, g := range slices.Concat(r.gave, r.received) {
		if g.Entry == 0 || g.Given != g.was {
			out.Given = append(out.Given, g.Given)
		}
	}
	return out
}

// dayText writes a day as the lists show it.
func (r *rating) dayText(d app.Day) string { return r.host.Words().Day(d.Time(time.UTC)) }

func (r *rating) build(class part.Class) fyne.CanvasObject {
	r.view = newView(r, class)
	return r.view.page
}
