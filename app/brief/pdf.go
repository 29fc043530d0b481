package brief

import (
	"bytes"
	"fmt"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"cortado/assets"
)

// The page is A4; lengths are millimetres, sizes of type points.
const (
	pageWidth, pageHeight = 210.0, 297.0
	margin                = 20.0
	width                 = pageWidth - 2*margin
	footHeight            = 12.0
	columnGap             = 10.0
)

// rgb is a colour of the program's light look.
type rgb [3]int

var (
	ink     = rgb{0x21, 0x1c, 0x18}
	ink2    = rgb{0x54, 0x4d, 0x47}
	ink3    = rgb{0x69, 0x62, 0x5b}
	line1   = rgb{0xdd, 0xd9, 0xd4}
	outline = rgb{0x8a, 0x83, 0x7b}
	amber   = rgb{0xc9, 0x6b, 0x08}
	teal    = rgb{0x0b, 0x6b, 0x73}
	tealInk = rgb{0x08, 0x57, 0x5e}
)

// page is a brief being drawn.
type page struct {
	*fpdf.Fpdf
	letters letters
	missing bool // some letters could not be printed
}

// PDF lays a brief out on A4 pages. The same sheet gives the same bytes; nothing
// of the computer stands in them. Letters that Inter does not have (it has Latin,
// Greek and Cyrillic) become […], and the foot says so.
func PDF(s Sheet) ([]byte, error) {
	return pdf(s, true)
}

func pdf(s Sheet, compressed bool) ([]byte, error) {
	regular, bold := assets.Font("Inter-Regular.ttf"), assets.Font("Inter-SemiBold.ttf")
	known, err := lettersOf(regular)
	if err != nil {
		return nil, fmt.Errorf("lay out brief: %w", err)
	}
	p := &page{Fpdf: fpdf.New("P", "mm", "A4", ""), letters: known}
	p.SetCatalogSort(true)
	p.SetCompression(compressed)
	p.SetCreationDate(s.At)
	p.SetModificationDate(s.At)
	p.SetProducer("Cortado", true)
	p.SetTitle(s.Title, true)
	p.SetLang(s.Lang)
	p.AddUTF8FontFromBytes("inter", "", regular)
	p.AddUTF8FontFromBytes("inter", "B", bold)
	p.SetMargins(margin, margin, margin)
	p.SetCellMargin(0)
	p.SetAutoPageBreak(true, margin+footHeight)
	p.SetFooterFunc(func() { p.foot(s) })
	p.AddPage()
	p.head(s)
	p.part(s.Purpose, false)
	p.sides(s)
	p.part(s.Asks, true)
	for _, part := range s.Parts {
		p.part(part, false)
	}
	p.room(s.Space)
	var out bytes.Buffer
	if err := p.Output(&out); err != nil {
		return nil, fmt.Errorf("lay out brief: %w", err)
	}
	return out.Bytes(), nil
}

// say gives a text as it can be printed.
func (p *page) say(s string) string {
	text, whole := p.letters.printable(s)
	p.missing = p.missing || !whole
	return text
}

func (p *page) style(bold bool, size float64, c rgb) {
	weight := ""
	if bold {
		weight = "B"
	}
	p.SetFont("inter", weight, size)
	p.SetTextColor(c[0], c[1], c[2])
}

func (p *page) fill(c rgb) { p.SetFillColor(c[0], c[1], c[2]) }
func (p *page) pen(c rgb, width float64) {
	p.SetDrawColor(c[0], c[1], c[2])
	p.SetLineWidth(width)
}

// text writes wrapped lines from x to a width, and moves below them.
func (p *page) text(x, w, height float64, s string) {
	if s = p.say(s); s == "" {
		return
	}
	for _, line := range p.wrap(s, w) {
		p.keep(height)
		p.SetX(x)
		p.CellFormat(w, height, line, "", 1, "L", false, 0, "")
	}
}

// keep begins a new page unless so much room is left.
func (p *page) keep(height float64) {
	if p.GetY()+height > pageHeight-margin-footHeight {
		p.AddPage()
		p.SetY(margin)
	}
}

// head says who and when, with the mark of the program.
func (p *page) head(s Sheet) {
	p.fill(amber)
	p.RoundedRect(margin, margin, 4.4, 4.4, .9, "1234", "F")
	p.fill(teal)
	p.Circle(margin+7, margin+2.2, 2.2, "F")
	p.SetY(margin + 9)
	p.style(true, 20, ink)
	p.text(margin, width, 9, s.Name)
	p.style(false, 11, ink2)
	p.text(margin, width, 5.6, s.Role)
	p.Ln(2.5)
	p.style(true, 11, ink)
	p.text(margin, width, 5.6, s.When)
	p.style(false, 10, tealInk)
	p.text(margin, width, 5.2, s.Theirs)
	p.style(false, 10, ink2)
	p.text(margin, width, 5.2, s.Where)
	if s.Link != "" {
		top := p.GetY()
		p.text(margin, width, 5.2, s.Link)
		p.LinkString(margin, top, width, p.GetY()-top, s.Link)
	}
	p.Ln(3)
	p.ruler()
}

func (p *page) ruler() {
	p.pen(line1, .25)
	p.Line(margin, p.GetY(), pageWidth-margin, p.GetY())
	p.Ln(4)
}

// part writes a head and its items.
func (p *page) part(part Part, numbered bool) {
	if len(part.Items) == 0 {
		return
	}
	p.keep(14)
	p.style(true, 10.5, ink)
	p.text(margin, width, 6, part.Head)
	p.Ln(.6)
	for i, item := range part.Items {
		size, height, room := 10.0, 5.2, 1.2
		if numbered {
			size, height, room = 11.5, 6, 2
		}
		indent := 0.0
		if numbered || part.List {
			indent = 6
		}
		p.style(false, size, ink)
		p.keep(height * float64(len(p.wrap(p.say(item), width-indent)))) // an item stays on one page
		if indent > 0 {
			mark := "–"
			if numbered {
				mark = strconv.Itoa(i + 1)
			}
			p.style(false, size, ink3)
			top := p.GetY()
			p.SetX(margin)
			p.CellFormat(indent, height, mark, "", 0, "L", false, 0, "")
			p.SetY(top)
		}
		p.style(false, size, ink)
		p.text(margin+indent, width-indent, height, item)
		p.Ln(room)
	}
	p.Ln(3.4)
}

// room leaves ruled lines for writing by hand where a page has room for some.
func (p *page) room(head string) {
	const gap, most = 9.0, 6
	bottom := pageHeight - margin - footHeight
	if head == "" || bottom-p.GetY() < 8+2*gap {
		return
	}
	p.style(true, 10.5, ink)
	p.text(margin, width, 6, head)
	p.pen(line1, .25)
	for i := range most {
		y := p.GetY() + gap*float64(i+1) - 1
		if y > bottom {
			break
		}
		p.Line(margin, y, pageWidth-margin, y)
	}
}

// foot says when it was made, what could not be printed, and the page.
func (p *page) foot(s Sheet) {
	p.SetY(pageHeight - margin - 5)
	p.style(false, 8, ink3)
	text := p.say(s.Made)
	if p.missing {
		text += "  ·  " + p.say(s.Missing)
	}
	p.SetX(margin)
	p.CellFormat(width-12, 4, text, "", 0, "L", false, 0, "")
	p.CellFormat(12, 4, strconv.Itoa(p.PageNo()), "", 0, "R", false, 0, "")
}
