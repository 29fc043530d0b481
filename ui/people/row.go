package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// rowHeight is the height of a row, unscaled: a name of up to two lines and one
// line below it.
const rowHeight = 57

// row is the content of one list row. It lays its parts out by itself: rows are
// filled anew while the list scrolls, and only what changed is drawn again.
type row struct {
	avatar       *part.Avatar
	tick         *part.Tick
	name, second *part.Text // the name, and what of it goes onto a second line
	role         *part.Text
	mark         fyne.CanvasObject
	gaps, last   *part.Text
	whole        *fyne.Container

	full    string   // the name in full
	hits    [][2]int // what of it was searched for
	bold    bool
	hovered bool
	index   int
}

func (s *Screen) newRow() fyne.CanvasObject {
	r := &row{avatar: part.NewAvatar("", 36), tick: part.NewTick(), name: part.Body("").Short(), second: part.Body("").Short(),
		role: part.Caption("").In(look.Ink2).Short(), mark: part.NewMark(part.MarkThem),
		gaps: part.Caption("").In(look.ThemText), last: part.Caption("").In(look.Ink2).Right()}
	r.whole = &fyne.Container{Layout: r, Objects: []fyne.CanvasObject{r.avatar, r.tick, r.name, r.second, r.role, r.mark, r.gaps, r.last}}
	s.made[r.whole] = r
	return r.whole
}

// MinSize is the room of a row.
func (r *row) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.S(160), look.S(rowHeight-1))
}

// Layout puts the picture at the left, gaps and last contact at the right, and
// gives each line the room between. A name that is too long for one line takes
// two.
func (r *row) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	face, left, right, gap := look.S(36), look.S(14), look.S(16), look.S(12)
	y := (size.Height - face) / 2
	put(r.avatar, left, y, face, face)
	put(r.tick, left, y, face, face)

	caption := look.S(16)
	gapsWidth, lastWidth := r.gaps.MinSize().Width, r.last.MinSize().Width
	end := size.Width - right
	top := (size.Height - 2*caption - look.S(2)) / 2
	put(r.gaps, end-gapsWidth, top, gapsWidth, caption)
	disc := r.mark.MinSize()
	put(r.mark, end-gapsWidth-look.S(6)-disc.Width, top+(caption-disc.Height)/2, disc.Width, disc.Height)
	put(r.last, end-lastWidth, top+caption+look.S(2), lastWidth, caption)

	taken := func(width float32) float32 {
		if width > 0 {
			width += gap
		}
		return width
	}
	upper := float32(0)
	if r.mark.Visible() {
		upper = taken(gapsWidth + look.S(6) + disc.Width)
	}
	lower := taken(lastWidth)
	x := left + face + gap
	room := end - x
	first, rest := r.parts(room-upper, room-max(upper, lower))
	lines := 1
	if rest != "" {
		upper, lower, lines = max(upper, lower), max(upper, lower), 2
	}
	r.write(first, rest)
	line, step := look.S(20), look.S(20)
	if lines == 2 {
		step = look.S(18)
	}
	y = (size.Height - float32(lines)*step - caption) / 2
	if r.role.Text == "" {
		y += caption / 2
	}
	put(r.name, x, y, room-upper, line)
	put(r.second, x, y+step, room-upper, line)
	put(r.role, x, y+float32(lines)*step, room-lower, caption)
}

// parts gives what of the name stands on the first and on the second line: all
// on the first where that is wide enough, or as many words as fit into narrow.
func (r *row) parts(wide, narrow float32) (first, rest string) {
	style := fyne.TextStyle{Bold: r.bold}
	fits := func(words string, width float32) bool {
		return fyne.MeasureText(words, look.S(14), style).Width <= width+.5
	}
	if fits(r.full, wide) {
		return r.full, ""
	}
	for at := strings.LastIndexByte(r.full, ' '); at > 0; at = strings.LastIndexByte(r.full[:at], ' ') {
		if fits(r.full[:at], narrow) {
			return r.full[:at], r.full[at+1:]
		}
	}
	return r.full, ""
}

// write puts the name onto its lines, with what was searched for marked.
func (r *row) write(first, rest string) {
	r.name.SetText(first)
	r.second.SetText(rest)
	r.second.Hidden = rest == ""
	r.name.SetMarks(r.hits)
	if rest == "" {
		r.second.SetMarks(nil)
		return
	}
	from := len([]rune(first)) + 1
	var below [][2]int
	for _, h := range r.hits {
		if h[1] > from {
			below = append(below, [2]int{max(h[0]-from, 0), h[1] - from})
		}
	}
	r.second.SetMarks(below)
}

// fillRow writes a person into a row.
func (s *Screen) fillRow(i int, o fyne.CanvasObject, selected bool) {
	r, known := s.made[o]
	if !known || i >= len(s.rows.view.Rows) {
		return
	}
	p := s.rows.view.Rows[i]
	hit := s.hit(i)
	r.index, r.full, r.hits, r.bold = i, p.Name, hit.Name, selected
	r.avatar.SetName(p.Name)
	s.host.Face(p.ID, r.avatar)
	r.name.SetBold(selected)
	r.second.SetBold(selected)
	line, marks := p.Role, [][2]int(nil)
	switch {
	case hit.Text != "":
		line, marks = hit.Text, hit.Marks
	case p.Status != "active" && !s.binned():
		line = s.say("row.status", "status", s.host.Words().Say("status."+p.Status), "role", p.Role)
	}
	r.role.SetText(line)
	r.role.SetMarks(marks)
	last, gaps := p.LastText, p.GapsText
	if s.binned() {
		last, gaps = s.rows.left[p.ID], ""
	}
	r.gaps.SetText(gaps)
	r.last.SetText(last)
	r.mark.(interface{ Hide() }).Hide()
	if gaps != "" {
		r.mark.Show()
	}
	s.showTick(r)
	r.Layout(nil, o.Size())
}

// showTick shows the tick box in the place of the picture: under the pointer, and
// everywhere once somebody is ticked.
func (s *Screen) showTick(r *row) {
	if r.index >= len(s.rows.view.Rows) {
		return
	}
	on := s.isTicked(s.rows.view.Rows[r.index].ID)
	r.tick.Set(on)
	boxed := on || r.hovered || len(s.ticked.who) > 0
	if r.tick.Visible() != boxed {
		r.tick.Hidden, r.avatar.Hidden = !boxed, boxed
		r.whole.Refresh()
	}
}

// hovered shows the tick box under the pointer.
func (s *Screen) hovered(_ int, o fyne.CanvasObject, on bool) {
	if r, known := s.made[o]; known {
		r.hovered = on
		s.showTick(r)
	}
}
