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

// Holds tells whether a point lies within.
func (b Box) Holds(p Point) bool {
	return p.X >= b.X && p.X < b.Right() && p.Y >= b.Y && p.Y < b.Bottom()
}

// Within tells whether the box lies in an area of that size.
func (b Box) Within(width, height float32) bool {
	const hair = .01 // of rounding
	return b.X >= -hair && b.Y >= -hair && b.Right() <= width+hair && b.Bottom() <= height+hair
}

// around is the square with a point in its middle.
func around(p Point, side float32) Box { return Box{p.X - side/2, p.Y - side/2, side, side} }

// sincos is the sine and cosine of an angle in degrees, exact at right angles.
func sincos(degrees float64) (sin, cos float32) {
	s, c := math.Sincos(degrees * math.Pi / 180)
	const digits = 1e9
	return float32(math.Round(s*digits) / digits), float32(math.Round(c*digits) / digits)
}
