package chart

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// MostTrustLines is how many people the chart shows; the others stand in the table.
const MostTrustLines = 8

// Measures of trust over time, unscaled.
const (
	trustLevel  = 32 // from one level to the next
	trustAir    = 18 // above level 5 and below level 0, for lines beside each other
	trustLane   = 5  // between lines at the same level, at most
	trustSpread = 32 // all lines at one level, at most
	trustLeft   = 20 // for the levels
	trustRight  = 14 // from the line's end to its name
	trustLine   = 2
	trustReach  = 8 // height in which the pointer finds a line
	trustDisc   = 6
	trustDrift  = 24 // names with details stand no farther from their lines' ends
)

// TrustPlan is where everything of trust over time stands.
type TrustPlan struct {
	Grid   []Box  // a line for each level, 0 first
	Levels []Text // their numbers
	Months []Text
	Lines  []TrustPlace
}

// TrustPlace is one person: steps as thin boxes from left to right, with a disc at
// their end and a thin line to the name.
type TrustPlace struct {
	Steps        []Box
	End          Box // empty when nothing was ever said
	From, To     Point
	Label        Box // of name and detail together
	Name, Detail Text
	Reach        []Box
}

// trustHeight is the least height of the chart.
func trustHeight(scale float32) float32 {
	u := func(n float32) float32 { return units(n, scale) }
	return 5*u(trustLevel) + 2*u(trustAir) + u(captionLine) + u(4)
}

// trustRun is a stretch of time at one level.
type trustRun struct{ from, to, level float32 }

// trustRuns turns points into stretches by time; one of level -1 is left out.
func trustRuns(points []TrustPoint) []trustRun {
	points = slices.Clone(points)
	slices.SortStableFunc(points, func(a, b TrustPoint) int { return cmp.Compare(a.At, b.At) })
	var runs []trustRun
	for i, p := range points {
		run := trustRun{min(max(p.At, 0), 1), 1, min(p.Level, 5)}
		if i+1 < len(points) {
			run.to = min(max(points[i+1].At, 0), 1)
		}
		if p.Level >= 0 && (run.to > run.from || i+1 == len(points)) {
			runs = append(runs, run)
		}
	}
	return runs
}

// trustLanes gives each person's line a lane, so that no two lie on each other:
// 0 is on the level itself, the others are beside it.
func trustLanes(lines [][]trustRun) []int {
	meet := func(a, b []trustRun) bool {
		for _, x := range a {
			for _, y := range b {
				if x.level == y.level && x.from <= y.to && y.from <= x.to {
					return true
				}
			}
		}
		return false
	}
	lanes := make([]int, len(lines))
	for i, line := range lines {
		for try := 0; ; try++ {
			lane := (try + 1) / 2
			if try%2 == 0 {
				lane = -lane
			}
			taken := false
			for j := range i {
				taken = taken || lanes[j] == lane && meet(line, lines[j])
			}
			if !taken {
				lanes[i] = lane
				break
			}
		}
	}
	return lanes
}

// PlanTrust lays trust over time out in a width and a height at a text scale.
func PlanTrust(in TrustInput, width, height, scale float32, wide Measure) TrustPlan {
	u := func(n float32) float32 { return units(n, scale) }
	height = max(height, trustHeight(scale))
	lines := in.Lines[:min(len(in.Lines), MostTrustLines)]
	names := float32(0)
	for _, l := range lines {
		names = max(names, wide(l.Name, captionSize, true)+2, wide(l.Detail, captionSize, false)+2)
	}
	names = min(rounded(names), rounded(width*.38))
	left, right := u(trustLeft), width-names-u(trustRight)
	if len(lines) == 0 {
		right = width
	}
	top, bottom := u(trustAir), height-u(captionLine)-u(4)-u(trustAir)
	plan := TrustPlan{}
	y := func(level float32) float32 { return rounded(bottom - level/5*(bottom-top)) }
	for level := range 6 {
		at := y(float32(level))
		plan.Grid = append(plan.Grid, Box{left, at, right - left, 1})
		plan.Levels = append(plan.Levels, Text{Box{0, at - u(captionLine)/2, left - u(8), u(captionLine)},
			strconv.Itoa(level), captionSize, false, fyne.TextAlignTrailing, look.Ink3})
	}
	plan.months(in.Months, left, right, height-u(captionLine), u, wide)
	runs := make([][]trustRun, len(lines))
	for i, l := range lines {
		runs[i] = trustRuns(l.Points)
	}
	lanes := trustLanes(runs)
	lane := u(trustLane)
	if n := slices.Max(append(slices.Clone(lanes), 0)) - slices.Min(append(slices.Clone(lanes), 0)); n > 0 {
		lane = min(lane, u(trustSpread)/float32(n))
	}
	x := func(at float32) float32 { return rounded(left + at*(right-left)) }
	for i := range lines {
		plan.Lines = append(plan.Lines, trustSteps(runs[i], x, func(level float32) float32 { return y(level) + rounded(float32(lanes[i])*lane) }, u))
	}
	plan.label(lines, y(2.5), width-names, width, Box{0, 0, width, height - u(captionLine) - u(4)}, u, wide)
	return plan
}

// months places the names of the months below the grid, and leaves some out
// evenly where there is no room for all.
func (p *TrustPlan) months(names []string, left, right, y float32, u func(float32) float32, wide Measure) {
	var texts []*Text
	for i, name := range names {
		w := wide(name, captionSize, false) + u(4)
		middle := left + (float32(i)+.5)/float32(len(names))*(right-left)
		t := Text{Box{middle - w/2, y, w, u(captionLine)}, name, captionSize, false, fyne.TextAlignCenter, look.Ink3}
		t.X = max(min(t.X, right-w), 0)
		texts = append(texts, &t)
	}
	thin(texts, max(len(texts)-1, 0))
	for _, t := range texts {
		p.Months = append(p.Months, *t)
	}
}

// trustSteps draws one line: flat while trust stays, upright where it moves.
func trustSteps(runs []trustRun, x, y func(float32) float32, u func(float32) float32) TrustPlace {
	var p TrustPlace
	t, reach := u(trustLine), u(trustReach)
	for i, r := range runs {
		x1, x2, at := x(r.from), x(r.to), y(r.level)
		p.Steps = append(p.Steps, Box{x1, at - t/2, max(x2-x1, t), t})
		p.Reach = append(p.Reach, Box{x1, at - reach/2, max(x2-x1, t), reach})
		if i > 0 && runs[i-1].to == r.from {
			from := y(runs[i-1].level)
			low, high := min(from, at), max(from, at)
			p.Steps = append(p.Steps, Box{x1 - t/2, low - t/2, t, high - low + t})
			p.Reach = append(p.Reach, Box{x1 - reach/2, low, reach, high - low})
		}
	}
	if n := len(runs); n > 0 {
		d := u(trustDisc)
		p.End = Box{x(runs[n-1].to) - d/2, y(runs[n-1].level) - d/2, d, d}
		p.From = Point{p.End.Right(), p.End.Y + d/2}
	}
	return p
}

// label puts the names where they do not meet, near their lines' ends; with the
// details below them when that leaves all of them near.
func (p *TrustPlan) label(lines []TrustLineInput, middle, left, width float32, room Box, u func(float32) float32, wide Measure) {
	line := u(captionLine)
	wanted := make([]float32, len(lines))
	detailed := false
	for i, l := range lines {
		detailed = detailed || l.Detail != ""
		wanted[i] = middle
		if p.Lines[i].End.W > 0 {
			wanted[i] = p.Lines[i].From.Y
		}
	}
	high := 2 * line
	middles := SpreadTrustLabels(wanted, high, room.Y, room.Bottom())
	for i, at := range middles {
		detailed = detailed && max(at-wanted[i], wanted[i]-at) <= u(trustDrift)
	}
	if detailed = detailed && float32(len(lines))*high <= room.H; !detailed {
		high = line
		middles = SpreadTrustLabels(wanted, high, room.Y, room.Bottom())
	}
	for i, at := range middles {
		l, place := lines[i], &p.Lines[i]
		place.Label = Box{left, at - high/2, width - left, high}
		place.Name = Text{Box{left, at - high/2, width - left, line}, short(l.Name, width-left, captionSize, true, wide),
			captionSize, false, fyne.TextAlignLeading, look.Ink}
		if detailed {
			place.Detail = Text{Box{left, at, width - left, line}, short(l.Detail, width-left, captionSize, false, wide),
				captionSize, false, fyne.TextAlignLeading, look.Ink3}
		}
		place.To = Point{left - u(3), at}
	}
}
