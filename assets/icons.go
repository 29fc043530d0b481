package assets

import (
	"embed"
	"io/fs"
	"strings"
)

// iconFiles are the line icons: outlined shapes on a 24-unit grid, filled with one colour.
//
//go:embed icons/*.svg
var iconFiles embed.FS

//go:embed icon.svg
var appIconSVG []byte

//go:embed icon-512.png
var appIconPNG []byte

// Icon returns the drawing of the named icon ("search", "person-plus") and whether there is one.
// Its single colour is written as fill="#000000", so that it can be replaced.
func Icon(name string) ([]byte, bool) {
	b, err := iconFiles.ReadFile("icons/" + name + ".svg")
	return b, err == nil
}

// IconNames lists every embedded icon, in alphabetical order.
func IconNames() []string {
	files, _ := fs.Glob(iconFiles, "icons/*.svg")
	names := make([]string, 0, len(files))
	for _, f := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(f, "icons/"), ".svg"))
	}
	return names
}

// AppIconSVG is the program's icon on its dark tile, as a drawing.
func AppIconSVG() []byte { return appIconSVG }

// AppIconPNG is the program's icon as a picture 512 pixels wide.
func AppIconPNG() []byte { return appIconPNG }
