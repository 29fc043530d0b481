package skills_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"cortado/app/skills"
)

// labelled is a title with what a careful reader says about it; "-" means
// that it does not tell.
type labelled struct {
	function, seniority, title, organisation string
}

func readLabelled(t testing.TB, name string) []labelled {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.SplitN(line, " | ", 3)
		if len(cells) != 3 {
			t.Fatalf("%s: %q needs function, seniority and title", name, line)
		}
		title, organisation, _ := strings.Cut(cells[2], " ## ")
		out = append(out, labelled{cells[0], cells[1], title, organisation})
	}
	return out
}

// claimed is the certainty from which the program uses what a title tells.
const claimed = .6

// score counts how well claims meet labels.
type score struct {
	titles    int // that tell
	claims    int // at or above claimed, of titles that tell
	right     int // of those
	best      int // right at any certainty, of titles that tell
	guessed   int // claims on titles that do not tell
	silent    int // titles that do not tell
	bins      [10]int
	binsRight [10]int
	sum       [10]float64
}

func (s *score) add(want string, got skills.Claim) {
	ok := got.Value == want
	if want == "-" {
		s.silent++
		if got.Value != "" && got.Certainty >= claimed {
			s.guessed++
		}
	} else {
		s.titles++
		if ok {
			s.best++
		}
		if got.Value != "" && got.Certainty >= claimed {
			s.claims++
			if ok {
				s.right++
			}
		}
	}
	if got.Value != "" {
		b := min(int(got.Certainty*10), 9)
		s.bins[b]++
		s.sum[b] += got.Certainty
		if ok {
			s.binsRight[b]++
		}
	}
}

func (s *score) precision() float64 { return float64(s.right) / float64(max(1, s.claims)) }
func (s *score) coverage() float64  { return float64(s.claims) / float64(max(1, s.titles)) }
func (s *score) accuracy() float64  { return float64(s.best) / float64(max(1, s.titles)) }

// error is the mean distance between certainty and how often it was right.
func (s *score) error() float64 {
	n, off := 0, 0.0
	for b := range s.bins {
		d := s.sum[b] - float64(s.binsRight[b])
		off += max(d, -d)
		n += s.bins[b]
	}
	return off / float64(max(1, n))
}

func (s *score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d titles tell; claimed for %.1f%%, of those right %.1f%%; best guess right %.1f%%; claimed for %d of %d that do not tell; calibration error %.3f\n",
		s.titles, 100*s.coverage(), 100*s.precision(), 100*s.accuracy(), s.guessed, s.silent, s.error())
	for i := range s.bins {
		if s.bins[i] > 0 {
			fmt.Fprintf(&b, "  certainty %.2f  right %.2f  of %d\n", s.sum[i]/float64(s.bins[i]), float64(s.binsRight[i])/float64(s.bins[i]), s.bins[i])
		}
	}
	return b.String()
}

func measure(t testing.TB, l *skills.Lexicon, set []labelled, show bool) (function, seniority score) {
	for _, x := range set {
		r := l.Read(x.title, x.organisation)
		function.add(x.function, r.Function)
		seniority.add(x.seniority, r.Seniority)
		if !show {
			continue
		}
		if wrong := differs(x.function, r.Function); wrong {
			t.Logf("%-60s function %s %.2f, should be %s", x.title, r.Function.Value, r.Function.Certainty, x.function)
		}
		if wrong := differs(x.seniority, r.Seniority); wrong {
			t.Logf("%-60s seniority %s %.2f, should be %s", x.title, r.Seniority.Value, r.Seniority.Certainty, x.seniority)
		}
	}
	return function, seniority
}

func differs(want string, got skills.Claim) bool {
	if want == "-" {
		return got.Value != "" && got.Certainty >= claimed
	}
	return got.Value != want || got.Certainty < claimed
}

func load(t testing.TB) (*skills.Taxonomy, *skills.Lexicon) {
	t.Helper()
	tax, lex, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tax, lex
}

func TestTitlesTunedOnAreReadAsLabelled(t *testing.T) {
	_, l := load(t)
	f, s := measure(t, l, readLabelled(t, "titles-tuned.txt"), testing.Verbose())
	t.Logf("function: %v", &f)
	t.Logf("seniority: %v", &s)
}

func TestTitlesNeverTunedOnAreReadAsLabelled(t *testing.T) {
	_, l := load(t)
	f, s := measure(t, l, readLabelled(t, "titles-held-out.txt"), false)
	t.Logf("function: %v", &f)
	t.Logf("seniority: %v", &s)
}

func TestAwkwardTitlesTunedOnAreReadAsLabelled(t *testing.T) {
	_, l := load(t)
	f, s := measure(t, l, readLabelled(t, "titles-hard-tuned.txt"), testing.Verbose())
	t.Logf("function: %v", &f)
	t.Logf("seniority: %v", &s)
}

func TestAwkwardTitlesNeverTunedOnAreReadAsLabelled(t *testing.T) {
	_, l := load(t)
	f, s := measure(t, l, readLabelled(t, "titles-hard-held-out.txt"), false)
	t.Logf("function: %v", &f)
	t.Logf("seniority: %v", &s)
}

func TestTitlesOfARegisterAreReadAsLabelled(t *testing.T) {
	_, l := load(t)
	f, s := measure(t, l, readLabelled(t, "titles-register.txt"), testing.Verbose())
	t.Logf("function: %v", &f)
	t.Logf("seniority: %v", &s)
}
