package rate

import (
	"context"
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
	next     string
	nextOn   app.Day
	again    app.Day
	pickDay  bool // talk again on a day of its own
	note     string
	trust    bool
	busy     bool

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
	text string
	done bool
	due  app.Day
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

// take shows the questions, with the answers of an earlier rating to change.
func (r *rating) take(about planner.RateView) {
	r.about, r.known = about, true
	t := about.Talk
	r.helpful, r.next, r.nextOn, r.again, r.note = t.Helpful, t.NextStep, t.NextOn, t.TalkAgain, t.Note
	r.pickDay = r.again != ""
	r.did, r.met, r.learned = map[app.Effect]bool{}, map[app.NeedID]float64{}, nil
	for _, e := range t.Did {
		r.did[e] = true
	}
	for _, n := range t.Needs {
		r.met[n.Need] = n.Met
	}
	for _, k := range about.Skills {
		r.learned = append(r.learned, &learnt{id: k.ID, name: k.Name, have: k.Have, want: k.Want, them: k.Them, to: k.Have})
	}
	for _, l := range t.Learned {
		r.line(l.Skill, l.Name).note = l.Note
	}
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

// offer is by how much the model would move trust: up after a talk rated 4 or
// 5, down after 1 or 2, within 0 to 5. Trust not said counts as half of five, so
// one step up from there is 3.
func (r *rating) offer() (from, to app.Level) {
	from = app.MaxLevel / 2
	if r.about.Trust != nil {
		from = *r.about.Trust
	}
	switch {
	case r.helpful >= 4:
		return from, min(from+1, app.MaxLevel)
	case r.helpful >= 1 && r.helpful <= 2 && r.about.Trust != nil:
		return from, max(from-1, 0)
	}
	return from, from
}

// answers puts everything into a rating.
func (r *rating) answers() planner.Rating {
	out := planner.Rating{Helpful: r.helpful, NextStep: strings.TrimSpace(r.next), NextOn: r.nextOn, TalkAgain: r.again, Note: strings.TrimSpace(r.note)}
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
	sort := func(list []*given) (done []string, open []planner.Promise) {
		for _, g := range list {
			if g.done {
				done = append(done, g.text)
			} else {
				open = append(open, planner.Promise{Text: g.text, Due: g.due})
			}
		}
		return done, open
	}
	out.Gave, out.Promises = sort(r.gave)
	out.Received, out.Promised = sort(r.received)
	if from, to := r.offer(); r.trust && from != to {
		out.Trust = &to
	}
	return out
}

// save keeps the rating and goes to Today.
func (r *rating) save() {
	r.host.Window().Canvas().Unfocus() // a day being typed is read when its field is left
	if r.helpful == 0 || r.busy || !r.view.daysRead() {
		return
	}
	r.busy = true
	answers := r.answers()
	var rated planner.Rated
	r.host.RunOr("rate.save", func(ctx context.Context) (err error) {
		rated, err = r.s.planner.Rate(ctx, r.id, answers)
		return err
	}, func() {
		r.busy, r.touched = false, false
		if r.s.rating == r {
			r.s.rating = nil
		}
		r.host.Done(r.s.planner.Done(app.Change{Label: "change.rate", Who: r.about.First}), rated.Change)
		r.host.Go(screen.Route{Name: screen.Today})
	}, func(err error) {
		r.busy = false
		r.host.Fail(err)
	})
}

// missed asks what is to become of a coffee that did not take place.
func (r *rating) missed() {
	w := r.host.Words()
	var d *part.Dialog
	button := func(kind part.Kind, id string, again bool) *part.Button {
		return part.NewButton(kind, w.Say(id), "", func() {
			d.Close()
			r.didNotMeet(again)
		})
	}
	d = part.NewDialog(w.Say("rate.missed.head"), part.NewParagraph(w.Say("rate.missed.text", "name", r.about.First)),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		button(part.Normal, "rate.missed.rest", false), button(part.Main, "rate.missed.again", true))
	d.ShowOn(r.host.Window().Canvas())
}

func (r *rating) didNotMeet(again bool) {
	var c app.Coffee
	var change app.ChangeID
	r.host.Run("rate.save", func(ctx context.Context) (err error) {
		c, change, err = r.s.planner.Missed(ctx, r.id, again)
		return err
	}, func() {
		r.touched = false
		if r.s.rating == r {
			r.s.rating = nil
		}
		r.host.Done(r.s.planner.Done(app.Change{Label: "change.missed", Who: r.about.First}), change)
		if again {
			r.host.Go(screen.Route{Name: screen.Schedule, Person: c.Person})
			return
		}
		r.host.Go(screen.Route{Name: screen.Today})
	})
}

// today is the day it is for the user.
func (r *rating) today() app.Day { return app.DayOf(r.host.Now()) }

// dayText writes a day as the lists show it.
func (r *rating) dayText(d app.Day) string { return r.host.Words().Day(d.Time(time.UTC)) }

func (r *rating) build(class part.Class) fyne.CanvasObject {
	r.view = newView(r, class)
	return r.view.page
}
