package settings

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// RhythmKeeper is what the card of keeping in touch asks of the program.
type RhythmKeeper interface {
	TagRhythms(context.Context) ([]planner.TagCadence, error)
	SetTagCadence(ctx context.Context, tag string, days int) (app.ChangeID, error)
}

// rhythms are the cadences that are offered, in days; 0 is none.
var rhythms = []int{0, 14, 30, 61, 91, 182, 365}

// newRhythm is what a tag begins with.
const newRhythm = 91

// rhythmCard is how often to keep in touch with the people who have a tag: the tags
// that have a cadence, and a list of the others to give one.
type rhythmCard struct {
	s      *Screen
	tags   []planner.TagCadence
	read   bool
	holder *fyne.Container
	rows   map[string]*part.Select // by their tips
}

func (c *rhythmCard) say(id string, parts ...any) string {
	return c.s.host.Words().Say("rhythm."+id, parts...)
}

func (c *rhythmCard) content() fyne.CanvasObject {
	c.holder = part.Stack()
	c.show()
	return part.Card(c.say("title"), nil, part.Column(10, part.NewParagraph(c.say("line")), c.holder))
}

// load reads the tags anew.
func (c *rhythmCard) load() {
	var tags []planner.TagCadence
	c.s.host.Run("settings.rhythm", func(ctx context.Context) (err error) {
		tags, err = c.s.planner.TagRhythms(ctx)
		return err
	}, func() {
		if c.read && slices.Equal(tags, c.tags) {
			return
		}
		c.tags, c.read = tags, true
		c.show()
	})
}

func (c *rhythmCard) show() {
	if c.holder == nil {
		return
	}
	canvas := c.s.host.Window().Canvas()
	focused, _ := canvas.Focused().(*part.Select)
	c.rows = map[string]*part.Select{}
	col := part.Column(0)
	var without []planner.TagCadence
	for _, t := range c.tags {
		if t.Days == 0 {
			without = append(without, t)
			continue
		}
		col.Add(part.Pad(0, 0, 8, 0, c.row(t)))
		col.Add(part.Rule())
		col.Add(part.Gap(1, 8))
	}
	switch {
	case len(without) > 0:
		var words []string
		for _, t := range without {
			words = append(words, c.s.host.Words().Count("rhythm.tagged", t.People, "tag", t.Tag))
		}
		title := "add"
		if len(without) == len(c.tags) {
			title = "first"
		}
		add := part.NewSelect(c.say(title), words, -1, func(i int) { c.set(without[i].Tag, newRhythm) }).PlaceHolder(c.say("choose"))
		if len(words) > 10 {
			add.Searchable(c.say("find"))
		}
		col.Add(part.Start(part.Width(320, add)))
	case c.read && len(c.tags) == 0:
		col.Add(part.NewParagraph(c.say("none")))
	case c.read:
		col.Add(part.SmallParagraph(c.say("all")).In(look.Ink3))
	}
	c.holder.Objects = []fyne.CanvasObject{col}
	c.holder.Refresh()
	if focused != nil && c.rows[focused.Tip] != nil {
		part.FocusQuietly(canvas, c.rows[focused.Tip]) // the keyboard stays at the row
	}
}

// row is one tag and how often; a number set elsewhere is among the choices.
func (c *rhythmCard) row(t planner.TagCadence) fyne.CanvasObject {
	offered := slices.Clone(rhythms)
	if at, found := slices.BinarySearch(offered, t.Days); !found {
		offered = slices.Insert(offered, at, t.Days)
	}
	var words []string
	for _, days := range offered {
		words = append(words, c.every(days))
	}
	choose := part.NewSelect("", words, slices.Index(offered, t.Days), func(i int) { c.set(t.Tag, offered[i]) })
	choose.Tip = c.say("tip", "tag", t.Tag)
	c.rows[choose.Tip] = choose
	return part.Beside(180, 16, part.Column(0, part.NewParagraph(t.Tag).In(look.Ink),
		part.SmallParagraph(c.s.host.Words().Count("rhythm.people", t.People)).In(look.Ink3)), part.Width(200, choose))
}

// every names a cadence as the list of choices shows it.
func (c *rhythmCard) every(days int) string {
	w := c.s.host.Words()
	switch {
	case days == 0:
		return c.say("never")
	case days == 365:
		return c.say("year")
	case days%7 == 0 && days <= 42:
		return w.Count("rhythm.each-weeks", days/7)
	case days == 30, days == 61, days == 91, days == 182, days%30 == 0:
		return w.Count("rhythm.each-months", days/30)
	}
	return w.Count("rhythm.each-days", days)
}

// set gives a tag a cadence, or takes it away.
func (c *rhythmCard) set(tag string, days int) {
	var id app.ChangeID
	c.s.host.RunOr("settings.rhythm.set", func(ctx context.Context) (err error) {
		id, err = c.s.planner.SetTagCadence(ctx, tag, days)
		return err
	}, func() {
		told := c.say("set", "tag", tag, "every", c.every(days))
		if days == 0 {
			told = c.say("taken", "tag", tag)
		}
		c.s.host.Done(told, id)
		c.load()
	}, func(err error) {
		c.s.host.Fail(err)
		c.read = false
		c.load()
	})
}
