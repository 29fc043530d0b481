package settings

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// WriterFinder asks the optional writer what it has.
type WriterFinder interface {
	WriterModels(ctx context.Context, address string) ([]string, error)
}

// writerCard sets up the optional writer: where it is, which of its models
// writes, and what it is sent.
type writerCard struct {
	s       *Screen
	holder  *fyne.Container
	address *part.Field
	busy    bool
	models  []string // as last listed
	listed  bool
	wrong   string // why they could not be
}

func (c *writerCard) say(id string, parts ...any) string {
	return c.s.host.Words().Say("writer."+id, parts...)
}

// patience are the seconds an answer may be waited for.
var patience = []int{30, 60, 120, 300}

// content is the card as it now stands.
func (c *writerCard) content() fyne.CanvasObject {
	c.address = part.NewField(c.say("address"), "http://localhost:11434").Hint(c.say("address.hint"))
	c.address.SetText(c.s.set[app.SetWriterAddress])
	c.address.OnChanged = func(string) { c.address.SetError("") }
	c.address.OnLeave = func(string) { c.keepAddress() }
	c.address.OnSubmitted = func(string) { c.test() }
	c.holder = part.Stack()
	c.fill()
	return part.Card(c.say("title"), nil, part.Column(10, part.NewParagraph(c.say("line")), part.SmallParagraph(c.say("sent")), c.address, c.holder))
}

// keepAddress keeps what stands in the field where it can be an address.
func (c *writerCard) keepAddress() bool {
	typed := strings.TrimSpace(c.address.Text())
	set, err := app.SettingOf(app.SetWriterAddress)
	if err == nil {
		err = set.Validate(typed)
	}
	if err != nil {
		c.address.SetError(c.s.sentence(err))
		c.s.measure()
		return false
	}
	if typed != c.s.set[app.SetWriterAddress] {
		c.models, c.listed, c.wrong = nil, false, ""
		c.s.putOr(app.SetWriterAddress, typed, func(err error) { c.address.SetError(c.s.sentence(err)) })
		c.fill()
	}
	return true
}

// test asks the writer for its models.
func (c *writerCard) test() {
	if c.busy || !c.keepAddress() {
		return
	}
	address := strings.TrimSpace(c.address.Text())
	if address == "" {
		c.address.SetError(c.say("address.none"))
		c.s.measure()
		return
	}
	c.busy, c.wrong = true, ""
	c.fill()
	var models []string
	c.s.host.RunOr("settings.writer", func(ctx context.Context) (err error) {
		models, err = c.s.planner.WriterModels(ctx, address)
		return err
	}, func() {
		c.busy, c.listed, c.models = false, true, models
		if len(models) == 1 && c.s.set[app.SetWriterModel] == "" {
			c.s.put(app.SetWriterModel, models[0])
		}
		c.fill()
	}, func(err error) {
		c.busy, c.listed, c.wrong = false, false, c.s.sentence(err)
		c.fill()
	})
}

// turnOff forgets the writer.
func (c *writerCard) turnOff() {
	c.address.SetText("")
	c.s.put(app.SetWriterModel, "")
	c.keepAddress()
}

// fill shows what is known of the writer.
func (c *writerCard) fill() {
	if c.holder == nil {
		return
	}
	set := c.s.set[app.SetWriterAddress] != ""
	test := part.NewButton(part.Normal, c.say("test"), "refresh", c.test)
	if c.busy {
		test.Busy(c.say("testing"))
	}
	buttons := part.Wrap(8, test)
	if set {
		buttons.Add(part.NewButton(part.Quiet, c.say("off"), "", c.turnOff))
	}
	col := part.Column(10, buttons)
	switch {
	case c.wrong != "":
		col.Add(part.RowTop(8, part.NewIcon("warning", 18, look.Alert), part.Grow(part.NewParagraph(c.wrong).In(look.Ink))))
	case c.listed && len(c.models) == 0:
		col.Add(part.NewParagraph(c.say("models.none")))
	case c.listed:
		col.Add(c.choice())
	case set && c.s.set[app.SetWriterModel] != "":
		col.Add(part.NewParagraph(c.say("uses", "name", c.s.set[app.SetWriterModel])).In(look.Ink))
	case set:
		col.Add(part.NewParagraph(c.say("model.none")))
	}
	if set {
		col.Add(c.waiting())
	}
	c.holder.Objects = []fyne.CanvasObject{col}
	c.holder.Refresh()
	c.s.measure()
}

// choice lists the models to choose from.
func (c *writerCard) choice() fyne.CanvasObject {
	now := c.s.set[app.SetWriterModel]
	words := c.s.host.Words().Count("writer.models", len(c.models))
	if now != "" && !slices.Contains(c.models, now) {
		words = c.say("model.gone", "name", now)
	}
	models := part.NewSelect(c.say("which"), c.models, slices.Index(c.models, now), func(i int) {
		c.s.put(app.SetWriterModel, c.models[i])
		c.fill()
	}).PlaceHolder(c.say("which.none"))
	return part.Column(6, part.NewParagraph(words).In(look.Ink), models)
}

// waiting is how long an answer is waited for.
func (c *writerCard) waiting() fyne.CanvasObject {
	w := c.s.host.Words()
	now, _ := strconv.Atoi(c.s.set[app.SetWriterSeconds])
	var texts []string
	for _, n := range patience {
		if n < 60 {
			texts = append(texts, w.Count("writer.seconds", n))
			continue
		}
		texts = append(texts, w.Count("writer.minutes", n/60))
	}
	return part.Start(part.Width(220, part.NewSelect(c.say("wait"), texts, slices.Index(patience, now), func(i int) {
		c.s.put(app.SetWriterSeconds, strconv.Itoa(patience[i]))
	})))
}
