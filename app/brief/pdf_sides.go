package brief

import (
	"strings"
	"unicode/utf8"
)

// sides draws what I bring and what they bring beside each other.
func (p *page) sides(s Sheet) {
	if len(s.Mine.Skills)+len(s.Mine.Lines)+len(s.Their.Skills)+len(s.Their.Lines) == 0 {
		return
	}
	column := (width - columnGap) / 2
	p.keep(40)
	top, first := p.GetY(), p.PageNo()
	p.side(margin, column, s.Mine, true)
	bottom, ended := p.GetY(), p.PageNo()
	if ended == first { // else the second begins where the first ended
		p.SetY(top)
	}
	p.side(margin+column+columnGap, column, s.Their, false)
	if ended == first && p.PageNo() == first {
		p.SetY(max(bottom, p.GetY()))
	}
	p.Ln(1.5)
	p.keep(8)
	p.ruler()
}

func (p *page) side(x, w float64, s Side, mine bool) {
	const mark = 2.6
	y := p.GetY() + 1.7
	if mine {
		p.fill(amber)
		p.RoundedRect(x, y, mark, mark, .5, "1234", "F")
	} else {
		p.fill(teal)
		p.Circle(x+mark/2, y+mark/2, mark/2, "F")
	}
	p.style(true, 10.5, ink)
	p.text(x+mark+2, w-mark-2, 6, s.Head)
	p.Ln(.8)
	for _, l := range s.Skills {
		p.keep(5.4)
		used := p.cells(x, p.GetY()+1.5, l.Cells())
		p.style(false, 10, ink)
		p.text(x+used+2.5, w-used-2.5, 5.4, l.Text)
		p.Ln(.6)
	}
	for _, text := range s.Lines {
		p.style(false, 10, ink2)
		p.text(x, w, 5.2, text)
		p.Ln(.6)
	}
}

// cells draws a level bar as the window shows it, and gives its width.
func (p *page) cells(x, y float64, cells [5]Cell) float64 {
	const w, h, gap = 3.4, 2.4, .6
	for i, c := range cells {
		left := x + float64(i)*(w+gap)
		switch c {
		case Own:
			p.fill(amber)
			p.RoundedRect(left, y, w, h, .4, "1234", "F")
		case Filled:
			p.fill(teal)
			p.RoundedRect(left, y, w, h, h/2-.01, "1234", "F")
		case Open:
			p.pen(outline, .35)
			p.RoundedRect(left+.18, y+.18, w-.36, h-.36, h/2-.2, "1234", "D")
		case Beyond:
			p.pen(teal, .6)
			p.Line(left, y+h/2, left+w, y+h/2)
		default:
			p.pen(line1, .6)
			p.Line(left, y+h/2, left+w, y+h/2)
		}
	}
	return 5*(w+gap) - gap
}

// wrap breaks a text into lines of at most a width, at spaces that may break and,
// where a word is wider than a line, inside it.
func (p *page) wrap(s string, w float64) []string {
	var out []string
	line := ""
	for _, word := range strings.Split(s, " ") {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if p.GetStringWidth(joined) <= w {
			line = joined
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		for p.GetStringWidth(word) > w {
			n := 0
			for i, r := range word {
				if i > 0 && p.GetStringWidth(word[:i+utf8.RuneLen(r)]) > w {
					break
				}
				n = i + utf8.RuneLen(r)
			}
			out = append(out, word[:n])
			word = word[n:]
		}
		line = word
	}
	return append(out, line)
}
