package messages

import (
	"slices"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// item is one choice of the set-up, beyond those every message has.
type item string

const (
	itemWhom       item = "whom"       // whether the introducer is written to, or the person
	itemIntroducer item = "introducer" // who knows us both
	itemRequest    item = "request"
	itemCoffee     item = "coffee"
	itemTook       item = "took"
	itemWillDo     item = "will-do"
	itemPromise    item = "promise"
	itemCame       item = "came"
	itemReason     item = "reason"
	itemEvery      item = "every"
	itemMonths     item = "months"
	itemProgramme  item = "programme"
	itemPurpose    item = "purpose"
	itemAsk        item = "ask"
	itemOffer      item = "offer"
	itemTimes      item = "times"
)

// uses is what the text of a situation can use, in the order of the screen;
// nothing else is asked for.
var uses = map[app.Situation][]item{
	app.FirstContact:  {itemPurpose, itemAsk, itemOffer, itemTimes},
	app.Reconnect:     {itemTook, itemPurpose, itemAsk, itemOffer, itemTimes},
	app.Introduce:     {itemWhom, itemIntroducer, itemPurpose, itemAsk, itemOffer, itemTimes},
	app.OppositeView:  {itemPurpose, itemAsk, itemOffer, itemTimes},
	app.UpwardAsk:     {itemPurpose, itemAsk, itemOffer, itemTimes},
	app.MentorAsk:     {itemPurpose, itemEvery, itemMonths, itemProgramme, itemAsk, itemOffer, itemTimes},
	app.Accept:        {itemRequest, itemAsk, itemOffer, itemTimes},
	app.DeclineIt:     {itemRequest, itemReason, itemOffer},
	app.FollowUpAgain: {itemPurpose, itemAsk, itemOffer, itemTimes},
	app.Confirm:       {itemCoffee},
	app.ThankYou:      {itemTook, itemWillDo, itemPromise},
	app.ReportBack:    {itemTook, itemCame, itemOffer},
}

// usesOf is what the text of the chosen message can use. Times are for whom I
// will meet, so who is to introduce me is offered none.
func usesOf(p planner.Compose) []item {
	if p.Situation == app.Introduce && p.About != 0 {
		return []item{itemWhom, itemIntroducer, itemPurpose, itemAsk, itemOffer}
	}
	return uses[p.Situation]
}

// ownOf says whether a choice belongs to few situations; those are always shown,
// also where the others are folded.
func ownOf(i item) bool {
	return !slices.Contains([]item{itemPurpose, itemAsk, itemOffer, itemTimes}, i)
}

// likely are the situations shown at once.
var likely = []app.Situation{app.FirstContact, app.Reconnect, app.FollowUpAgain, app.ThankYou, app.Accept}

// situations lists all that can be written, the likely ones first.
func situations() []app.Situation {
	var first, rest []app.Situation
	all := message.Situations()
	for _, s := range likely {
		if slices.Contains(all, s) {
			first = append(first, s)
		}
	}
	for _, s := range all {
		if !slices.Contains(likely, s) {
			rest = append(rest, s)
		}
	}
	return append(first, rest...)
}

// situationsShown are the lines of the column: the likely ones with the one
// chosen, or all.
func situationsShown(chosen app.Situation, all bool) []app.Situation {
	return slices.DeleteFunc(situations(), func(s app.Situation) bool {
		return !all && s != chosen && !slices.Contains(likely, s)
	})
}
