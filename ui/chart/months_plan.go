package chart

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// Measures of coffees per month, unscaled (look.md, section 6).
const (
	monthWide  = 18
	monthHigh  = 33
	monthGap   = 3
	monthPitch = 56 // from one month to the next, at most
	monthUsual = 4  // so many coffees have room at full height
	monthRule  = 2  // the flat rule of a month without coffees
)

// MonthsPlan is where everything of coffees per month stands.
type MonthsPlan struct {
	Bars   []MonthPlace
	Height float32
}

// MonthPlace is one month: its blocks from below upwards, one for each coffee,
// mine first. Number and Letter have no words where there is no room for them.
type MonthPlace struct {
	Box            // the month's whole column
	Asked, Theirs  []Box
	Rule           Box // of a month without coffees, else empty
	Number, Letter Text
}

// monthsHeight is the least height, at which four coffees have their full size.
func monthsHeight(scale float32) float32 {
	u := func(n float32) float32 { return units(n, scale) }
	return 2*u(captionLine) + u(4) + monthUsual*(u(monthHigh)+u(monthGap))
}

// PlanMonths lays the months out in a width and a height at a text scale. Blocks
// get lower, all alike, when a month has more than the height holds, and
// narrower when there are more months than the width holds; then letters and
// numbers that would meet are left out, the present month's last of all.
func PlanMonths(in MonthsInput, width, height, scale float32, wide Measure) MonthsPlan {
	u := func(n float32) float32 { return units(n, scale) }
	height = max(height, monthsHeight(scale))
	plan := MonthsPlan{Height: height}
	n := len(in.Bars)
	if n == 0 {
		return plan
	}
	block := min(u(monthWide), max(width/float32(n)-u(monthGap), width/float32(n)*.6))
	var pitch float32
	if n > 1 {
		pitch = min((width-block)/float32(n-1), u(monthPitch))
	}
	most := 1
	for _, b := range in.Bars {
		most = max(most, b.Asked+b.Theirs)
	}
	floor := height - u(captionLine) - u(2)
	high, gap := monthBlock(most, floor-u(captionLine)-u(2), u)
	for i, b := range in.Bars {
		x := rounded(float32(i) * pitch)
		w := max(min(rounded(float32(i)*pitch+block), width)-x, 1)
		p := MonthPlace{}
		top := floor
		for c := range b.Asked + b.Theirs {
			cell := Box{x, floor - float32(c+1)*(high+gap) + gap, w, high}
			if top = cell.Y; c < b.Asked {
				p.Asked = append(p.Asked, cell)
			} else {
				p.Theirs = append(p.Theirs, cell)
			}
		}
		if b.Asked+b.Theirs == 0 {
			p.Rule = Box{x, floor - u(monthRule), w, u(monthRule)}
			top = p.Rule.Y
		}
		from, to := max(x+w/2-max(pitch, block)/2, 0), min(x+w/2+max(pitch, block)/2, width)
		p.Box = Box{from, 0, to - from, height}
		p.Number = monthText(strconv.Itoa(b.Asked+b.Theirs), x+w/2, top-u(captionLine)-u(1), width, u, wide)
		p.Letter = monthText(b.Letter, x+w/2, height-u(captionLine), width, u, wide)
		if b.Now {
			p.Letter.Bold, p.Letter.Token = true, look.Ink
			p.Letter.widen(wide(b.Letter, captionSize, true)+1, width)
		}
		plan.Bars = append(plan.Bars, p)
	}
	plan.thinLetters(in)
	plan.thinNumbers(in, u(1))
	return plan
}

// monthBlock is the height of one coffee and the gap between two, for the month
// with most of them.
func monthBlock(most int, room float32, u func(float32) float32) (high, gap float32) {
	each := room / float32(most)
	switch {
	case each >= u(monthHigh)+u(monthGap):
		return u(monthHigh), u(monthGap)
	case each >= u(9):
		gap = u(monthGap)
	case each >= u(3):
		gap = u(1)
	}
	return each - gap, gap
}

// monthText is a caption around a middle, kept inside the width.
func monthText(words string, middle, y, width float32, u func(float32) float32, wide Measure) Text {
	t := Text{Box{middle, y, 0, u(captionLine)}, words, captionSize, false, fyne.TextAlignCenter, look.Ink2}
	t.widen(wide(words, captionSize, false)+1, width)
	return t
}

// widen gives a text another width around its middle, inside the chart.
func (t *Text) widen(to, width float32) {
	t.X, t.W = min(max(t.X+t.W/2-to/2, 0), max(width-to, 0)), min(to, width)
}

// thinLetters leaves out letters evenly until none meet, counted from the present
// month.
func (p *MonthsPlan) thinLetters(in MonthsInput) {
	letters := make([]*Text, len(p.Bars))
	for i := range p.Bars {
		letters[i] = &p.Bars[i].Letter
	}
	thin(letters, max(slices.IndexFunc(in.Bars, func(b MonthBar) bool { return b.Now }), 0))
}

// thinNumbers leaves out numbers that would meet another one or a block: the
// present month's is placed first, then those of the highest months.
func (p *MonthsPlan) thinNumbers(in MonthsInput, air float32) {
	order := make([]int, len(p.Bars))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int {
		if in.Bars[i].Now {
			return 1 << 30
		}
		return in.Bars[i].Asked + in.Bars[i].Theirs
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(b) - rank(a) })
	var kept []Box
	for _, bar := range p.Bars {
		kept = append(kept, append(slices.Clone(bar.Asked), bar.Theirs...)...)
		kept = append(kept, bar.Rule)
	}
	for _, i := range order {
		t := &p.Bars[i].Number
		near := Box{t.X - air, t.Y, t.W + 2*air, t.H}
		if slices.ContainsFunc(kept, near.Meets) {
			t.Words = ""
			continue
		}
		kept = append(kept, t.Box)
	}
}
