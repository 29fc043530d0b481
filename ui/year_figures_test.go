package ui

import (
	"time"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

// figures holds the pictures of Insights, of a year and of all time, against a
// plain count of what the store holds.
func (y *year) figures(a all) {
	y.t.Helper()
	for _, all := range []bool{false, true} {
		v, err := y.p.Insights(y.ctx, all)
		if err != nil {
			y.t.Fatal(err)
		}
		from := time.Time{}
		if !all {
			here := y.now.In(y.london())
			from = time.Date(here.Year(), here.Month()-11, 1, 0, 0, 0, 0, here.Location())
		}
		y.ledgerAddsUp(a, v, from)
		y.talksAddUp(a, v, from)
		for _, id := range planner.InsightIDs() {
			picture, err := v.Picture(id)
			if err != nil || picture.Title == "" || len(picture.Numbers) != len(picture.Head) {
				y.wrong("the picture %s is %+v, %v", id, picture, err)
			}
			for _, row := range picture.Rows {
				if len(row) != len(picture.Head) {
					y.wrong("the picture %s has the row %q under %q", id, row, picture.Head)
				}
			}
		}
	}
}

func (y *year) ledgerAddsUp(a all, v planner.Insights, from time.Time) {
	y.t.Helper()
	var given, received, owed, due, gave, got, owe, wait int
	for _, e := range a.ledger {
		switch {
		case e.Dropped || a.people[e.Person].Standing.Deleted != "":
		case e.Open() && e.Direction == app.Gave:
			owed++
		case e.Open():
			due++
		case e.Done.Before(from):
		case e.Direction == app.Gave:
			given++
		default:
			received++
		}
	}
	for _, b := range v.Ledger.Figures.People {
		gave, got, owe, wait = gave+b.Given, got+b.Received, owe+b.Owed, wait+b.Due
	}
	if l := v.Ledger.Figures; gave != given || got != received || owe != owed || wait != due || l.Given != given || l.Received != received {
		y.wrong("the ledger has %d given, %d received, %d promised, %d awaited; Insights %d, %d, %d, %d and in all %d, %d", given, received, owed, due, gave, got, owe, wait, l.Given, l.Received)
	}
}

func (y *year) talksAddUp(a all, v planner.Insights, from time.Time) {
	y.t.Helper()
	met, rated := 0, 0
	here := y.now.In(y.london())
	first := from // of months there are so many at most
	if capped := time.Date(here.Year(), here.Month()-insight.MostMonths+1, 1, 0, 0, 0, 0, here.Location()); capped.After(first) {
		first = capped
	}
	for _, c := range a.coffees {
		if c.State == app.WasMet && !c.Start.Before(first) {
			met++
		}
	}
	for _, t := range a.talks {
		if t.Helpful > 0 && !t.At.Before(from) && a.people[t.Person].Standing.Deleted == "" {
			rated++
		}
	}
	months := 0
	for _, m := range v.Months.Figures {
		months += m.Asked + m.Theirs
	}
	banded := 0
	for _, b := range v.Differences.Figures.Bands {
		banded += b.N
	}
	d := v.Differences.Figures
	switch {
	case months != met:
		y.wrong("%d coffees took place since %s; by month they are %d: %+v", met, first, months, v.Months.Figures)
	case len(d.Talks)+d.LeftOut != rated:
		y.wrong("%d talks are rated; %d are compared and %d left out", rated, len(d.Talks), d.LeftOut)
	case len(d.Bands) > 0 && banded != len(d.Talks):
		y.wrong("%d talks are compared; in the bands are %d", len(d.Talks), banded)
	}
	for _, m := range v.Trust.Figures.Months {
		people := 0
		for _, n := range m.At {
			people += n
		}
		if people > len(a.people) || m.Mean < 0 || m.Mean > 5 {
			y.wrong("in %s %d the trust is %+v of %d people", m.Month, m.Year, m, len(a.people))
		}
	}
}

func (y *year) london() *time.Location {
	loc, err := app.LoadZone("Europe/London")
	if err != nil {
		y.t.Fatal(err)
	}
	return loc
}
