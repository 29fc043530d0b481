package rate

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// metShares are the answers to how far a need was met, after "not said".
var metShares = []float64{0, .25, .5, .75, 1}

// unfold is the small button that asks need by need; nil when there is none.
func (v *view) unfold() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	if len(r.about.Needs) == 0 {
		return nil
	}
	var b *part.Button
	text := func() (string, string) {
		if r.needsOpen {
			return w.Say("rate.needs.fold"), "chevron-up"
		}
		return w.Say("rate.needs.unfold"), "chevron-down"
	}
	words, icon := text()
	b = part.NewButton(part.Quiet, words, icon, func() {
		r.needsOpen = !r.needsOpen
		words, icon := text()
		b.SetText(words)
		b.SetIcon(icon)
		v.fillNeeds()
	}).Small().Plain().After().Hint(w.Say("rate.needs.tip"))
	return b
}

// fillNeeds asks need by need how far it was met, once that is unfolded.
func (v *view) fillNeeds() {
	r, w := v.r, v.r.host.Words()
	v.needs.Objects = nil
	if r.needsOpen {
		v.needs.Add(part.Pad(12, 0, 2, 0, part.NewParagraph(w.Say("rate.needs")).Bold().In(look.Ink)))
		for i, n := range r.about.Needs {
			if i > 0 {
				v.needs.Add(part.Rule())
			}
			chosen := 0
			if met, said := r.met[n.ID]; said {
				for k, share := range metShares {
					if share == met {
						chosen = k + 1
					}
				}
			}
			sel := part.NewSelect("", []string{w.Say("rate.met.none"), w.Say("rate.met.0"), w.Say("rate.met.25"), w.Say("rate.met.50"), w.Say("rate.met.75"), w.Say("rate.met.100")}, chosen, func(k int) {
				delete(r.met, n.ID)
				if k > 0 {
					r.met[n.ID] = metShares[k-1]
				}
				r.touch()
			}).Small()
			sel.Tip = w.Say("rate.met.tip", "need", n.Label)
			v.needs.Add(part.Pad(5, 0, 5, 0, part.Beside(160, 12, part.NewParagraph(n.Label).In(look.Ink), part.AtLeast(150, sel))))
		}
	}
	v.relayout(v.needs)
}
