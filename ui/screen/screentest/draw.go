package screentest

import (
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cortado/ui/look"
	"cortado/ui/screen"
)

var shots = flag.String("shots", "", "folder for pictures of the screens")

// variant is one window in which every screen is drawn.
type variant struct {
	name          string
	theme         *look.Theme
	width, height float32
}

func variants() []variant {
	return []variant{
		{"light", look.New(look.Light, 100, false), 1280, 800},
		{"dark", look.New(look.Dark, 100, false), 1280, 800},
		{"narrow", look.New(look.Light, 100, false), 900, 600},
		{"compact", look.New(look.Light, 100, false), 700, 900},
		{"200", look.New(look.Light, 200, false), 1280, 800},
	}
}

// Draw shows a screen light and dark, narrow, compact and with text at 200%,
// and keeps the pictures in the folder of the flag -shots. It fails when
// nothing is drawn, when an error was told, and when a sentence is missing from
// the catalogue (its id is shown then).
func Draw(t *testing.T, name string, make func(*Host) (screen.Screen, screen.Route)) {
	for _, v := range variants() {
		t.Run(name+"-"+v.name, func(t *testing.T) {
			h := newHost(t, v.theme, v.width, v.height)
			s, r := make(h)
			h.Show(s, r)
			for _, err := range h.Failed {
				t.Errorf("told: %v", err)
			}
			for _, text := range h.Texts() {
				if head, _, dotted := strings.Cut(text, "."); dotted && head == string(r.Name) && !strings.Contains(text, " ") {
					t.Errorf("the sentence %s is missing", text)
				}
			}
			h.Shoot(t, name+"-"+v.name)
		})
	}
}

// Shoot draws the window as it stands.
func (h *Host) Shoot(t testing.TB, name string) {
	t.Helper()
	img := h.window.Canvas().Capture()
	if img.Bounds().Empty() {
		t.Fatalf("%s: nothing was drawn", name)
	}
	if *shots == "" {
		return
	}
	f, err := os.Create(filepath.Join(*shots, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
