package insights

import (
	"bytes"
	"context"
	"image/png"
	"path/filepath"
	"strings"

	"cortado/ui/part"
	"cortado/ui/pick"
)

// exportMenu offers the files of the whole page.
func (s *Screen) exportMenu(at *part.Button) {
	pick.Menu(at,
		pick.Item{Text: s.say("all.png"), Icon: "download", Do: s.saveAllPNG},
		pick.Item{Text: s.say("all.csv"), Icon: "file", Do: s.saveAllCSV})
}

// pictured are the cards that have something to export.
func (s *Screen) pictured() []*card {
	var out []*card
	for _, c := range s.cards {
		if !c.listed && c.picture.Empty == "" {
			out = append(out, c)
		}
	}
	return out
}

// file is one file to be written. What it holds is drawn on the window's goroutine
// when its turn has come, and made ready off it.
type file struct {
	path string
	draw func() content
}

// content makes what a file holds.
type content func(context.Context) ([]byte, error)

// write writes files one after the other, so that the window is drawn and heard
// between two pictures, and says at the end where they are.
func (s *Screen) write(files []file, told string) {
	if len(files) == 0 {
		s.host.Done(told, 0)
		return
	}
	path, ready := files[0].path, files[0].draw()
	s.host.Run("insights.save "+path, func(ctx context.Context) error {
		bytes, err := ready(ctx)
		if err != nil {
			return err
		}
		return s.planner.SaveFile(ctx, path, bytes)
	}, func() { s.write(files[1:], told) })
}

// savePNG writes the picture of the card.
func (c *card) savePNG() {
	c.s.host.PickSave(c.picture.FileName+".png", func(path string) {
		c.s.write([]file{{path, c.png}}, c.s.say("saved", "file", filepath.Base(path)))
	})
}

// png draws the card now and packs it when the file is written.
func (c *card) png() content {
	drawn := c.drawPaper()
	return func(context.Context) ([]byte, error) {
		var b bytes.Buffer
		err := png.Encode(&b, onPaper(drawn))
		return b.Bytes(), err
	}
}

// saveCSV writes the table of the card.
func (c *card) saveCSV() {
	c.s.host.PickSave(c.picture.FileName+".csv", func(path string) {
		c.s.write([]file{{path, c.csv()}}, c.s.say("saved", "file", filepath.Base(path)))
	})
}

// csv reads the table of the time that is shown now.
func (c *card) csv() func() content {
	s, id, all := c.s, c.picture.ID, c.s.view.AllTime
	return func() content {
		return func(ctx context.Context) ([]byte, error) {
			_, table, err := s.planner.InsightCSV(ctx, id, all)
			return table, err
		}
	}
}

// saveAllPNG writes every picture into a folder.
func (s *Screen) saveAllPNG() {
	s.saveAll(".png", func(c *card) func() content { return c.png })
}

// saveAllCSV writes every table into a folder.
func (s *Screen) saveAllCSV() {
	s.saveAll(".csv", (*card).csv)
}

func (s *Screen) saveAll(ending string, of func(*card) func() content) {
	s.host.PickFolder(func(folder string) {
		var files []file
		for _, c := range s.pictured() {
			files = append(files, file{filepath.Join(folder, c.picture.FileName+ending), of(c)})
		}
		s.write(files, s.host.Words().Count("insights.saved.all", len(files), "folder", filepath.Base(folder)))
	})
}

// copy puts the table on the clipboard, as spreadsheets take it.
func (c *card) copy() {
	var b strings.Builder
	for _, row := range append([][]string{c.picture.Head}, c.picture.Rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = strings.Join(strings.Fields(cell), " ") // a tab or a new line would part it
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	c.s.host.Copy(b.String())
	c.s.host.Done(c.s.say("copied"), 0)
}
