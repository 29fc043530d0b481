package insight

import (
	"cmp"
	"math"
	"slices"
	"time"

	"cortado/app"
)

// Differences is the scatter: how helpful talks were against in how many
// perspectives the two of us differ.
type Differences struct {
	Talks   []DifferentTalk // by time
	Of      int             // how many perspectives are compared
	Bands   []HelpBand      // few, some, many that differ: thirds of Of; none while nothing is compared
	LeftOut int             // rated talks with people of whom too few perspectives are known
	Finding Finding
	R       float64 // Spearman's rank correlation, in [-1,1]; 0 where nothing can be computed
}

// DifferentTalk is one rated talk.
type DifferentTalk struct {
	Talk    app.TalkID
	Person  app.PersonID
	At      time.Time
	Differs int // perspectives in which we differ, of those known of both
	Known   int
	Differ  int // the same as a share of all that are compared, 0..Of
	Helpful int // 1..5
}

// HelpBand is a range of differences and the mean helpfulness in it.
type HelpBand struct {
	From, To int // both included
	N        int
	Mean     float64 // 1..5; 0 without talks
}

// Finding is what the talks allow to say of difference and helpfulness.
type Finding string

const (
	FewTalks     Finding = "few"    // fewer than LeastTalks
	UnlikeHelp   Finding = "unlike" // talks with people unlike me helped more
	AlikeHelp    Finding = "alike"  // talks with people like me helped more
	NoDifference Finding = "none"   // the data shows nothing
)

// LeastTalks is how many rated talks it takes before a picture is drawn.
const LeastTalks = 5

// DifferencesOf holds rated talks against how different we are. Of each talk
// Differs and Known are given, as the suggestion model counts them; of is how
// many perspectives it compares at most. Where fewer are known, what differs of
// them is scaled up to of, the half rounded up; a talk with somebody of whom
// less than half is known is left out.
//
// A finding takes a rank correlation beyond what 95% of unrelated orders reach
// (see beyondChance); anything less is no finding.
func DifferencesOf(talks []DifferentTalk, of int) Differences {
	d := Differences{Of: of, Bands: thirds(of), Finding: FewTalks}
	for _, t := range talks {
		if t.Helpful == 0 {
			continue
		}
		if of == 0 || t.Known == 0 || 2*t.Known < of {
			d.LeftOut++
			continue
		}
		t.Differ = min(of, int(math.Floor(float64(t.Differs*of)/float64(t.Known)+.5)))
		d.Talks = append(d.Talks, t)
	}
	slices.SortFunc(d.Talks, func(a, b DifferentTalk) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Talk, b.Talk)) })
	var differ, helpful []float64
	for _, t := range d.Talks {
		differ, helpful = append(differ, float64(t.Differ)), append(helpful, float64(t.Helpful))
		for i := range d.Bands {
			if b := &d.Bands[i]; t.Differ >= b.From && t.Differ <= b.To {
				b.N++
				b.Mean += float64(t.Helpful)
			}
		}
	}
	for i := range d.Bands {
		if b := &d.Bands[i]; b.N > 0 {
			b.Mean /= float64(b.N)
		}
	}
	d.R, _ = spearman(differ, helpful)
	if len(d.Talks) < LeastTalks {
		return d
	}
	d.Finding = NoDifference
	switch beyondChance(d.R, len(d.Talks)) {
	case 1:
		d.Finding = UnlikeHelp
	case -1:
		d.Finding = AlikeHelp
	}
	return d
}

// thirds parts 0..of into three ranges: 0–2, 3–4 and 5–6 of six. Of fewer than
// three there are only as many ranges as there is room for.
func thirds(of int) []HelpBand {
	var out []HelpBand
	if of == 0 {
		return out
	}
	from := 0
	for _, to := range []int{of / 3, 2 * of / 3, of} {
		if to >= from {
			out = append(out, HelpBand{From: from, To: to})
			from = to + 1
		}
	}
	return out
}
