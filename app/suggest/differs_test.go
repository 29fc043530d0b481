package suggest_test

import (
	"testing"

	"cortado/app/suggest"

	"pgregory.net/rapid"
)

func TestWhatDiffersIsCountedAlikeWhoeverAsks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := someInput(t, 6)
		p := suggest.Plan(in)
		for _, q := range in.People {
			c, err := p.Given(nil, q.ID)
			if err != nil {
				t.Fatal(err)
			}
			if differs, known := p.Differs(q.ID); differs != c.Differs || known != c.Known || known > p.Dimensions() {
				t.Fatalf("person %d differs in %d of %d of %d; a choice says %d of %d", q.ID, differs, known, p.Dimensions(), c.Differs, c.Known)
			}
		}
		if differs, known := p.Differs(99999); differs != 0 || known != 0 {
			t.Fatal("a stranger differs")
		}
	})
}
