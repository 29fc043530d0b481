package ui

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// TestAPhotoStandsBesideTheNameEverywhere goes through the screens on which one
// of the sample's people stands. With -shots DIR it keeps the pictures.
func TestAPhotoStandsBesideTheNameEverywhere(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	ctx := context.Background()
	priya, err := s.planner.FindPerson(ctx, "Priya Raman")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.planner.SetPhoto(ctx, priya, portrait(t)); err != nil {
		t.Fatal(err)
	}
	settle(s)
	seen := func(r screen.Route) (with, without int) {
		s.Go(r)
		settle(s)
		for _, a := range shown[*part.Avatar](s) {
			switch {
			case a.Of == int64(priya) && a.Photo():
				with++
			case a.Of == int64(priya):
				t.Errorf("%s shows Priya's initials", r.Name)
			case a.Photo():
				t.Errorf("%s shows Priya's photo as somebody else's", r.Name)
			default:
				without++
			}
		}
		return with, without
	}
	for _, r := range []screen.Route{{Name: screen.Today}, {Name: screen.People, Person: priya}, {Name: screen.Messages, Person: priya}, {Name: screen.Schedule}} {
		if with, without := seen(r); with == 0 || r.Name == screen.People && (with < 2 || without == 0) {
			t.Errorf("%s shows %d photos of Priya and %d initials of others", r.Name, with, without)
		}
		keepShot(t, s, "faces-"+string(r.Name))
	}
	if _, err := s.planner.RemovePhoto(ctx, priya); err != nil {
		t.Fatal(err)
	}
	s.Go(screen.Route{Name: screen.Today})
	settle(s)
	for _, a := range shown[*part.Avatar](s) {
		if a.Photo() {
			t.Error("the photo still shows after it was removed")
		}
	}
}

// portrait writes a picture file with a head in it, larger than a photo is kept.
func portrait(t *testing.T) string {
	img := image.NewNRGBA(image.Rect(0, 0, 640, 640))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.NRGBA{190, 205, 215, 255}), image.Point{}, draw.Src)
	disc := func(cx, cy, r int, c color.NRGBA) {
		for y := cy - r; y < cy+r; y++ {
			for x := cx - r; x < cx+r; x++ {
				if (x-cx)*(x-cx)+(y-cy)*(y-cy) < r*r && image.Pt(x, y).In(img.Rect) {
					img.SetNRGBA(x, y, c)
				}
			}
		}
	}
	disc(320, 640, 260, color.NRGBA{60, 70, 110, 255})
	disc(320, 260, 140, color.NRGBA{150, 105, 80, 255})
	path := filepath.Join(t.TempDir(), "priya.png")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return path
}
