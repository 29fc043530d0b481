package planner

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	_ "image/gif" // read as a still: its first picture
	"image/jpeg"
	"image/png"

	"cortado/app"
)

const (
	// photoSide is the longest side of a kept photo, in pixels.
	photoSide = 512
	// mostPhotoMemory bounds what decoding a picture may take, in bytes.
	mostPhotoMemory = 200 << 20
	// photoQuality is the JPEG quality of a kept photo.
	photoQuality = 85
)

// shrinkPhoto gives a picture upright and at most side by side pixels, a JPEG
// where nothing of it is see-through and else a PNG. A JPEG or PNG that is small
// and upright already stays as it is. ErrInvalid for what is no picture or would
// take too much memory.
func shrinkPhoto(raw []byte, side int) ([]byte, error) {
	seen, format, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, app.Invalid("the file is no picture; choose a PNG, JPEG or GIF file")
	}
	if seen.Width <= 0 || seen.Height <= 0 || float64(seen.Width)*float64(seen.Height)*pixelBytes(seen.ColorModel, raw, format) > mostPhotoMemory {
		return nil, app.Invalid("the picture is %d by %d pixels, which is too large; choose a smaller one", seen.Width, seen.Height)
	}
	turn := 1
	if format == "jpeg" {
		turn = exifTurn(raw)
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, app.Invalid("the picture is damaged and cannot be read")
	}
	if turn == 1 && format != "gif" && seen.Width <= side && seen.Height <= side {
		return raw, nil
	}
	small := upright(scaled(img, side), turn)
	var out bytes.Buffer
	if small.Opaque() {
		err = jpeg.Encode(&out, small, &jpeg.Options{Quality: photoQuality})
	} else {
		err = png.Encode(&out, small)
	}
	return out.Bytes(), err
}

// pixelBytes is the memory one pixel takes while a picture is decoded. A
// progressive JPEG is held as coefficients of four bytes too.
func pixelBytes(m color.Model, raw []byte, format string) float64 {
	switch m {
	case color.GrayModel, color.AlphaModel:
		return 1
	case color.Gray16Model, color.Alpha16Model:
		return 2
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	case color.YCbCrModel:
		if format == "jpeg" && bytes.Contains(raw, []byte{0xff, 0xc2}) {
			return 15
		}
		return 3
	}
	if _, few := m.(color.Palette); few {
		return 1
	}
	return 4
}

// scaled gives a picture whose longer side is at most side: each new pixel is
// the mean of those it stands for, weighted by how see-through they are.
func scaled(img image.Image, side int) *image.NRGBA {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if longer := max(w, h); longer > side {
		w, h = max(w*side/longer, 1), max(h*side/longer, 1)
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if w == b.Dx() && h == b.Dy() {
		draw.Draw(out, out.Bounds(), img, b.Min, draw.Src)
		return out
	}
	for y := range h {
		top, bottom := b.Min.Y+y*b.Dy()/h, b.Min.Y+max((y+1)*b.Dy()/h, y*b.Dy()/h+1)
		for x := range w {
			left, right := b.Min.X+x*b.Dx()/w, b.Min.X+max((x+1)*b.Dx()/w, x*b.Dx()/w+1)
			out.Set(x, y, mean(img, image.Rect(left, top, right, bottom)))
		}
	}
	return out
}

func mean(img image.Image, area image.Rectangle) color.Color {
	var r, g, b, a, n uint64
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			cr, cg, cb, ca := img.At(x, y).RGBA()
			r, g, b, a, n = r+uint64(cr), g+uint64(cg), b+uint64(cb), a+uint64(ca), n+1
		}
	}
	return color.RGBA64{uint16(r / n), uint16(g / n), uint16(b / n), uint16(a / n)}
}

// upright turns and mirrors a picture as its camera noted (Exif 2.32, tag
// Orientation: 1 is upright).
func upright(in *image.NRGBA, turn int) *image.NRGBA {
	w, h := in.Rect.Dx(), in.Rect.Dy()
	if turn < 2 || turn > 8 {
		return in
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if turn >= 5 {
		out = image.NewNRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			to := [...]image.Point{2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x}}[turn]
			out.SetNRGBA(to.X, to.Y, in.NRGBAAt(x, y))
		}
	}
	return out
}

// exifTurn reads the orientation out of a JPEG's Exif segment, 1 without any.
func exifTurn(raw []byte) int {
	for at := 2; at+4 <= len(raw) && raw[at] == 0xff; {
		size := int(binary.BigEndian.Uint16(raw[at+2:]))
		end := at + 2 + size
		if size < 2 || end > len(raw) || raw[at+1] == 0xda {
			break
		}
		if body := raw[at+4 : end]; raw[at+1] == 0xe1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return tiffTurn(body[6:])
		}
		at = end
	}
	return 1
}

// tiffTurn looks for tag 0x0112 in the first directory of a TIFF header.
func tiffTurn(t []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(t, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(t) < 8 {
		return 1
	}
	at := int64(order.Uint32(t[4:]))
	if at+2 > int64(len(t)) {
		return 1
	}
	for i := range int64(order.Uint16(t[at:])) {
		entry := at + 2 + i*12
		if entry+12 > int64(len(t)) {
			break
		}
		if order.Uint16(t[entry:]) == 0x0112 {
			if turn := int(order.Uint16(t[entry+8:])); turn >= 1 && turn <= 8 {
				return turn
			}
		}
	}
	return 1
}

// drawable is a photo as the window may draw it, at most 256 by 256: as it
// is where it is small, and else scaled down. Nil for what is no picture, so
// that the initials stand there.
func drawable(photo []byte) []byte {
	if len(photo) == 0 {
		return nil
	}
	seen, format, err := image.DecodeConfig(bytes.NewReader(photo))
	if err != nil {
		return nil
	}
	if seen.Width <= faceSide && seen.Height <= faceSide && (format == "png" || format == "jpeg" && exifTurn(photo) == 1) {
		return photo
	}
	small, err := shrinkPhoto(photo, faceSide)
	if err != nil {
		return nil
	}
	return small
}
