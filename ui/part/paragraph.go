package part

import (
	"strings"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps at words, with its exact height known before it
// is laid out.
type Paragraph struct {
	widget.BaseWidget
	Text  string
	role  role
	token fyne.ThemeColorName
	style fyne.TextStyle
	align fyne.TextAlign

	broken string  // the text that lines were made from
	at     float32 // the width they were made for
	scale  float32
	lines  []string
}

// NewParagraph is wrapped body text, 14 on 20, in the second ink.
func NewParagraph(s string) *Paragraph {
	p := &Paragraph{Text: s, role: roleBody, token: look.Ink2}
	p.ExtendBaseWidget(p)
	return p
}

// SmallParagraph is wrapped caption text, 12 on 16.
func SmallParagraph(s string) *Paragraph {
	p := NewParagraph(s)
	p.role = roleCaption
	return p
}

// In sets the colour.
func (p *Paragraph) In(token fyne.ThemeColorName) *Paragraph { p.token = token; return p }

// Bold makes the text bold.
func (p *Paragraph) Bold() *Paragraph { p.style.Bold = true; return p }

// Italic is for quoted words of others.
func (p *Paragraph) Italic() *Paragraph { p.style.Italic = true; return p }

// Large makes the text 16 on 24, as on the welcome page.
func (p *Paragraph) Large() *Paragraph { p.role = role{16, 24}; return p }

// AsHeading makes it a title that may take two lines, 16 bold.
func (p *Paragraph) AsHeading() *Paragraph {
	p.role, p.token, p.style.Bold = roleHeading, look.Ink, true
	return p
}

// AsTitle makes it a page title that may take two lines, 22 bold.
func (p *Paragraph) AsTitle() *Paragraph {
	p.role, p.token, p.style.Bold = roleTitle, look.Ink, true
	return p
}

// AsFigure makes it the largest text, 28 bold.
func (p *Paragraph) AsFigure() *Paragraph {
	p.role, p.token, p.style.Bold = roleFigure, look.Ink, true
	return p
}

// Middle centres every line.
func (p *Paragraph) Middle() *Paragraph { p.align = fyne.TextAlignCenter; return p }

// SetText changes the words.
func (p *Paragraph) SetText(s string) {
	if p.Text != s {
		p.Text = s
		p.Refresh()
	}
}

// HeightFor is the height at a width.
func (p *Paragraph) HeightFor(width float32) float32 {
	return float32(len(p.wrapped(width))) * look.S(p.role.line)
}

func (p *Paragraph) wrapped(width float32) []string {
	if p.lines == nil || p.broken != p.Text || p.at != width || p.scale != look.Scale() {
		p.broken, p.at, p.scale = p.Text, width, look.Scale()
		p.lines = breakWords(p.Text, width, look.S(p.role.size), p.style)
	}
	return p.lines
}

// breakWords breaks a text into lines no wider than width; a single word wider
// than that, such as the path of a file, is broken inside.
func breakWords(s string, width, size float32, style fyne.TextStyle) []string {
	wide := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
	var lines []string
	for para := range strings.SplitSeq(s, "\n") {
		line := ""
		for _, word := range strings.Fields(para) {
			try := word
			if line != "" {
				try = line + " " + word
			}
			if wide(try) <= width {
				line = try
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			line = word
			for letters := []rune(word); wide(line) > width && len(letters) > 1; letters = []rune(line) {
				n := len(letters) - 1
				for n > 1 && wide(string(letters[:n])) > width {
					n--
				}
				n = afterSeparator(letters, n)
				lines = append(lines, string(letters[:n]))
				line = string(letters[n:])
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// afterSeparator moves a break inside a long word back behind the last separator
// of a path, or else of an address or a file's name, unless that leaves the line
// nearly empty. Up to n letters fit.
func afterSeparator(letters []rune, n int) int {
	for _, separators := range []string{`/\`, `@?&=_-.`} {
		for at := n; at > n/4; at-- {
			if strings.ContainsRune(separators, letters[at-1]) {
				return at
			}
		}
	}
	return n
}

// CreateRenderer draws the lines.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paint{owner: p}
	var texts []*canvas.Text
	r.place = func(s fyne.Size) {
		lines := p.wrapped(s.Width)
		for len(texts) < len(lines) {
			t := canvas.NewText("", nil)
			texts = append(texts, t)
			r.objects = append(r.objects, t)
		}
		for i, t := range texts {
			show(t, i < len(lines))
			if i >= len(lines) {
				continue
			}
			t.Color, t.TextSize, t.TextStyle, t.Alignment = look.Color(p.token), look.S(p.role.size), p.style, p.align
			if t.Text != lines[i] {
				t.Text = lines[i]
				t.Refresh()
			}
			line := look.S(p.role.line)
			h := t.MinSize().Height
			set(t, 0, float32(i)*line+(line-h)/2, s.Width, h)
		}
	}
	r.min = func() fyne.Size {
		w := p.Size().Width
		if w <= 0 {
			w = look.S(320)
		}
		return fyne.NewSize(look.S(48), p.HeightFor(w))
	}
	return r
}
