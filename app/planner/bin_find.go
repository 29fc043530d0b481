package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
)

// binText is what is searched of somebody in the bin, who is in no index: what
// they are called, what they are, and what is noted with them, each in every
// spelling.
type binText [3][spellings]string

// findInBin searches the bin as Find searches everybody else: every word has to
// begin a word or, long enough, to stand inside one. Who has all of them in
// their name comes first, then who has them in what they are or in their notes,
// last who has one inside another word. Dated notes of theirs are not searched.
func findInBin(_ context.Context, c *crowd, words string) ([]int32, error) {
	terms := searchTerms(words)
	var tiers [len(binText{}) + 1][]int32
	for place, text := range c.texts() {
		tier := 0
		for _, t := range terms {
			at := text.tier(t)
			if tier = max(tier, at); at > len(text) {
				break
			}
		}
		if len(terms) > 0 && tier <= len(text) {
			tiers[tier] = append(tiers[tier], int32(place))
		}
	}
	return slices.Concat(tiers[:]...), nil
}

// tier gives the first part of the text in which a term begins a word; their
// number when it only stands inside one, and more when it does not stand there.
func (b *binText) tier(term string) int {
	best := len(b) + 1
	for i := range b {
		for way, text := range b[i] {
			t := term
			if way == squeezed {
				t = squeeze(t)
			}
			switch begins, there := hasTerm(text, t); {
			case begins:
				return i
			case there:
				best = len(b)
			}
		}
	}
	return best
}

func binTextOf(q *app.Person) binText {
	about := []string{q.Title, q.Organisation, q.Place, q.Through}
	for _, s := range q.Skills {
		about = append(about, s.Name)
	}
	about = append(append(append(about, q.Tags...), q.Schools...), q.Groups...)
	for _, e := range q.Emails {
		about = append(about, e.Address)
	}
	for _, n := range q.Phones {
		about = append(about, n.Number)
	}
	for _, j := range q.Past {
		about = append(about, j.Title, j.Organisation)
	}
	var out binText
	for i, text := range []string{q.Name.Given + " " + q.Name.Family + " " + q.Name.Nickname, strings.Join(about, " \n "), q.Notes} {
		for way := range spellings {
			out[i][way] = spell(text, way).folded
		}
	}
	return out
}
