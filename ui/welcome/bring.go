package welcome

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// endings are those of files that can be imported.
var endings = []string{".csv", ".zip", ".vcf", ".tsv", ".txt", ".json"}

func (s *Screen) bringBody() fyne.CanvasObject {
	col := part.Column(12)
	if s.people > 0 {
		col.Add(part.Row(8, part.NewIcon("check", 18, look.Ink), part.Grow(part.NewParagraph(s.host.Words().Count("welcome.people.here", s.people)).In(look.Ink))))
	}
	choose := part.NewButton(part.Normal, s.say("bring.choose"), "file", s.choosing)
	col.Add(part.Column(6, caption(s.say("bring.file")), part.NewParagraph(s.say("bring.how")),
		part.Beside(200, 12, part.SmallParagraph(s.say("bring.drop")).In(look.Ink3), choose)))
	col.Add(part.Rule())
	add := part.NewButton(part.Normal, s.say("bring.add"), "person-plus", func() { s.addNames(nil) })
	s.names = part.NewTextField("", s.say("bring.names.example"), 5)
	s.names.SetText(s.typed)
	ready := func(text string) {
		s.typed = text
		add.SetEnabled(strings.TrimSpace(text) != "")
	}
	s.names.OnChanged = func(text string) {
		s.names.SetError("")
		ready(text)
	}
	ready(s.typed)
	col.Add(part.Column(6, caption(s.say("bring.names")), s.names, part.Beside(200, 12, part.SmallParagraph(s.say("bring.names.how")).In(look.Ink3), add)))
	if s.people == 0 {
		col.Add(part.Rule())
		col.Add(part.Column(6, caption(s.say("bring.sample")), part.Beside(200, 12, part.NewParagraph(s.say("bring.sample.text")),
			part.NewButton(part.Normal, s.say("bring.sample.verb"), "people", s.sample))))
	}
	return col
}

// choosing takes a file to the page where it is looked at; the profile is kept
// first, and Welcome waits until the file is brought in.
func (s *Screen) choosing() {
	s.host.PickFile(endings, func(path string) {
		s.keepTyped()
		s.save(func() { s.host.Go(screen.Route{Name: screen.Import, Path: path}) })
	})
}

// addNames keeps one person for each line typed.
func (s *Screen) addNames(then func()) {
	s.keepTyped()
	lines := s.typed
	if strings.TrimSpace(lines) == "" {
		return
	}
	var n int
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		n, change, err = s.planner.AddPeople(ctx, lines)
		return err
	}, func() {
		s.typed, s.names = "", nil
		s.people += n
		s.lay()
		s.host.Done(s.host.Words().Count("welcome.bring.added", n), change)
		if then != nil {
			then()
		}
	}, func(err error) {
		if s.names != nil {
			s.names.SetError(s.sentence(err))
			return
		}
		s.host.Fail(err)
	})
}

// sample fills the program with invented people, to look around.
func (s *Screen) sample() {
	s.keepTyped()
	s.saves.Do(func(ctx context.Context) error {
		if err := s.planner.LoadSample(ctx); err != nil {
			return err
		}
		_, err := s.planner.SetSetting(app.SetWelcomed, "yes")
		return err
	}, func() {
		s.read = false // the profile is the sample's now
		s.host.Go(screen.Route{Name: screen.WhoNext})
	}, nil)
}
