package message

import "cortado/app"

// rule says which checks a situation has, and what they look for.
type rule struct {
	asks  asking // how many asks it should have
	timed timing
	why   reasoning
	offer offering
	no    bool // leaves an easy no
}

type (
	asking    int
	timing    int
	reasoning int
	offering  int
)

const (
	oneAsk   asking = iota // exactly one question, with its ask
	noAsk                  // none: thanks ask for nothing
	maybeOne               // one at most
)

const (
	boxed   timing = iota // names how long it will take
	untimed               // no time is asked for
	atTime                // names the time of the meeting
)

const (
	aboutThemOnly reasoning = iota // a reason that is about them
	whatITook                      // what I took away
	whatTheyAsked                  // what I answer
	aboutWhom                      // whom I want to meet
	noReason
)

const (
	offersBack  offering = iota // what I can give
	addsLighter                 // a follow-up adds something easier
	otherWay                    // a no comes with an alternative
	noOffer
)

// ruleOf gives the rule of a message; the note of an invitation has room
// neither for an offer nor for a way out.
func ruleOf(in Input) rule {
	r := rules[in.Situation]
	if in.Situation == app.Introduce && in.About != nil {
		r = rule{asks: oneAsk, timed: untimed, why: aboutWhom, offer: noOffer, no: true}
	}
	if in.Channel == app.ByLinkedInNote {
		r.offer, r.no = noOffer, false
	}
	return r
}

var rules = map[app.Situation]rule{
	app.FirstContact:  {no: true},
	app.Reconnect:     {no: true},
	app.Introduce:     {no: true},
	app.OppositeView:  {no: true},
	app.UpwardAsk:     {no: true, offer: noOffer},
	app.MentorAsk:     {no: true},
	app.Accept:        {asks: maybeOne, timed: untimed, why: whatTheyAsked, offer: noOffer},
	app.DeclineIt:     {asks: maybeOne, timed: untimed, why: whatTheyAsked, offer: otherWay},
	app.FollowUpAgain: {no: true, offer: addsLighter},
	app.Confirm:       {asks: maybeOne, timed: atTime, why: noReason, offer: noOffer},
	app.ThankYou:      {asks: noAsk, timed: untimed, why: whatITook, offer: noOffer},
	app.ReportBack:    {asks: maybeOne, timed: untimed, why: whatITook, offer: offersBack},
}
