package chart

import "math"

// Point is a place within a picture, from its upper left corner.
type Point struct{ X, Y float32 }

// Box is a rectangle within a picture.
type Box struct{ X, Y, W, H float32 }

// Right is the right edge.
func (b Box) Right() float32 { return b.X + b.W }

// Bottom is the lower edge.
func (b Box) Bottom() float32 { return b.Y + b.H }

// Meets tells whether two boxes lie over each other; edges may touch.
func (b Box) Meets(c Box) bool {
	return b.X < c.Right() && c.X < b.Right() && b.Y < c.Bottom() && c.Y < b.Bottom()
}

// Within tells whether the box lies in an area of that size.
func (b Box) Within(width, height float32) bool {
	const hair = .01 // of rounding
	return b.X >= -hair && b.Y >= -hair && b.Right() <= width+hair && b.Bottom() <= height+hair
}

// holds tells whether a point lies within.
func (b Box) holds(p Point) bool {
	return p.X >= b.X && p.X < b.Right() && p.Y >= b.Y && p.Y < b.Bottom()
}

// away is how far a point lies from the line along the middle of the box; of a
// square one, from its middle.
func (b Box) away(p Point) float32 {
	half := min(b.W, b.H) / 2
	off := func(at, begin, length float32) float64 {
		return float64(max(begin+half-at, at-(begin+length-half), 0))
	}
	return float32(math.Hypot(off(p.X, b.X, b.W), off(p.Y, b.Y, b.H)))
}

// wider is the box with more around it.
func (b Box) wider(by float32) Box { return Box{b.X - by, b.Y - by, b.W + 2*by, b.H + 2*by} }

// around is the square with a point in its middle.
func around(p Point, side float32) Box { return Box{p.X - side/2, p.Y - side/2, side, side} }

// snapped is the nearest place at which a small mark has sharp edges.
func snapped(p Point) Point { return Point{rounded(p.X), rounded(p.Y)} }

// units scales a length; lengths come out whole, so that edges stay sharp.
func units(n, scale float32) float32 { return rounded(n * scale) }

func rounded(n float32) float32 { return float32(math.Round(float64(n))) }

// sincos is the sine and cosine of an angle in degrees, exact at right angles.
func sincos(degrees float64) (sin, cos float32) {
	s, c := math.Sincos(degrees * math.Pi / 180)
	const digits = 1e9
	return float32(math.Round(s*digits) / digits), float32(math.Round(c*digits) / digits)
}
