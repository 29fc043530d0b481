package insights

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// card is one insight: its picture, or in its place its table.
type card struct {
	s       *Screen
	picture planner.Picture
	side    string  // at the right of the title
	said    string  // what stands below the picture already, so that no note repeats it
	above   float32 // room between title and picture
	draw    func() fyne.CanvasObject
	below   func() fyne.CanvasObject // under the picture and the table alike; nil for nothing
	paper   float32                  // width of the picture in a file, unscaled
	listed  bool                     // it is a list, which has its table for a picture
	still   bool                     // it is being drawn for a file
	body    *fyne.Container
	menu    *part.Button
}

// show makes the panel of a card and remembers it for the files of the page.
func (s *Screen) show(c *card) fyne.CanvasObject {
	c.s = s
	s.cards = append(s.cards, c)
	c.body = part.Stack(c.content())
	c.menu = part.IconButton("more", s.say("menu", "title", c.picture.Title), func() { c.open() })
	head := part.Beside(100, 12, part.NewParagraph(c.picture.Title).AsHeading())
	if c.side != "" {
		head.Add(part.Body(c.side).In(look.Ink2))
	}
	// The button keeps out of the way of the title's line.
	if len(c.picture.Rows) > 0 {
		head.Add(part.Pad(-6, -8, -6, -8, c.menu))
	}
	return part.NewPanel(16, part.Column(0, head, part.Gap(0, c.above), part.Grow(c.body)))
}

// content is what stands below the title now.
func (c *card) content() fyne.CanvasObject {
	if c.picture.Empty != "" {
		return part.Column(0, part.Space(), part.Pad(16, 16, 16, 16, part.Column(12, part.Centre(part.Logo(56, true, true)), part.NewParagraph(c.picture.Empty).Middle())), part.Space())
	}
	shown := c.drawn
	if c.s.tables[c.picture.ID] {
		shown = c.table
	}
	return shown()
}

func (c *card) drawn() fyne.CanvasObject {
	col := part.Column(8, part.Grow(c.draw()))
	if c.below != nil {
		col.Add(c.below())
	}
	c.note(col)
	return col
}

func (c *card) table() fyne.CanvasObject {
	col := part.Column(8, part.Grow(part.Pad(max(8-c.above, 0), 0, 0, 0, c.s.newTable(c.picture))))
	c.note(col)
	return col
}

// more says how many people the picture leaves out, and leads to the table. In a
// file, which leads nowhere, it only says so.
func (c *card) more(left int) fyne.CanvasObject {
	switch {
	case left <= 0:
		return part.Gap(0, 0)
	case c.still:
		return part.Caption(c.s.host.Words().Count("insights.people.more", left)).In(look.Ink3)
	}
	return part.Start(part.NewButton(part.Quiet, c.s.host.Words().Count("insights.people.more", left), "", c.turn).Plain())
}

func (c *card) note(col *fyne.Container) {
	if c.picture.Note != "" && c.picture.Note != c.said {
		col.Add(part.SmallParagraph(c.picture.Note).In(look.Ink3))
	}
}

// open shows what can be done with the card.
func (c *card) open() {
	s, turn, icon := c.s, "table", "table"
	if s.tables[c.picture.ID] {
		turn, icon = "picture", "pentagon"
	}
	if c.listed {
		pick.Menu(c.menu, pick.Item{Text: s.say("copy"), Icon: "copy", Do: c.copy})
		return
	}
	pick.Menu(c.menu,
		pick.Item{Text: s.say(turn), Icon: icon, Do: c.turn},
		pick.Item{Text: s.say("save.png"), Icon: "download", Do: c.savePNG},
		pick.Item{Text: s.say("save.csv"), Icon: "file", Do: c.saveCSV},
		pick.Item{Text: s.say("copy"), Icon: "copy", Do: c.copy})
}

// turn shows the table in the place of the picture, or the picture again.
func (c *card) turn() {
	s := c.s
	s.tables[c.picture.ID] = !s.tables[c.picture.ID]
	c.body.Objects = []fyne.CanvasObject{c.content()}
	c.body.Refresh()
	s.scroll.SetContent(s.scroll.Content()) // the card may be of another height now
	part.Relay(s.page)
}
