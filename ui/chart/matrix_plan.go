package chart

import (
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// Measures of who covers what, unscaled.
const (
	matrixStack   = 380 // below this width skills stand above their cells, unless all has room
	matrixName    = 72  // a skill's name, at least
	matrixNarrow  = 30  // a person's column with initials
	matrixRoomy   = 44  // the same where there is room
	matrixWord    = 88  // names longer than this may be cut before initials stand in
	matrixUsual   = 72  // a person's column with names where there is room
	matrixColumn  = 152 // the same for long names, at most
	matrixRow     = 40
	matrixCell    = 30 // height of a line of cells below its skill
	matrixBarWide = 12 // cells of my own level
	matrixBarHigh = 8
	matrixBarGap  = 2
	matrixDisc    = 26 // with initials
	matrixUnsure  = 20 // a disc with "?", at least
	matrixAir     = 12
)

// MatrixKind says what a cell tells.
type MatrixKind int

// How a person stands to a skill I want.
const (
	MatrixUnknown MatrixKind = iota // nothing is known: the cell is empty
	MatrixNone                      // level 0
	MatrixSome                      // less than I want
	MatrixEnough                    // what I want, or more
)

// MatrixPlan is where everything of who covers what stands.
type MatrixPlan struct {
	Shown  int  // so many people have a column
	You    Text // above my own levels
	Heads  []MatrixHead
	Rows   []MatrixPlace
	Rules  []Box // between the rows
	Legend []MatrixName
	More   Text // how many people have no column
	Height float32
}

// MatrixHead is a person above a column: a name on two lines, or initials in a
// disc where columns are too narrow for names.
type MatrixHead struct {
	Box
	Disc  Box // empty with a name
	Lines []Text
}

// MatrixPlace is one skill: its words, my own level as five cells, and a cell for
// each person shown.
type MatrixPlace struct {
	Box           // of the words with my level
	Name   []Text // its lines
	Detail Text
	Bar    [5]Box
	Kinds  [5]part.Cell
	Cells  []MatrixSpot
}

// MatrixSpot is one person's level of one skill.
type MatrixSpot struct {
	Box
	Kind   MatrixKind
	Sure   bool
	Disc   Box // empty when nothing is known and for level 0
	Figure Text
}

// MatrixName says below the cells whose initials stand above them.
type MatrixName struct {
	Box
	Initials, Name Text
}

// matrixSure is from which certainty on a level is drawn without "?": what was
// typed (1) and what a short list in a file says (.8) is sure, a guess from a job
// title and one of many entries of a long list is not.
const matrixSure = .75

// PlanMatrix lays who covers what out for a width at a text scale. People who
// have no room are left out from the end and counted.
func PlanMatrix(in MatrixInput, width, scale float32, wide Measure) MatrixPlan {
	f := frameMatrix(in, width, scale, wide)
	plan := MatrixPlan{Shown: f.shown}
	y := plan.heads(in, f)
	for i, s := range in.Skills {
		if i > 0 {
			plan.Rules = append(plan.Rules, Box{0, y, width, 1})
		}
		y = plan.row(in, f, s, i, y)
	}
	plan.Height = plan.below(in, f, y)
	return plan
}

// heads places the people's names or initials and returns where the rows begin.
func (p *MatrixPlan) heads(in MatrixInput, f matrixFrame) float32 {
	u, high := f.u, 2*f.u(captionLine)+f.u(4)
	if in.You != "" && (f.shown > 0 || len(in.Skills) > 0) && !f.stack {
		w, up := f.left-f.bar-u(4), u(4)
		if !f.names && f.shown > 0 {
			up += rounded((u(matrixDisc) - u(captionLine)) / 2) // beside the initials
		}
		p.You = Text{Box{f.bar, high - u(captionLine) - up, w, u(captionLine)},
			short(in.You, w, captionSize, true, f.wide), captionSize, true, fyne.TextAlignLeading, look.YouText}
	}
	for i, person := range in.People[:f.shown] {
		h := MatrixHead{Box: Box{f.left + float32(i)*f.column, 0, f.column, high}}
		if !f.names {
			d := min(u(matrixDisc), f.column)
			h.Disc = Box{h.X + rounded((f.column-d)/2), high - d - u(4), d, d}
			box := Box{h.X, h.Disc.Y, f.column, d} // three letters may reach a little out of the disc
			words := short(f.initials[i], box.W, captionSize, true, f.wide)
			h.Lines = []Text{{box, words, captionSize, true, fyne.TextAlignCenter, look.ThemText}}
			p.Heads = append(p.Heads, h)
			continue
		}
		first, rest := matrixLines(person.Name)
		y := u(2)
		if rest == "" {
			y += u(captionLine) // a single name stands just above its column
		}
		for _, words := range []string{first, rest} {
			if words == "" {
				continue
			}
			box := Box{h.X + u(2), y, f.column - 2*u(2), u(captionLine)}
			words = short(words, box.W, captionSize, false, f.wide)
			h.Lines = append(h.Lines, Text{box, words, captionSize, false, fyne.TextAlignCenter, look.Ink2})
			y += u(captionLine)
		}
		p.Heads = append(p.Heads, h)
	}
	if len(p.Heads) == 0 && p.You.Words == "" {
		return 0
	}
	return high
}

// row places one skill and returns where the next one begins. Where skills stand
// above their cells the name has the whole width, and my level is beside the detail.
func (p *MatrixPlan) row(in MatrixInput, f matrixFrame, s MatrixSkill, index int, y float32) float32 {
	u, line := f.u, f.u(captionLine)
	name := f.label
	if f.stack {
		name = f.width
	}
	lines, _ := Lines(s.Name, name, 0, f.wide.in(captionSize, s.Open))
	words := line * float32(len(lines)+1)
	if s.Detail == "" && !f.stack {
		words -= line
	}
	high := max(u(matrixRow), words+u(8))
	place := MatrixPlace{Box: Box{0, y, f.bar + f.level(), high}}
	top := y + rounded((high-words)/2)
	for _, l := range lines {
		place.Name = append(place.Name, Text{Box{0, top, name, line}, l, captionSize, s.Open, fyne.TextAlignLeading, look.Ink})
		top += line
	}
	place.Detail = Text{Box{0, top, f.label, line}, short(s.Detail, f.label, captionSize, false, f.wide),
		captionSize, false, fyne.TextAlignLeading, look.Ink3}
	if s.Open {
		place.Detail.Token = look.Alert
	}
	beside := place.Box
	if f.stack {
		beside = place.Detail.Box
	}
	place.Kinds = part.LevelCells(s.Have, s.Want, 0)
	for i, kind := range place.Kinds {
		h := u(matrixBarHigh)
		if kind == part.CellRule {
			h = u(2)
		}
		place.Bar[i] = Box{f.bar + float32(i)*(u(matrixBarWide)+u(matrixBarGap)), beside.Y + rounded((beside.H-h)/2), u(matrixBarWide), h}
	}
	at, next := y, y+high
	if f.stack && f.shown > 0 {
		at, high = y+high, u(matrixCell)
		next = at + high + u(4)
	}
	for i, person := range in.People[:f.shown] {
		cell := Box{f.left + float32(i)*f.column, at, f.column, high}
		place.Cells = append(place.Cells, matrixSpot(cell, s, person, index, f))
	}
	p.Rows = append(p.Rows, place)
	return next
}

// matrixSpot is one person's level: a disc that grows with it and the number,
// with "?" when it is not sure.
func matrixSpot(box Box, s MatrixSkill, person MatrixPerson, index int, f matrixFrame) MatrixSpot {
	spot := MatrixSpot{Box: box, Sure: true}
	if index >= len(person.Levels) || person.Levels[index] < 0 {
		return spot
	}
	level := min(person.Levels[index], 5)
	spot.Sure = index >= len(person.Sure) || person.Sure[index] >= matrixSure
	spot.Figure = Text{box, strconv.Itoa(level), captionSize, true, fyne.TextAlignCenter, look.ThemText}
	if !spot.Sure {
		spot.Figure.Words += "?"
	}
	if level == 0 {
		spot.Kind, spot.Figure.Bold, spot.Figure.Token = MatrixNone, false, look.Ink3
		return spot
	}
	if spot.Kind = MatrixSome; level >= max(s.Want, 1) {
		spot.Kind = MatrixEnough
	}
	d := float32(11 + 3*level)
	if !spot.Sure {
		d = max(d, matrixUnsure)
	}
	d = min(f.u(d), box.W, box.H)
	spot.Disc = Box{box.X + rounded((box.W-d)/2), box.Y + rounded((box.H-d)/2), d, d}
	spot.Figure.Box = Box{spot.Disc.X + d/2 - box.W/2, spot.Disc.Y, box.W, d}
	if spot.Kind == MatrixEnough && spot.Sure {
		spot.Figure.Token = look.Surface
	}
	return spot
}

// below places whose initials the columns have, and how many people have none,
// and returns the height of all.
func (p *MatrixPlan) below(in MatrixInput, f matrixFrame, y float32) float32 {
	u, x := f.u, float32(0)
	if !f.names && f.shown > 0 {
		y += u(8)
		for i, person := range in.People[:f.shown] {
			initials := f.initials[i]
			mark := rounded(f.wide(initials, captionSize, true)) + 1
			most := f.width - mark - u(4)
			name := short(person.Name, most, captionSize, false, f.wide)
			w := min(mark+u(4)+rounded(f.wide(name, captionSize, false))+1, f.width)
			if x > 0 && x+w > f.width {
				x, y = 0, y+u(captionLine)+u(2)
			}
			p.Legend = append(p.Legend, MatrixName{Box: Box{x, y, w, u(captionLine)},
				Initials: Text{Box{x, y, mark, u(captionLine)}, initials, captionSize, true, fyne.TextAlignLeading, look.ThemText},
				Name:     Text{Box{x + mark + u(4), y, w - mark - u(4), u(captionLine)}, name, captionSize, false, fyne.TextAlignLeading, look.Ink2}})
			x += w + u(matrixAir)
		}
		y += u(captionLine)
	}
	if left := len(in.People) - f.shown; left > 0 && in.More != nil {
		y += u(4)
		p.More = Text{Box{0, y, f.width, u(captionLine)}, short(in.More(left), f.width, captionSize, false, f.wide),
			captionSize, false, fyne.TextAlignLeading, look.Ink3}
		y += u(captionLine)
	}
	return y
}
