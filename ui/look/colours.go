package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names of Cortado. They are prefixed, because an own name equal to one
// of the toolkit's names would silently replace that one.
const (
	Bg        fyne.ThemeColorName = "cortadoBg"
	Surface   fyne.ThemeColorName = "cortadoSurface"
	Sunken    fyne.ThemeColorName = "cortadoSunken"
	Off       fyne.ThemeColorName = "cortadoOff"
	Line      fyne.ThemeColorName = "cortadoLine"
	Outline   fyne.ThemeColorName = "cortadoOutline"
	Ink       fyne.ThemeColorName = "cortadoInk"
	Ink2      fyne.ThemeColorName = "cortadoInk2"
	Ink3      fyne.ThemeColorName = "cortadoInk3"
	Primary   fyne.ThemeColorName = "cortadoPrimary"
	OnPrimary fyne.ThemeColorName = "cortadoOnPrimary"
	You       fyne.ThemeColorName = "cortadoYou"
	YouText   fyne.ThemeColorName = "cortadoYouText"
	YouTint   fyne.ThemeColorName = "cortadoYouTint"
	YouArea   fyne.ThemeColorName = "cortadoYouArea"
	Them      fyne.ThemeColorName = "cortadoThem"
	ThemText  fyne.ThemeColorName = "cortadoThemText"
	ThemTint  fyne.ThemeColorName = "cortadoThemTint"
	ThemArea  fyne.ThemeColorName = "cortadoThemArea"
	Alert     fyne.ThemeColorName = "cortadoAlert"
	AlertTint fyne.ThemeColorName = "cortadoAlertTint"
	OnAlert   fyne.ThemeColorName = "cortadoOnAlert"
	Focus     fyne.ThemeColorName = "cortadoFocus"
	Hover     fyne.ThemeColorName = "cortadoHover"
	Pressed   fyne.ThemeColorName = "cortadoPressed"
	// HoverOnPrimary and PressedOnPrimary lie over ink-coloured controls, where
	// an overlay of ink itself would not show.
	HoverOnPrimary   fyne.ThemeColorName = "cortadoHoverOnPrimary"
	PressedOnPrimary fyne.ThemeColorName = "cortadoPressedOnPrimary"
	// Dim is laid over the window behind a dialog.
	Dim fyne.ThemeColorName = "cortadoDim"
	// Clear paints nothing.
	Clear fyne.ThemeColorName = "cortadoClear"
)

// pair is one token in the light and in the dark theme.
type pair struct{ light, dark color.NRGBA }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// share returns c with the given share of opacity, in percent.
func share(c color.NRGBA, percent int) color.NRGBA {
	c.A = uint8((255*percent + 50) / 100)
	return c
}

func both(light, dark uint32) pair { return pair{rgb(light), rgb(dark)} }

func (p pair) share(light, dark int) pair {
	return pair{share(p.light, light), share(p.dark, dark)}
}

var (
	ink       = both(0x211C18, 0xF4F0EC)
	outline   = both(0x8A837B, 0x8E867E)
	onPrimary = both(0xFFFFFF, 0x1E1B19)
	you       = both(0xC96B08, 0xF2A348)
	them      = both(0x0B6B73, 0x35A0A4)
	focus     = both(0x2B5FD9, 0x8FB2FF)
)

// tokens are the colours of look.md, section 2.
var tokens = map[fyne.ThemeColorName]pair{
	Bg:               both(0xF5F4F2, 0x151312),
	Surface:          both(0xFFFFFF, 0x1E1B19),
	Sunken:           both(0xECEAE6, 0x2A2623),
	Off:              both(0xECEAE6, 0x0E0C0B),
	Line:             both(0xDDD9D4, 0x3A3531),
	Outline:          outline,
	Ink:              ink,
	Ink2:             both(0x544D47, 0xCBC4BD),
	Ink3:             both(0x69625B, 0xA69E96),
	Primary:          both(0x2A231E, 0xF1ECE6),
	OnPrimary:        onPrimary,
	You:              you,
	YouText:          both(0x874605, 0xF5B66B),
	YouTint:          both(0xFBEBD8, 0x3B2A16),
	YouArea:          you.share(22, 24),
	Them:             them,
	ThemText:         both(0x08575E, 0x78CDCF),
	ThemTint:         both(0xD9EEEF, 0x12353A),
	ThemArea:         them.share(14, 20),
	Alert:            both(0xB2202F, 0xFF8B85),
	AlertTint:        both(0xFBE5E6, 0x43201F),
	OnAlert:          onPrimary,
	Focus:            focus,
	Hover:            ink.share(6, 8),
	Pressed:          ink.share(12, 14),
	HoverOnPrimary:   onPrimary.share(12, 12),
	PressedOnPrimary: onPrimary.share(22, 22),
	Dim:              pair{share(rgb(0x211C18), 40), share(rgb(0x000000), 60)},
	Clear:            {},
}

// toolkit maps the toolkit's own colour names to tokens of Cortado.
var toolkit = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:                Bg,
	theme.ColorNameForeground:                Ink,
	theme.ColorNamePrimary:                   Primary,
	theme.ColorNameForegroundOnPrimary:       OnPrimary,
	theme.ColorNameButton:                    Sunken,
	theme.ColorNameDisabledButton:            Sunken,
	theme.ColorNameDisabled:                  Outline,
	theme.ColorNameInputBackground:           Surface,
	theme.ColorNameInputBorder:               Outline,
	theme.ColorNamePlaceHolder:               Ink3,
	theme.ColorNameHover:                     Hover,
	theme.ColorNamePressed:                   Pressed,
	theme.ColorNameSelection:                 Sunken,
	theme.ColorNameSeparator:                 Line,
	theme.ColorNameScrollBarBackground:       Clear,
	theme.ColorNameShadow:                    Clear,
	theme.ColorNameMenuBackground:            Surface,
	theme.ColorNameOverlayBackground:         Surface,
	theme.ColorNameHeaderBackground:          Surface,
	theme.ColorNameHyperlink:                 Ink,
	theme.ColorNameSuccess:                   Primary,
	theme.ColorNameWarning:                   Alert,
	theme.ColorNameError:                     Alert,
	theme.ColorNameForegroundOnSuccess:       OnPrimary,
	theme.ColorNameForegroundOnWarning:       OnAlert,
	theme.ColorNameForegroundOnError:         OnAlert,
	theme.ColorNameInnerWindowBorder:         Line,
	theme.ColorNameInnerWindowBorderInactive: Line,
}

// shares are toolkit names that are a token at part of its strength.
var shares = map[fyne.ThemeColorName]pair{
	theme.ColorNameFocus:     focus.share(25, 25),
	theme.ColorNameScrollBar: outline.share(55, 55),
}

// contrast replaces tokens when high contrast is asked for: lines become as
// strong as outlines, secondary text as strong as the main text.
var contrast = map[fyne.ThemeColorName]fyne.ThemeColorName{Line: Outline, Ink2: Ink, Ink3: Ink}
