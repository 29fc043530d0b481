package settings

import (
	"context"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// A weight is shown in points of a twentieth; only their proportion counts.
const points = 20

// Weights that are shared out among each other, by the keys of their settings.
var (
	shares  = []string{"model.share.skill", "model.share.question", "model.share.perspective", "model.share.support"}
	chances = []string{"model.chance.trust", "model.chance.reciprocity", "model.chance.helpfulness", "model.chance.tie"}
	days    = []string{"model.days.cool-from", "model.days.cool-full", "model.days.declined", "model.days.silent"}
)

// modelCard is how Who next weighs things up, in plain words.
func (s *Screen) modelCard() fyne.CanvasObject {
	s.back = part.NewButton(part.Quiet, s.say("model.reset"), "undo", s.reset).Small()
	s.showBack()
	fields := part.Columns(200, 12)
	for _, key := range days {
		fields.Add(s.dayField(key))
	}
	return part.Card(s.say("model"), s.back, part.Column(14,
		part.NewParagraph(s.say("model.text")),
		part.Column(6, part.NewParagraph(s.say("shares")).Bold().In(look.Ink), part.SmallParagraph(s.say("shares.text")).In(look.Ink3), s.weights(shares)),
		part.Rule(),
		part.Column(6, part.NewParagraph(s.say("chances")).Bold().In(look.Ink), part.SmallParagraph(s.say("chances.text")).In(look.Ink3), s.weights(chances)),
		part.Rule(),
		part.Column(6, part.NewParagraph(s.say("days")).Bold().In(look.Ink), fields)))
}

// showBack offers the defaults when something differs from them.
func (s *Screen) showBack() {
	if s.back == nil {
		return
	}
	s.back.SetEnabled(s.changed())
	s.back.Tip = ""
	if s.back.Disabled() {
		s.back.Tip = s.say("model.default")
	}
}

// changed says whether a judgement differs from its default.
func (s *Screen) changed() bool {
	return app.ModelFrom(s.set) != app.DefaultModel()
}

func (s *Screen) number(key string) float64 {
	n, err := strconv.ParseFloat(s.set[key], 64)
	if err != nil {
		return 0
	}
	return n
}

// weights shows what each part counts, in points and as a share of all.
func (s *Screen) weights(keys []string) fyne.CanvasObject {
	col := part.Column(2)
	var show []func(sum float64)
	sum := func() float64 {
		all := 0.0
		for _, key := range keys {
			all += s.number(key)
		}
		return all
	}
	for _, key := range keys {
		percent, bar := part.Body("").Right().Figures().In(look.Ink), part.NewShareBar(0)
		show = append(show, func(all float64) {
			share := 0.0 // settings written elsewhere may leave every part at nothing
			if all > 0 {
				share = s.number(key) / all
			}
			percent.SetText(s.host.Words().Percent(share))
			bar.Set(float32(share))
		})
		var step *part.Stepper
		step = part.NewStepper(0, points, int(math.Round(s.number(key)*points)), func(n int) {
			if n == 0 && sum()-s.number(key) < .001 {
				step.SetValue(1) // one of them must count
				n = 1
			}
			s.put(key, strconv.FormatFloat(float64(n)/points, 'f', -1, 64))
			all := sum()
			for _, f := range show {
				f(all)
			}
		}).Small()
		id := strings.TrimPrefix(key, "model.")
		col.Add(part.Pad(3, 0, 3, 0, part.Beside(150, 12, part.NewParagraph(s.say(id)).In(look.Ink),
			step, part.Width(44, bar), part.Width(44, percent))))
	}
	all := sum()
	for _, f := range show {
		f(all)
	}
	return col
}

// dayField is a number of days.
func (s *Screen) dayField(key string) fyne.CanvasObject {
	id := strings.TrimPrefix(key, "model.")
	f := part.NewField(s.say(id), "")
	f.SetText(s.set[key])
	f.OnChanged = func(string) { f.SetError("") }
	f.OnLeave = func(text string) {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		switch setting, _ := app.SettingOf(key); {
		case err != nil || n < 0 || float64(n) > setting.Max:
			f.SetError(s.say("days.wrong", "most", s.host.Words().Number(int(setting.Max))))
			return
		case key == "model.days.cool-from" && float64(n) > s.number("model.days.cool-full"),
			key == "model.days.cool-full" && float64(n) < s.number("model.days.cool-from"):
			f.SetError(s.say("days.order"))
			return
		}
		s.putOr(key, strconv.Itoa(n), func(error) { f.SetError(s.say("days.failed")) })
	}
	f.OnSubmitted = func(string) { s.Leave() }
	return f
}

// reset puts every judgement back to its default.
func (s *Screen) reset() {
	var change app.ChangeID
	s.saves.Do(func(context.Context) (err error) {
		change, err = s.planner.ResetModel()
		return err
	}, func() {
		s.host.Done(s.host.Words().Say("change.model"), change)
		s.read = false
		s.load()
	}, nil)
}
