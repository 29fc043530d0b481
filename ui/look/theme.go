package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode chooses between the light and the dark colours.
type Mode int

// System follows the operating system; the other two hold whatever it says.
const (
	System Mode = iota
	Light
	Dark
)

// Text sizes a person can choose, in percent.
const (
	MinPercent = 100
	MaxPercent = 200
)

// Theme is one complete look. It never changes once made; a new one is set on
// the app when a setting changes.
type Theme struct {
	mode     Mode
	percent  int
	contrast bool
}

// New makes a theme. percent is the text size, held between MinPercent and
// MaxPercent; contrast asks for stronger lines and secondary text.
func New(mode Mode, percent int, contrast bool) *Theme {
	return &Theme{mode: mode, percent: min(max(percent, MinPercent), MaxPercent), contrast: contrast}
}

// Mode tells which colours were asked for.
func (t *Theme) Mode() Mode { return t.mode }

// Percent is the text size in percent.
func (t *Theme) Percent() int { return t.percent }

// HighContrast tells whether stronger lines and secondary text were asked for.
func (t *Theme) HighContrast() bool { return t.contrast }

// dark decides the variant; under test drivers the system's answer is neither
// light nor dark, and counts as light.
func (t *Theme) dark(v fyne.ThemeVariant) bool {
	if t.mode == System {
		return v == theme.VariantDark
	}
	return t.mode == Dark
}

// Color gives the colour of one of Cortado's or the toolkit's names.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p, ok := shares[name]
	if !ok {
		if own, known := toolkit[name]; known {
			name = own
		}
		if t.contrast {
			if stronger, has := contrast[name]; has {
				name = stronger
			}
		}
		p, ok = tokens[name]
	}
	if !ok {
		variant := theme.VariantLight
		if t.dark(v) {
			variant = theme.VariantDark
		}
		return theme.DefaultTheme().Color(name, variant)
	}
	if t.dark(v) {
		return p.dark
	}
	return p.light
}

// Font gives Inter; "bold" is its SemiBold face. Code and symbols keep the
// toolkit's own faces.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Monospace || s.Symbol {
		return theme.DefaultTheme().Font(s)
	}
	return face(s)
}

// Icon gives the toolkit's icons, with ours where the toolkit draws one of them itself.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := toolkitIcons[name]; ok {
		return theme.NewThemedResource(Icon(own, Ink))
	}
	return theme.DefaultTheme().Icon(name)
}

var toolkitIcons = map[fyne.ThemeIconName]string{
	theme.IconNameCancel:        "close",
	theme.IconNameConfirm:       "check",
	theme.IconNameSearch:        "search",
	theme.IconNameArrowDropDown: "chevron-down",
}

// Size gives the toolkit's sizes at the chosen text size. Lines stay 1 wide.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if n, ok := fixed[name]; ok {
		return n
	}
	if n, ok := sizes[name]; ok {
		return t.scaled(n)
	}
	return theme.DefaultTheme().Size(name)
}

var fixed = map[fyne.ThemeSizeName]float32{
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameModalBlurRadius:    0,
}

// InnerPadding is 7, not 8: with the taller lines of the patched font that
// makes the toolkit's entries 34 high.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            14,
	theme.SizeNameCaptionText:     12,
	theme.SizeNameSubHeadingText:  16,
	theme.SizeNameHeadingText:     22,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    7,
	theme.SizeNameLineSpacing:     3,
	theme.SizeNameInlineIcon:      18,
	theme.SizeNameInputRadius:     8,
	theme.SizeNameSelectionRadius: 8,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameScrollBarSmall:  6,
	theme.SizeNameScrollBarRadius: 5,
	theme.SizeNameButtonRadius:    8,
	theme.SizeNameCardRadius:      12,
	theme.SizeNameDialogRadius:    12,
	theme.SizeNamePopupRadius:     8,
	theme.SizeNameMenuRadius:      8,
}
