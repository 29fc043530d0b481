package insights_test

import (
	"context"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
	"cortado/ui/insights"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// elsewhere is a window whose work is done by others, so that what is left is done
// on the window's goroutine; it notes the longest time without a break.
type elsewhere struct {
	*screentest.Host
	saving  bool
	begun   time.Time
	longest time.Duration
	turns   int
}

func (h *elsewhere) Run(key string, work func(context.Context) error, show func()) {
	if !h.saving {
		h.Host.Run(key, work, show)
		return
	}
	h.longest = max(h.longest, time.Since(h.begun))
	h.turns++
	h.begun = time.Now()
	show()
}

// crowded has as much in every picture as it can show.
func crowded() planner.Insights {
	v := german()
	v.Differences.Figures.Talks, v.Differences.Names = nil, nil
	for i := range 300 {
		v.Differences.Names = append(v.Differences.Names, "Maximiliane")
		v.Differences.Figures.Talks = append(v.Differences.Figures.Talks, insight.DifferentTalk{Person: 1, At: screentest.Now(), Differ: i * i % 7, Helpful: 1 + i*7%5})
	}
	for i := range 18 {
		p := insight.CoverPerson{Person: app.PersonID(100 + i)}
		for s := range 12 {
			p.Levels, p.Certainty = append(p.Levels, app.Level((i*3+s)%6)), append(p.Certainty, 1)
		}
		v.Coverage.Figures.People, v.Coverage.Names = append(v.Coverage.Figures.People, p), append(v.Coverage.Names, "Somebody "+string(rune('A'+i)))
	}
	for i := range 2 {
		p := &v.Coverage.Figures.People[i]
		for len(p.Levels) < 12 {
			p.Levels, p.Certainty = append(p.Levels, insight.NotKnown), append(p.Certainty, 0)
		}
	}
	for len(v.Coverage.Figures.Skills) < 12 {
		v.Coverage.Figures.Skills = append(v.Coverage.Figures.Skills, insight.CoverSkill{Name: "Geschäftsprozessmodellierung", Have: 1, Want: 4, Covered: 3})
	}
	for i := range 6 {
		v.Trust.Figures.People, v.Trust.Names = append(v.Trust.Figures.People, v.Trust.Figures.People[i%2]), append(v.Trust.Names, "Somebody "+string(rune('A'+i)))
	}
	for len(v.Months.Figures) < insight.MostMonths {
		v.Months.Figures, v.Months.Letters = append(v.Months.Figures, v.Months.Figures[0]), append(v.Months.Letters, "J")
	}
	return v
}

// How long saving all pictures keeps the window's goroutine: in all, and at most
// without a break.
func BenchmarkSavingAllPictures(b *testing.B) {
	for name, view := range map[string]planner.Insights{"of the drawings": full(), "of a large network": crowded()} {
		b.Run(name, func(b *testing.B) {
			h := &elsewhere{Host: screentest.NewHost(b, 1280, 2200)}
			h.Folder = "pictures"
			h.Show(insights.New(h, &fake{view: view}), screen.Route{Name: screen.Insights})
			h.saving = true
			for b.Loop() {
				h.Press(b, "Export")
				h.begun = time.Now()
				h.Nav(b, "All pictures (PNG)")
			}
			if h.turns != 8*b.N {
				b.Fatalf("%d pictures in %d savings", h.turns, b.N)
			}
			b.ReportMetric(float64(h.longest.Microseconds())/1000, "ms-at-most")
		})
	}
}
