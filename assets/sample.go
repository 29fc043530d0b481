package assets

import (
	"embed"
	"io/fs"
)

//go:embed sample
var sample embed.FS

// Sample gives the sample network: Maya Okafor, about two hundred people she
// knows, and what happened with some of them. Everybody in it is invented.
//
//   - profile.json is my profile in the form of app.Profile.
//   - people/*.json are lists of app.Person with ids of their own. Most have a
//     title and no more, as an export of LinkedIn would leave them.
//   - maya-work.ics is my calendar: the same appointments every week, on the
//     clock of whoever looks.
//   - past.json says what happened, counted from the moment the sample is
//     opened, so that it is always fresh.
//
// The past names people by their full name, each of which stands once in the
// lists. Days count back from today, or on from it where the field says "in"
// or "for"; "at" is the wall time in my zone, and without it noon. A round is
// named by its place in "rounds", the first being 1. Its parts are
//
//   - questions: "question" is an id of the profile, "sinceDays" its age.
//   - rounds: "startedDaysAgo", "days" it runs, whether it is "closed", the
//     "question" it was asked with, and its "people" in the order chosen.
//   - talks: coffees that took place. "askedDaysAgo" and "askedBy" (me or
//     them) say how they came about; "helpful" is 0 while not rated; "needs"
//     name a skill, a question's id or a dimension ("view") and how far it was
//     "met"; "learned" moves a level; "nextStep" falls "nextDays" after the
//     talk; "place" and "purpose" belong to its coffee, "note" to me.
//   - coffees: those still to come, "inDays" from today. With "notPast" a time
//     less than half an hour ahead moves to the next day.
//   - messages: drafts ("updatedDaysAgo") and sent ones ("sentDaysAgo" at
//     "at"), with the answer's day and "answeredAt" where there was one.
//   - ledger: given and received; without "doneDaysAgo" it is a promise, due
//     "dueInDays" from today.
//   - requests: what people asked of me, still open.
//   - notes: dated remarks.
//   - trust: how far I rely on somebody, step by step, the last being the trust
//     of their list; of others it is counted from the day we connected.
//   - standing: who is paused or snoozed for some days more, and whom to talk
//     to again in so many days.
func Sample() fs.FS {
	sub, err := fs.Sub(sample, "sample")
	if err != nil { // only for a name that is no path
		panic(err)
	}
	return sub
}
