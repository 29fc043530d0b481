package chart

import (
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
)

// Measures of given and received, unscaled (look.md, section 6).
const (
	favourWide    = 16
	favourHigh    = 10
	favourGap     = 3
	favourRow     = 28
	favourName    = 64
	favourLong    = 144 // a name is cut at this width wherever there is room
	favourHead    = 20
	favourMost    = 7 // cells in one row; more are told as a number
	favourLetters = 6 // between a cell and a number or word beside it
)

// FavoursPlan is where everything of given and received stands.
type FavoursPlan struct {
	Head   []Text // labels and sums
	Rows   []FavourPlace
	Height float32
}

// FavourPlace is one row: cells at the left for what I gave, from the name
// outwards, and at the right for what I got. Those without room are told as a
// number: "+4" after the last cell, or "11" where there is room for none.
type FavourPlace struct {
	Box               // of the whole row
	Name              Text
	Gave, Got         []Box
	GaveMore, GotMore Text
}

// PlanFavours lays given and received out for a width at a text scale.
func PlanFavours(in FavoursInput, width, scale float32, wide Measure) FavoursPlan {
	u := func(n float32) float32 { return units(n, scale) }
	name := favourMiddle(in, width, u, wide)
	left := rounded((width - name) / 2)
	right := left + name
	plan := FavoursPlan{}
	y := plan.heads(in, left, right, width, u, wide)
	for _, r := range in.Rows {
		p := FavourPlace{Box: Box{0, y, width, u(favourRow)}}
		p.Name = Text{Box{left + u(4), y, name - 2*u(4), u(favourRow)}, "", bodySize, false, fyne.TextAlignCenter, look.Ink}
		p.Name.Words = short(r.Name, p.Name.W, bodySize, false, wide)
		top := y + rounded((u(favourRow)-u(favourHigh))/2)
		cells, more := favourCells(r.Gave, left, u, wide)
		for _, x := range cells {
			p.Gave = append(p.Gave, Box{left - x - u(favourWide), top, u(favourWide), u(favourHigh)})
		}
		more.Box = Box{left - more.X - more.W, y, more.W, u(favourRow)}
		more.Align, more.Token = fyne.TextAlignTrailing, look.YouText
		p.GaveMore = more
		cells, more = favourCells(r.Got, width-right, u, wide)
		for _, x := range cells {
			p.Got = append(p.Got, Box{right + x, top, u(favourWide), u(favourHigh)})
		}
		more.Box = Box{right + more.X, y, more.W, u(favourRow)}
		more.Token = look.ThemText
		p.GotMore = more
		plan.Rows = append(plan.Rows, p)
		y += u(favourRow)
	}
	plan.Height = y
	return plan
}

// favourMiddle is the width of the names: 64, less in a very narrow chart, and
// more for longer names as far as the cells do not need the room.
func favourMiddle(in FavoursInput, width float32, u func(float32) float32, wide Measure) float32 {
	least := min(u(favourName), rounded(width*.4))
	need, name := float32(0), least
	for _, r := range in.Rows {
		name = max(name, min(wide(r.Name, bodySize, false)+2*u(4)+1, u(favourLong)))
		for _, n := range []int{r.Gave, r.Got} {
			side := float32(max(min(n, favourMost), 0)) * (u(favourWide) + u(favourGap))
			if n > favourMost {
				side += wide("+"+strconv.Itoa(n-favourMost), captionSize, true) + u(favourGap)
			}
			need = max(need, side)
		}
	}
	return max(least, min(rounded(name), rounded(width-2*need)))
}

// favourHeads is how much room the wider of the labels needs beside its sum.
func favourHeads(in FavoursInput, u func(float32) float32, wide Measure) float32 {
	return u(favourLetters) + 1 + max(wide(in.GaveLabel, captionSize, false)+wide(strconv.Itoa(in.GaveSum), bodySize, true),
		wide(in.GotLabel, captionSize, false)+wide(strconv.Itoa(in.GotSum), bodySize, true))
}

// favourCells gives how far from the name each cell begins, for n favours in a
// room, and what is told after them.
func favourCells(n int, room float32, u func(float32) float32, wide Measure) (cells []float32, more Text) {
	pitch := u(favourWide) + u(favourGap)
	fit := min(favourMost, max(int((room+u(favourGap))/pitch), 0))
	shown := max(n, 0)
	if n > fit {
		for shown = min(fit, favourMost); shown > 0; shown-- {
			more.Words = "+" + strconv.Itoa(n-shown)
			if float32(shown)*pitch+u(favourGap)+wide(more.Words, captionSize, true) <= room {
				break
			}
		}
		if shown == 0 {
			more.Words = strconv.Itoa(n)
		}
		more.Size, more.Bold, more.X = captionSize, true, float32(shown)*pitch+u(favourGap)
		more.W = min(wide(more.Words, captionSize, true)+1, max(room-more.X, 0))
	}
	for i := range shown {
		cells = append(cells, float32(i)*pitch)
	}
	return cells, more
}

// heads places the labels and sums: on one line, or the label above its sum
// where that is too wide. It returns where the rows begin.
func (p *FavoursPlan) heads(in FavoursInput, left, right, width float32, u func(float32) float32, wide Measure) float32 {
	gap := u(favourLetters)
	gave, got := strconv.Itoa(in.GaveSum), strconv.Itoa(in.GotSum)
	gaveWide, gotWide := wide(gave, bodySize, true)+1, wide(got, bodySize, true)+1
	sum := func(x, y, w float32, words string, align fyne.TextAlign, token fyne.ThemeColorName) {
		p.Head = append(p.Head, Text{Box{x, y, w, u(bodyLine)}, words, bodySize, true, align, token})
	}
	label := func(x, y, w float32, words string, align fyne.TextAlign) {
		words = short(words, w, captionSize, false, wide)
		p.Head = append(p.Head, Text{Box{x, y, w, u(captionLine)}, words, captionSize, false, align, look.Ink3})
	}
	if need := favourHeads(in, u, wide); need <= left && need <= width-right {
		sum(left-gaveWide, 0, gaveWide, gave, fyne.TextAlignTrailing, look.YouText)
		label(0, u(2), left-gaveWide-gap, in.GaveLabel, fyne.TextAlignTrailing)
		sum(right, 0, gotWide, got, fyne.TextAlignLeading, look.ThemText)
		label(right+gotWide+gap, u(2), width-right-gotWide-gap, in.GotLabel, fyne.TextAlignLeading)
		return u(favourHead)
	}
	half := rounded(width/2) - u(4)
	lines := func(words string) (out []string, w float32) {
		out, _ = Lines(words, half, 0, wide.in(captionSize, false))
		for _, l := range out {
			w = max(w, wide(l, captionSize, false)+1)
		}
		return out, min(w, half)
	}
	gaveLines, gaveNeed := lines(in.GaveLabel)
	gotLines, gotNeed := lines(in.GotLabel)
	high := max(len(gaveLines), len(gotLines))
	y := func(line, of int) float32 { return float32(high-of+line) * u(captionLine) }
	for i, words := range gaveLines {
		label(0, y(i, len(gaveLines)), max(left, gaveNeed), words, fyne.TextAlignTrailing)
	}
	for i, words := range gotLines {
		x := min(right, width-gotNeed)
		label(x, y(i, len(gotLines)), width-x, words, fyne.TextAlignLeading)
	}
	sum(0, y(high, high), left, gave, fyne.TextAlignTrailing, look.YouText)
	sum(right, y(high, high), width-right, got, fyne.TextAlignLeading, look.ThemText)
	return y(high, high) + u(favourHead)
}
