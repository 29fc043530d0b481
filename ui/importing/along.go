package importing

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// addAlong adds the line that says what comes with the people of a complete
// archive; there is none for any other file.
func (s *Screen) addAlong(col *fyne.Container) {
	v := &s.preview
	v.along = nil
	if v.in.Archive() {
		v.along = part.NewParagraph("").In(look.Ink2)
		col.Add(v.along)
	}
}

// showAlong writes what comes along as decided now, with so many people.
func (s *Screen) showAlong(people int) {
	v := &s.preview
	if v.along == nil {
		return
	}
	w := s.host.Words()
	said := v.in.Along().Say(w)
	if said == "" {
		said = w.Say("archive.alone")
	}
	v.along.SetText(said)
	if people == 0 {
		v.verb.SetText(w.Say("archive.verb"))
	}
}

// resultAlong adds to what an import did what came with the people.
func (s *Screen) resultAlong(text string, out planner.Imported) string {
	w := s.host.Words()
	things := out.Along.Things(w)
	switch nobody := out.Added+out.Updated == 0 && !out.Me; {
	case things == "" && out.Filled > 0 && nobody:
		return w.Count("archive.done.filled", out.Filled)
	case things == "":
		return text
	case nobody:
		return w.Say("archive.done.only", "things", things)
	}
	return w.Say("archive.done", "text", text, "things", things)
}
