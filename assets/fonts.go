package assets

import "embed"

// fontFiles are the Inter faces, under the SIL Open Font License in fonts/OFL.txt:
// as OpenType for the window, as TrueType (Inter as Google Fonts gives it, of
// 2020) for the PDF of a brief, whose writer embeds no other.
//
//go:embed fonts/*.otf fonts/*.ttf fonts/OFL.txt
var fontFiles embed.FS

// Font returns the bytes of an embedded font file, for example "Inter-Regular.otf".
// A name that is not embedded is a mistake in the program and panics.
func Font(name string) []byte {
	b, err := fontFiles.ReadFile("fonts/" + name)
	if err != nil {
		panic("assets: no font " + name)
	}
	return b
}

// FontLicence is the text of the licence the embedded fonts come under, for the About window.
func FontLicence() string { return string(Font("OFL.txt")) }
