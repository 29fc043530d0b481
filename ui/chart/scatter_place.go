package chart

import "math"

// Measures of the scatter, unscaled.
const (
	scatterLeft   = 34 // to where the grid begins
	scatterBefore = 28 // from there to no difference
	scatterAfter  = 40 // from the greatest difference to the right edge
	scatterAbove  = 40 // to the line of 5
	scatterStep   = 59 // from one rating to the next
	scatterBelow  = 18 // from the line of 1 to the numbers below
	dotSize       = 12
	dotStep       = 12 // equal points are spread by this much
	meanDown      = 6  // from a line of a mean to its number
	nameAway      = 9  // from the middle of a point to its name
	textHigh      = 12 // what letters take of a line
	bestRating    = 5
	axisGap       = 8
)

// ScatterPlaces is where everything of a scatter stands.
type ScatterPlaces struct {
	Height  float32
	Left    float32   // where the lines of the grid begin
	Ratings []float32 // y of the lines of 1 to 5
	Numbers []Box     // of 0 to the greatest difference
	Words   [3]Box    // below: like me, what is counted, unlike me
	Dots    []Point   // the middle of each point
	Means   []MeanPlace
	Names   []NamePlace
}

// MeanPlace is the line of one mean and its number.
type MeanPlace struct {
	Band   int // index into ScatterInput.Bands
	X1, X2 float32
	Y      float32
	Number Box
}

// NamePlace is the name of a point.
type NamePlace struct {
	Point int // index into ScatterInput.Points
	At    Box
}

// PlaceScatter lays a scatter out for a width at a text scale. Equal points are
// spread sideways, and in further rows where they would come into the next
// column. A name stands where it meets nothing, or not at all.
func PlaceScatter(in ScatterInput, width, scale float32, wide Measure) ScatterPlaces {
	s := func(n float32) float32 { return n * scale }
	of := max(in.Of, 1)
	step := max((width-s(scatterLeft+scatterBefore+scatterAfter))/float32(of), s(dotSize))
	p := ScatterPlaces{Left: s(scatterLeft)}
	x := func(differ int) float32 { return p.Left + s(scatterBefore) + step*float32(differ) }
	y := func(rating float32) float32 { return s(scatterAbove + scatterStep*(bestRating-rating)) }
	for r := 1; r <= bestRating; r++ {
		p.Ratings = append(p.Ratings, y(float32(r)))
	}
	low := y(1) + s(scatterBelow)
	for d := 0; d <= of; d++ {
		p.Numbers = append(p.Numbers, Box{x(d) - step/2, low, step, s(captionLine)})
	}
	low += s(captionLine + axisGap)
	p.Words, p.Height = axisWords(in.AxisWords, Box{p.Left, low, width - p.Left, s(captionLine)}, wide)
	p.Dots = spread(in.Points, step, scale, func(q ScatterPoint) Point { return Point{x(q.Differ), y(float32(q.Helpful))} })
	taken := make([]Box, 0, len(p.Dots)+8)
	for _, d := range p.Dots {
		taken = append(taken, around(d, s(dotSize)))
	}
	for i, b := range in.Bands {
		if b.Text == "" {
			continue
		}
		half := step/2 - s(6)
		m := MeanPlace{Band: i, X1: x(b.From) - half, X2: x(b.To) + half, Y: y(b.Mean)}
		w, h := wide(b.Text, captionSize, true), s(textHigh)
		m.Number = free([]Box{{m.X1, m.Y + s(meanDown), w, h}, {m.X1, m.Y - s(meanDown) - h, w, h},
			{m.X2 - w, m.Y + s(meanDown), w, h}, {m.X2 - w, m.Y - s(meanDown) - h, w, h}}, taken, width, p.Height, true).box
		p.Means = append(p.Means, m)
		taken = append(taken, m.Number)
	}
	for _, m := range p.Means {
		taken = append(taken, Box{m.X1, m.Y - s(1), m.X2 - m.X1, s(2)})
	}
	for i, q := range in.Points {
		if !q.Named {
			continue
		}
		d, w, h := p.Dots[i], wide(q.Name, captionSize, false), s(textHigh)
		spot := free([]Box{{d.X - w/2, d.Y - s(nameAway) - h, w, h}, {d.X - w/2, d.Y + s(nameAway), w, h},
			{d.X + s(nameAway), d.Y - h/2, w, h}, {d.X - s(nameAway) - w, d.Y - h/2, w, h}}, taken, width, y(1)+s(scatterBelow), false)
		if spot.free {
			p.Names = append(p.Names, NamePlace{i, spot.box})
			taken = append(taken, spot.box)
		}
	}
	return p
}

// axisWords stands the words below the axis at its ends and in its middle; where
// they do not fit beside each other the middle moves below.
func axisWords(words [3]string, line Box, wide Measure) (at [3]Box, bottom float32) {
	var w [3]float32
	for i, t := range words {
		w[i] = min(wide(t, captionSize, false), line.W)
	}
	middle := Box{line.X + (line.W-w[1])/2, line.Y, w[1], line.H}
	at = [3]Box{{line.X, line.Y, w[0], line.H}, middle, {line.Right() - w[2], line.Y, w[2], line.H}}
	const apart = 6
	if at[0].Right()+apart > middle.X || middle.Right()+apart > at[2].X {
		at[1].Y += line.H
	}
	return at, at[1].Bottom()
}

// spread puts points that fall on one place beside each other.
func spread(points []ScatterPoint, step, scale float32, at func(ScatterPoint) Point) []Point {
	equal := map[[2]int][]int{}
	out := make([]Point, len(points))
	for i, q := range points {
		key := [2]int{q.Differ, q.Helpful}
		equal[key] = append(equal[key], i)
	}
	const rows = 4 // more would come to the next rating
	for _, same := range equal {
		row := max(int(step/(dotStep*scale)), 1)
		gap := dotStep * scale
		if len(same) > row*rows {
			row = (len(same) + rows - 1) / rows
			gap = step / float32(row)
		}
		for k, i := range same {
			here := min(row, len(same)-k/row*row) // in this row
			c := at(points[i])
			c.X += (float32(k%row) - float32(here-1)/2) * gap
			c.Y += []float32{0, -1, 1, -2}[k/row] * dotStep * scale
			out[i] = c
		}
	}
	return out
}

// chance is a place tried for some words.
type chance struct {
	box  Box
	free bool
}

// free is the first of several places that meets nothing taken and lies within
// the area; without one, when it must stand somewhere, where it meets least.
func free(places, taken []Box, width, height float32, must bool) chance {
	best, least := 0, math.MaxInt
	for i, b := range places {
		met := 0
		for _, t := range taken {
			if b.Meets(t) {
				met++
			}
		}
		if !b.Within(width, height) {
			if !must {
				continue
			}
			met += len(taken) + 1
		}
		if met == 0 {
			return chance{b, true}
		}
		if met < least {
			best, least = i, met
		}
	}
	return chance{places[best], false}
}
