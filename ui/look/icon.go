package look

import (
	"bytes"
	"fmt"
	"sync"

	"cortado/assets"

	"fyne.io/fyne/v2"
)

var (
	iconsMu sync.Mutex
	icons   = map[string]fyne.Resource{}
)

// Icon is the named line icon in the present colour of a token. The colour is
// part of the resource's name, because pictures are cached by name. An unknown
// name panics: icons are named in the program, never by a person.
func Icon(name string, token fyne.ThemeColorName) fyne.Resource {
	r, g, b, _ := Color(token).RGBA()
	hex := fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8)
	key := name + "-" + hex + ".svg"
	iconsMu.Lock()
	defer iconsMu.Unlock()
	if res, ok := icons[key]; ok {
		return res
	}
	svg, ok := assets.Icon(name)
	if !ok {
		panic("look: no icon " + name)
	}
	res := fyne.NewStaticResource(key, bytes.ReplaceAll(svg, []byte("#000000"), []byte("#"+hex)))
	icons[key] = res
	return res
}

// AppIcon is the program's icon on its tile, for windows and launchers.
func AppIcon() fyne.Resource {
	return fyne.NewStaticResource("cortado.png", assets.AppIconPNG())
}
