package planner_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"testing"

	"cortado/app"
)

// halves is a picture whose left half is red and whose right half is blue, one
// corner of it see-through where asked.
func halves(w, h int, clear bool) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.NRGBA{200, 0, 0, 255}
			if x >= w/2 {
				c = color.NRGBA{0, 0, 200, 255}
			}
			if clear && x < w/4 && y < h/4 {
				c = color.NRGBA{}
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// withExif puts an Exif segment with an orientation behind the start of a JPEG.
func withExif(raw []byte, turn uint16) []byte {
	tiff := []byte{'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, byte(turn), 0, 0, 0, 0, 0, 0, 0}
	body := append([]byte("Exif\x00\x00"), tiff...)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(body)+2))
	return append(append(append([]byte{}, raw[:2]...), append(segment, body...)...), raw[2:]...)
}

// claiming is the head of a PNG that says it is so large.
func claiming(w, h uint32) []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	head = append(binary.BigEndian.AppendUint32(head, h), 8, 6, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	return binary.BigEndian.AppendUint32(append(out, head...), crc32.ChecksumIEEE(head))
}

func TestAPhotoIsKeptSmallAndUpright(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte")
	encoded := func(f func(*bytes.Buffer) error) []byte {
		var b bytes.Buffer
		if err := f(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	asJPEG := func(img image.Image) []byte {
		return encoded(func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) })
	}
	asPNG := func(img image.Image) []byte {
		return encoded(func(b *bytes.Buffer) error { return png.Encode(b, img) })
	}
	asGIF := func(img image.Image) []byte {
		return encoded(func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) })
	}
	for name, c := range map[string]struct {
		raw    []byte
		format string
		w, h   int
	}{
		"wide.jpg":   {asJPEG(halves(1600, 800, false)), "jpeg", 512, 256},
		"tall.png":   {asPNG(halves(300, 900, false)), "jpeg", 170, 512},
		"clear.png":  {asPNG(halves(1024, 1024, true)), "png", 512, 512},
		"small.png":  {asPNG(halves(40, 40, true)), "png", 40, 40},
		"moving.gif": {asGIF(halves(60, 40, false)), "jpeg", 60, 40},
		"turned.jpg": {withExif(asJPEG(halves(1600, 800, false)), 6), "jpeg", 256, 512},
	} {
		must(w.SetPhoto(ctx, id, w.file(name, string(c.raw))))(t)
		img, format, err := image.Decode(bytes.NewReader(must(w.Person(ctx, id))(t).Photo))
		if err != nil {
			t.Fatal(name, err)
		}
		if format != c.format || img.Bounds().Dx() != c.w || img.Bounds().Dy() != c.h {
			t.Errorf("%s is kept as a %s of %v", name, format, img.Bounds())
		}
		red := img.At(img.Bounds().Dx()/3, img.Bounds().Dy()/2)
		if name == "turned.jpg" { // a quarter to the right brings the left half to the top
			red = img.At(img.Bounds().Dx()/2, img.Bounds().Dy()/3)
		}
		if r, _, b, _ := red.RGBA(); r < 0x9000 || b > 0x4000 {
			t.Errorf("%s lost its colours: %v", name, red)
		}
	}
	if img, _, err := image.DecodeConfig(bytes.NewReader(must(w.Face(ctx, id))(t))); err != nil || max(img.Width, img.Height) > 256 {
		t.Error("the photo is not shown")
	}
	change := must(w.RemovePhoto(ctx, id))(t)
	if q := must(w.Person(ctx, id))(t); len(q.Photo) > 0 || q.Sources["photo"] != app.Typed {
		t.Errorf("the photo is still there, or may come back from a file: %v", q.Sources)
	}
	must(w.UndoChange(change))(t)
	if len(must(w.Person(ctx, id))(t).Photo) == 0 {
		t.Error("undo did not bring the photo back")
	}
}

func TestWhatIsNoPhotoIsRefusedAndLeavesTheOldOne(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte")
	before := w.all()
	_, err := w.SetPhoto(ctx, id, w.file("letter.png", "Dear Ines"))
	kind(t, err, app.ErrInvalid, "no picture")
	_, err = w.SetPhoto(ctx, id, w.file("bomb.png", string(claiming(60_000, 60_000))))
	kind(t, err, app.ErrInvalid, "60000 by 60000")
	_, err = w.SetPhoto(ctx, id, w.file("cut.png", string(claiming(100, 100))))
	kind(t, err, app.ErrInvalid, "damaged")
	_, err = w.SetPhoto(ctx, id, w.path("none.png"))
	kind(t, err, app.ErrNotFound, "")
	large := w.path("large.png")
	f := must(os.Create(large))(t)
	if err := f.Truncate(21 << 20); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = w.SetPhoto(ctx, id, large)
	kind(t, err, app.ErrInvalid, "20 MB")
	w.sameAs(before, "a refused picture changed something")
}

func TestAPictureOfAFileThatIsTooLargeIsNotDrawn(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte")
	q := must(w.Person(ctx, id))(t)
	q.Photo = claiming(60_000, 60_000)
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	if must(w.Face(ctx, id))(t) != nil {
		t.Error("the window is handed a picture that takes gigabytes")
	}
}
