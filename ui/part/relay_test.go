package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/part"
)

func TestWhatGrowsInsideACardPushesTheRestDown(t *testing.T) {
	test.NewTempApp(t)
	words, below := part.NewParagraph("short"), part.NewParagraph("below")
	page := part.NewPanel(16, part.NewScroll(0, part.Column(8, part.Pad(0, 0, 0, 0, words), below)))
	w := test.NewWindow(page)
	defer w.Close()
	w.Resize(fyne.NewSize(300, 400))
	before := below.Position().Y
	words.Text = "a sentence that is so long that it takes several lines in a card which is only three hundred wide"
	part.Relay(page)
	if after := below.Position().Y; after < before+20 {
		t.Errorf("what stands below moved from %v to %v", before, after)
	}
}
