package planner

import (
	"maps"
	"reflect"

	"cortado/app"
)

// What an archive says of me and of people who are here only fills what is
// empty: what the user says here stands.

// fillProfile adds an archive's profile to mine and says whether that changed
// anything. Its lists come as a whole where I have none.
func fillProfile(me *app.Profile, theirs app.Profile) bool {
	before := *me
	fill(&me.Name, theirs.Name)
	fill(&me.Email, theirs.Email)
	fill(&me.Zone, theirs.Zone)
	fill(&me.Title, theirs.Title)
	fill(&me.Organisation, theirs.Organisation)
	fill(&me.Place, theirs.Place)
	fill(&me.Goal, theirs.Goal)
	fill(&me.Support, theirs.Support)
	fill(&me.Minutes, theirs.Minutes)
	fill(&me.RoundWeeks, theirs.RoundWeeks)
	fillMany(&me.Hours, theirs.Hours)
	fillMany(&me.Skills, theirs.Skills)
	fillMany(&me.Upward, theirs.Upward)
	fillMany(&me.Own, theirs.Own)
	fillMany(&me.Questions, theirs.Questions)
	fillMany(&me.Offers, theirs.Offers)
	fillMany(&me.Positions, theirs.Positions)
	fillMany(&me.Education, theirs.Education)
	fillMany(&me.Groups, theirs.Groups)
	fillMany(&me.Places, theirs.Places)
	fillMany(&me.Programmes, theirs.Programmes)
	fillMap(&me.Strengths, theirs.Strengths)
	fillMap(&me.Perspective, theirs.Perspective)
	fillMap(&me.Weights, theirs.Weights)
	return !reflect.DeepEqual(before, *me)
}

// fillPerson adds what a merge of two records does not look at and says whether
// that changed anything. Whether somebody is in question at present is for the
// user here to say. introducer and stances are by the numbers here.
func fillPerson(q *app.Person, theirs app.Person, introducer app.PersonID, stances map[app.QuestionID]int) bool {
	before := *q
	fillMany(&q.Hours, theirs.Hours)
	fillMap(&q.Strengths, theirs.Strengths)
	fill(&q.TalkAgain, theirs.TalkAgain)
	fill(&q.CadenceDays, theirs.CadenceDays)
	q.TrustSteps = app.JoinTrust(q.TrustSteps, theirs.TrustSteps)
	if introducer != q.ID {
		fill(&q.Introducer, introducer)
	}
	for question, stance := range stances {
		if _, said := q.Stances[question]; !said {
			q.Stances = maps.Clone(q.Stances)
			if q.Stances == nil {
				q.Stances = map[app.QuestionID]int{}
			}
			q.Stances[question] = stance
		}
	}
	return !reflect.DeepEqual(before, *q)
}

func fill[T comparable](have *T, theirs T) {
	var none T
	if *have == none {
		*have = theirs
	}
}

func fillMany[T any](have *[]T, theirs []T) {
	if len(*have) == 0 && len(theirs) > 0 {
		*have = theirs
	}
}

func fillMap[K comparable, V any](have *map[K]V, theirs map[K]V) {
	if len(*have) == 0 && len(theirs) > 0 {
		*have = theirs
	}
}
