package chart

import "strings"

// matrixFrame is how a width is shared out.
type matrixFrame struct {
	width  float32
	u      func(float32) float32
	wide   Measure
	stack  bool
	label  float32 // width of the skills' words
	bar    float32 // where my level begins
	left   float32 // where the people begin
	column float32
	shown  int
	names  bool // columns are wide enough for names

	initials []string // of those shown, where they are not
}

// frameMatrix shares a width out: first for the skills and my level, the rest for
// as many people as have room, with names where all of them have room for theirs.
func frameMatrix(in MatrixInput, width, scale float32, wide Measure) matrixFrame {
	f := matrixFrame{width: width, wide: wide, u: func(n float32) float32 { return units(n, scale) }}
	u := f.u
	level, need := f.level(), u(matrixName)
	for _, s := range in.Skills {
		need = max(need, rounded(wide(s.Name, captionSize, s.Open))+2, rounded(wide(s.Detail, captionSize, false))+2)
	}
	aside := need + level + 2*u(matrixAir)
	f.stack = width < u(matrixStack) && aside+float32(len(in.People))*u(matrixNarrow) > width
	if f.stack {
		f.bar = max(width-level, 0)
		f.label = max(f.bar-u(matrixAir), 0)
	} else {
		if f.label = need; width >= u(matrixStack) {
			f.label = min(need, rounded(width*.36))
		}
		f.bar = f.label + u(matrixAir)
		f.left = f.bar + level + u(matrixAir)
	}
	n := len(in.People)
	if n == 0 {
		return f
	}
	room := width - f.left
	need = u(matrixDisc) // of a person from here on
	for _, p := range in.People {
		first, rest := matrixLines(p.Name)
		need = max(need, max(wide(first, captionSize, false), wide(rest, captionSize, false))+u(8)+1)
	}
	if f.names = float32(n)*max(min(need, u(matrixWord)), u(matrixRoomy)) <= room; f.names {
		most := min(max(need, u(matrixUsual)), u(matrixColumn))
		f.shown, f.column = n, float32(int(min(room/float32(n), most)))
		return f
	}
	f.shown = min(n, max(int(room/u(matrixNarrow)), 1))
	f.column = float32(int(min(room/float32(f.shown), u(matrixRoomy))))
	var shown []string
	for _, p := range in.People[:f.shown] {
		shown = append(shown, p.Name)
	}
	f.initials = Initials(shown)
	return f
}

// level is the width of my own level.
func (f matrixFrame) level() float32 { return 5*f.u(matrixBarWide) + 4*f.u(matrixBarGap) }

// matrixLines breaks a name after its first word.
func matrixLines(name string) (first, rest string) {
	first, rest, _ = strings.Cut(strings.TrimSpace(name), " ")
	return first, strings.TrimSpace(rest)
}
