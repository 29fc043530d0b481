package messages

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Rephraser has a text rephrased by the optional writer.
type Rephraser interface {
	HasWriter(context.Context) (bool, error)
	PrepareRephrase(ctx context.Context, c planner.Compose, body string) (planner.Rephrasing, error)
	Rephrase(ctx context.Context, c planner.Compose, r planner.Rephrasing, subject, body string) (planner.Rephrased, error)
}

// rephraseButton stands where a writer is set up, and is nothing elsewhere.
func (v *composerView) rephraseButton() fyne.CanvasObject {
	c, w := v.c, v.c.host.Words()
	row := part.Row(0)
	has := false
	c.host.Run("messages.writer", func(ctx context.Context) (err error) {
		has, err = c.s.planner.HasWriter(ctx)
		return err
	}, func() {
		if has {
			row.Add(part.NewButton(part.Quiet, w.Say("rephrase.verb"), "pencil", c.rephrase).Hint(w.Say("rephrase.why")))
			if v.page != nil { // the page stands already
				v.relayout()
			}
		}
	})
	return row
}

// rephrasing is one text on its way to the writer and back.
type rephrasing struct {
	c       *composer
	choice  planner.Compose
	subject string
	body    string
	plan    planner.Rephrasing

	d      *part.Dialog
	send   *part.Button
	wrong  *fyne.Container
	cancel context.CancelFunc // of what is under way; nil when nothing is
}

func (r *rephrasing) say(id string, parts ...any) string {
	return r.c.host.Words().Say("rephrase."+id, parts...)
}

// rephrase shows what would be sent to the writer, and sends nothing yet.
func (c *composer) rephrase() {
	if !c.known || strings.TrimSpace(c.body) == "" {
		return
	}
	r := &rephrasing{c: c, choice: c.choice, subject: c.subject, body: c.body}
	c.host.Run("messages.rephrase", func(ctx context.Context) (err error) {
		r.plan, err = c.s.planner.PrepareRephrase(ctx, r.choice, r.body)
		return err
	}, r.ask)
}

// ask shows every word that would be sent, and where to.
func (r *rephrasing) ask() {
	w := r.c.host.Words()
	to := r.say("to", "address", r.plan.Address)
	if r.plan.Model != "" {
		to = r.say("to.model", "address", r.plan.Address, "model", r.plan.Model)
	}
	r.wrong = part.Column(0)
	prompt := part.Stack(part.Fill(look.Sunken, 8), part.Pad(12, 14, 12, 14, part.NewParagraph(r.plan.Prompt).In(look.Ink)))
	content := part.Column(10, part.NewParagraph(to), part.SmallParagraph(w.Count("rephrase.all", r.plan.Seconds)), r.wrong, prompt)
	r.send = part.NewButton(part.Main, r.say("send"), "", r.start)
	r.d = part.NewDialog(r.say("title"), part.Pad(0, 10, 0, 0, content),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { r.d.Close() }), r.send).Wider(640)
	r.d.OnClosed = r.stop
	r.d.ShowOn(r.c.host.Window().Canvas())
}

// stop ends what is under way.
func (r *rephrasing) stop() {
	if r.cancel != nil {
		r.cancel()
		r.cancel = nil
	}
}

// start sends what was shown. The dialog stays, so that waiting can be cancelled.
func (r *rephrasing) start() {
	if r.cancel != nil {
		return
	}
	waiting, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	r.wrong.Objects = nil
	r.send.Busy(r.say("busy"))
	r.d.Refresh()
	var out planner.Rephrased
	r.c.host.RunOr("messages.rephrase", func(ctx context.Context) (err error) {
		defer context.AfterFunc(ctx, cancel)() // the window closes
		out, err = r.c.s.planner.Rephrase(waiting, r.choice, r.plan, r.subject, r.body)
		return err
	}, func() {
		if !r.d.Open() {
			return // cancelled just as the answer came
		}
		r.d.Close()
		r.compare(out)
	}, func(err error) {
		r.stop()
		if errors.Is(err, context.Canceled) || !r.d.Open() {
			return
		}
		r.send.Done()
		r.send.SetText(r.say("again"))
		r.wrong.Objects = []fyne.CanvasObject{part.RowTop(8, part.NewIcon("warning", 18, look.Alert), part.Grow(part.NewParagraph(told(r.c, err)).In(look.Ink)))}
		r.wrong.Refresh()
		r.d.Refresh()
	})
}

// told is an error in one sentence.
func told(c *composer, err error) string {
	var f *app.Fault
	if errors.As(err, &f) {
		return sentence(f.Error())
	}
	return c.host.Words().Say("fail.unexpected")
}

// compare shows the words of the user and the writer's side by side, with what
// the checks say of the new ones.
func (r *rephrasing) compare(out planner.Rephrased) {
	if out.Body == r.body {
		r.c.host.Done(r.say("same"), 0)
		return
	}
	side := func(id, text string) fyne.CanvasObject {
		return part.NewPanel(14, part.Column(6, part.NewParagraph(r.say(id)).Bold(), part.NewParagraph(text).In(look.Ink)))
	}
	col := part.Column(12, part.Columns(300, 12, side("mine", r.body), side("new", out.Body)))
	if words := r.changes(out); words != nil {
		col.Add(words)
	}
	col.Add(r.judged(out.Checks))
	var d *part.Dialog
	d = part.NewDialog(r.say("compare"), part.Pad(0, 10, 0, 0, col),
		part.NewButton(part.Quiet, r.say("keep"), "", func() { d.Close() }),
		part.NewButton(part.Main, r.say("use"), "", func() {
			d.Close()
			r.use(out.Body)
		})).Wider(920)
	d.ShowOn(r.c.host.Window().Canvas())
}

// changes tells of figures and links that are not as they were.
func (r *rephrasing) changes(out planner.Rephrased) fyne.CanvasObject {
	col := part.Column(4)
	for _, x := range []struct {
		id    string
		found []string
	}{{"gone", out.Gone}, {"added", out.Added}} {
		if len(x.found) > 0 {
			col.Add(part.Banner(true, r.say(x.id, "what", strings.Join(x.found, ", "))))
		}
	}
	if len(col.Objects) == 0 {
		return nil
	}
	return col
}

// judged lists the checks the new words do not pass.
func (r *rephrasing) judged(checks []planner.CheckLine) fyne.CanvasObject {
	w := r.c.host.Words()
	good := 0
	col := part.Column(0)
	for _, line := range checks {
		if line.OK {
			good++
			continue
		}
		col.Add(part.CheckRow(false, line.Text, line.Fix, nil))
	}
	head := part.Row(12, part.Grow(part.NewParagraph(r.say("checks")).Bold()), part.Body(w.Say("messages.checks.of", "good", good, "all", len(checks))).In(look.Ink2))
	return part.Column(4, head, col)
}

// use puts the writer's words in the place of the user's, as if they were typed:
// undo brings the former ones back.
func (r *rephrasing) use(body string) {
	c := r.c
	if c.over || c.s.composer != c || c.body != r.body {
		return
	}
	c.typed(c.subject, body)
	c.refresh()
	c.host.Done(r.say("used"), 0)
}
