package schedule

import (
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

// happened is the group of coffees whose time has passed and of which nobody
// said what became of them.
const happened = "happened"

// dateGroups are the groups by date, in order.
var dateGroups = []string{happened, "coming", "arranging", "past"}

// stateGroups are the groups by state, in the order of a coffee's life.
var stateGroups = []string{happened, string(app.Scheduled), string(app.Agreed), string(app.Asked), string(app.Idea),
	string(app.Silent), string(app.WasMet), string(app.Cancelled), string(app.Declined)}

// line is one line of the list: the head of a group, or a coffee.
type line struct {
	head  string // the group's name; empty for a coffee
	count int    // of the group
	row   int    // of the coffee
}

// dateGroup is the group of a coffee by date.
func dateGroup(r planner.CoffeeRow) string {
	if r.Past {
		return happened
	}
	return r.Group
}

// stateGroup is the group of a coffee by state.
func stateGroup(r planner.CoffeeRow) string {
	if r.Past {
		return happened
	}
	return string(r.Coffee.State)
}

// wanted is what the list is narrowed to.
type wanted struct {
	words  string          // that name, role, title or place holds
	states map[string]bool // groups by state; empty for all
	bystep bool            // in groups by state instead of by date
}

// fits says whether a coffee is to be listed, by its words and its state.
func (f wanted) fits(r planner.CoffeeRow) bool {
	return (len(f.states) == 0 || f.states[stateGroup(r)]) && holdsAll(r.Find, strings.Fields(app.Fold(f.words)))
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// linesOf groups the coffees that fit; empty groups have no head. The order
// within a group is that of the rows.
func linesOf(rows []planner.CoffeeRow, f wanted) []line {
	groups, of := dateGroups, dateGroup
	if f.bystep {
		groups, of = stateGroups, stateGroup
	}
	members := map[string][]line{}
	for i, r := range rows {
		if f.fits(r) {
			members[of(r)] = append(members[of(r)], line{row: i})
		}
	}
	var out []line
	for _, g := range groups {
		if len(members[g]) > 0 {
			out = append(append(out, line{head: g, count: len(members[g]), row: -1}), members[g]...)
		}
	}
	return out
}

// countStates counts the coffees of each group by state among those that hold
// the words.
func countStates(rows []planner.CoffeeRow, words string) map[string]int {
	out := map[string]int{}
	f := wanted{words: words}
	for _, r := range rows {
		if f.fits(r) {
			out[stateGroup(r)]++
		}
	}
	return out
}

// coffeeLine gives the next line at or after i that is a coffee, in steps of by;
// -1 when there is none.
func coffeeLine(lines []line, i, by int) int {
	for ; i >= 0 && i < len(lines); i += by {
		if lines[i].head == "" {
			return i
		}
	}
	return -1
}

// lineOf finds the line of a coffee, -1 when it is not listed.
func lineOf(lines []line, rows []planner.CoffeeRow, id app.CoffeeID) int {
	return slices.IndexFunc(lines, func(l line) bool { return l.head == "" && rows[l.row].Coffee.ID == id })
}
