package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// SetMarks marks letters of the text, as a search does with what it found: each
// pair is the first letter and the one after the last, counted in runes.
func (t *Text) SetMarks(marks [][2]int) {
	if len(t.marks) == 0 && len(marks) == 0 {
		return
	}
	t.marks = marks
	t.Refresh()
}

// Marks are the letters marked.
func (t *Text) Marks() [][2]int { return t.marks }

// marker draws a box and a line below the marked letters of a text: a tint alone
// could not be told on every background.
type marker struct {
	text  *Text
	boxes []*canvas.Rectangle
	lines []*canvas.Rectangle
}

// withMarks lets a renderer of a text show its marks.
func withMarks(t *Text, shown *canvas.Text, p *paint) *paint {
	m, plain := &marker{text: t}, p.place
	p.place = func(size fyne.Size) {
		plain(size)
		p.objects = m.place(p.objects, shown.Text, size)
	}
	return p
}

// place puts the marks behind the words shown, and gives back the objects of the
// renderer, to which it adds on first use.
func (m *marker) place(objects []fyne.CanvasObject, words string, size fyne.Size) []fyne.CanvasObject {
	marks := m.text.marks
	for len(m.boxes) < len(marks) {
		box, line := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
		m.boxes, m.lines = append(m.boxes, box), append(m.lines, line)
		objects = append([]fyne.CanvasObject{box, line}, objects...)
	}
	letters := []rune(words)
	shownLetters := len(letters)
	if words != m.text.Text && shownLetters > 0 {
		shownLetters-- // the ellipsis stands for what is cut off
	}
	left := float32(0)
	switch m.text.align {
	case fyne.TextAlignTrailing:
		left = size.Width - m.text.wide(words)
	case fyne.TextAlignCenter:
		left = (size.Width - m.text.wide(words)) / 2
	}
	for i := range m.boxes {
		from, to := 0, 0
		if i < len(marks) {
			from, to = max(marks[i][0], 0), min(marks[i][1], shownLetters)
		}
		seen := from < to
		show(m.boxes[i], seen)
		show(m.lines[i], seen)
		if !seen {
			continue
		}
		x := left + m.text.wide(string(letters[:from]))
		w := left + m.text.wide(string(letters[:to])) - x
		h := look.S(m.text.role.line)
		y := (size.Height - h) / 2
		m.boxes[i].FillColor, m.boxes[i].CornerRadius = look.Color(look.Pressed), look.S(3)
		m.lines[i].FillColor = look.Color(m.text.token)
		set(m.boxes[i], x-1, y, w+2, h)
		set(m.lines[i], x, y+h-look.S(2), w, max(look.S(1.5), 1))
	}
	return objects
}
