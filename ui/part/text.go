package part

import (
	"strings"

	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// role is a size of type with the height of its line.
type role struct{ size, line float32 }

var (
	roleFigure  = role{28, 36}
	roleTitle   = role{22, 28}
	roleHeading = role{16, 22}
	roleBody    = role{14, 20}
	roleCaption = role{12, 16}
)

// Text is one line of text in a line box of fixed height.
type Text struct {
	widget.BaseWidget
	Text    string
	role    role
	token   fyne.ThemeColorName
	style   fyne.TextStyle
	align   fyne.TextAlign
	short   bool
	brief   string // stands in where the text does not fit
	figures bool
	still   bool
	marks   [][2]int // letters to mark, in runes from and to
}

func newText(s string, r role, token fyne.ThemeColorName, bold bool) *Text {
	t := &Text{Text: s, role: r, token: token, style: fyne.TextStyle{Bold: bold}}
	t.ExtendBaseWidget(t)
	return t
}

// Title is a page title, 22 bold.
func Title(s string) *Text { return newText(s, roleTitle, look.Ink, true) }

// Heading is a card title, 16 bold.
func Heading(s string) *Text { return newText(s, roleHeading, look.Ink, true) }

// Body is plain text, 14.
func Body(s string) *Text { return newText(s, roleBody, look.Ink, false) }

// Caption is small text, 12, in the third ink.
func Caption(s string) *Text { return newText(s, roleCaption, look.Ink3, false) }

// Mono is text for line numbers and file contents, 12.
func Mono(s string) *Text {
	t := newText(s, roleCaption, look.Ink2, false)
	t.style.Monospace = true
	return t
}

// Bold makes the text bold.
func (t *Text) Bold() *Text { t.style.Bold = true; return t }

// Italic is for quoted words of others.
func (t *Text) Italic() *Text { t.style.Italic = true; return t }

// In sets the colour.
func (t *Text) In(token fyne.ThemeColorName) *Text { t.token = token; return t }

// Right aligns the text at the end of its box, as columns of numbers are.
func (t *Text) Right() *Text { t.align = fyne.TextAlignTrailing; return t }

// Middle centres the text in its box.
func (t *Text) Middle() *Text { t.align = fyne.TextAlignCenter; return t }

// Figures gives all digits the same width.
func (t *Text) Figures() *Text { t.figures = true; return t }

// Short lets the text be cut with an ellipsis where room is scarce; the full
// text then shows as a tooltip.
func (t *Text) Short() *Text { t.short = true; return t }

// Or is Short with words that say the same in less room: they stand there where
// the text does not fit.
func (t *Text) Or(brief string) *Text { t.short, t.brief = true, brief; return t }

// inside is Short within a pressable part, which keeps the pointer to itself.
func (t *Text) inside() *Text { t.short, t.still = true, true; return t }

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}

// SetToken changes the colour.
func (t *Text) SetToken(token fyne.ThemeColorName) { t.token = token; t.Refresh() }

// SetBold changes the weight.
func (t *Text) SetBold(bold bool) { t.style.Bold = bold; t.Refresh() }

func (t *Text) source() fyne.Resource {
	if t.figures {
		return look.Figures(t.style.Bold)
	}
	return nil
}

func (t *Text) wide(s string) float32 {
	w, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, look.S(t.role.size), t.style, t.source())
	return w.Width
}

// fitting is the text, cut where it would leave its box.
func (t *Text) fitting(width float32) string {
	if !t.short || width <= 0 || t.wide(t.Text) <= width+.5 {
		return t.Text
	}
	words := t.Text
	if t.brief != "" {
		if words = t.brief; t.wide(words) <= width+.5 {
			return words
		}
	}
	letters := []rune(words)
	lo, hi := 0, len(letters)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if t.wide(string(letters[:mid])+"…") <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return strings.TrimRight(string(letters[:lo]), " ") + "…"
}

// CreateRenderer draws the line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	text := canvas.NewText("", nil)
	spot := newHoverSpot(t)
	return withMarks(t, text, begin(&paint{
		owner:   t,
		objects: []fyne.CanvasObject{text, spot},
		place: func(s fyne.Size) {
			if fit := t.fitting(s.Width); text.Text != fit {
				text.Text = fit
				text.Refresh()
			}
			h := text.MinSize().Height
			set(text, 0, (s.Height-h)/2, s.Width, h)
			set(spot, 0, 0, s.Width, s.Height)
			show(spot, !t.still && text.Text != t.Text)
		},
		min: func() fyne.Size {
			w := t.wide(t.Text)
			if t.short {
				w = min(w, look.S(24))
			}
			return fyne.NewSize(w, look.S(t.role.line))
		},
		colour: func() {
			text.Text = t.fitting(t.Size().Width)
			text.Color, text.TextSize = look.Color(t.token), look.S(t.role.size)
			text.TextStyle, text.Alignment, text.FontSource = t.style, t.align, t.source()
		},
	}))
}
