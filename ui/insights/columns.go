package insights

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// columns lays the cells of a row out, as every other row of its table.
type columns struct {
	numbers        []bool
	natural, least []float32
	from           int // the first column shown beside the very first
	shown          int // how many are shown beside it, as laid out last
}

// cells makes the texts of one row.
func (c *columns) cells(token fyne.ThemeColorName) *fyne.Container {
	row := &fyne.Container{Layout: c}
	for i := range c.natural {
		text := part.Caption("").In(token).Short()
		if i < len(c.numbers) && c.numbers[i] {
			text = text.Right().Figures()
		}
		row.Objects = append(row.Objects, text)
	}
	return row
}

// columnWidths are how wide the columns would be with all their words in them,
// and how wide they have to be to be read.
func columnWidths(p planner.Picture) (natural, least []float32) {
	natural, least = make([]float32, len(p.Head)), make([]float32, len(p.Head))
	wide := func(s string) float32 { return fyne.MeasureText(s, look.S(12), fyne.TextStyle{}).Width + 2 }
	for i, head := range p.Head {
		for _, row := range p.Rows[:min(len(p.Rows), rowsJudged)] {
			natural[i] = max(natural[i], wide(row[i]))
		}
		least[i] = max(min(natural[i], look.S(wordsLeast)), min(wide(head), look.S(headLeast)))
		natural[i] = max(natural[i], wide(head))
	}
	return natural, least
}

// turned tells whether not all columns fit at once.
func (c *columns) turned(width float32) bool {
	return Fitting(c.least, 1, width, look.S(cellGap)) < len(c.least)-1
}

// Fitting is how many columns from one on can be read beside the first at a
// width; one always stands.
func Fitting(least []float32, from int, width, gap float32) int {
	if len(least) < 2 {
		return 0
	}
	room, n := width-least[0], 0
	for _, w := range least[from:] {
		if room -= gap + w; room < 0 && n > 0 {
			break
		}
		n++
	}
	return n
}

// Widths shares a width out to columns that have natural widths and can be read
// at least ones: spare room goes to those that hold no numbers; where there is too
// little, the widest give way first.
func Widths(natural, least []float32, numbers []bool, width, gap float32) []float32 {
	out := append([]float32(nil), natural...)
	room := width - gap*float32(max(len(out)-1, 0))
	var whole float32
	var words []int
	for i, w := range out {
		whole += w
		if i >= len(numbers) || !numbers[i] {
			words = append(words, i)
		}
	}
	if whole <= room {
		for _, i := range words {
			out[i] += (room - whole) / float32(len(words))
		}
		return out
	}
	low, high := float32(0), room // the one width to which all wider columns are cut
	for range 24 {
		mid := (low + high) / 2
		whole = 0
		for i, w := range natural {
			whole += max(min(w, mid), least[i])
		}
		if whole <= room {
			low = mid
		} else {
			high = mid
		}
	}
	for i, w := range natural {
		out[i] = max(min(w, low), least[i])
	}
	return out
}

// Layout shows the first column and as many from c.from on as can be read.
func (c *columns) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	gap := look.S(cellGap)
	c.from = max(c.from, 1)
	c.shown = Fitting(c.least, c.from, size.Width, gap)
	on := func(i int) bool { return i == 0 || i >= c.from && i < c.from+c.shown }
	var at []int
	var natural, least []float32
	var numbers []bool
	for i := range cells {
		if on(i) {
			at = append(at, i)
			natural, least = append(natural, c.natural[i]), append(least, c.least[i])
			numbers = append(numbers, i < len(c.numbers) && c.numbers[i])
		} else if cells[i].Visible() {
			cells[i].Hide()
		}
	}
	x := float32(0)
	for k, w := range Widths(natural, least, numbers, size.Width, gap) {
		cell := cells[at[k]]
		if !cell.Visible() {
			cell.Show()
		}
		cell.Move(fyne.NewPos(x, 0))
		cell.Resize(fyne.NewSize(w, size.Height))
		x += w + gap
	}
}

// MinSize is that of one readable column.
func (c *columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(wordsLeast), look.S(16))
}
