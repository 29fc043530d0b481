package people

import (
	"context"
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// markedAtOnce is how many rows have their words marked at a time. The planner
// marks the first ones of a search by itself, others as they come into view.
const markedAtOnce = 40

// hitsWait is how long rows stay on show before their words are looked for.
const hitsWait = 60 * time.Millisecond

// hits are where the words of the search were found, for rows further down.
type hits struct {
	words string
	asked map[int]bool // blocks of rows
	due   bool         // those on show will be asked for
	known map[app.PersonID]planner.Hit
}

// hit says where the words were found in the person of a row.
func (s *Screen) hit(i int) planner.Hit {
	p := s.rows.view.Rows[i]
	if p.Hit != "" || len(p.NameHits) > 0 || s.rows.asked.Words == "" {
		return planner.Hit{Name: p.NameHits, Text: p.Hit, Marks: p.HitMarks}
	}
	if s.hits.words != s.rows.asked.Words {
		s.hits = hits{words: s.rows.asked.Words, asked: map[int]bool{}, known: map[app.PersonID]planner.Hit{}}
	}
	if i >= markedAtOnce && !s.hits.asked[i/markedAtOnce] && !s.hits.due {
		s.hits.due = true
		s.host.Later(hitsWait, s.askShown)
	}
	return s.hits.known[p.ID]
}

// askShown has the rows on show marked, once the scrolling has paused there.
func (s *Screen) askShown() {
	if s.hits.due = false; s.list == nil || s.hits.words == "" || s.hits.words != s.rows.asked.Words {
		return
	}
	first, _ := s.list.Place()
	for block := first / markedAtOnce; block <= (first+markedAtOnce)/markedAtOnce; block++ {
		if block > 0 && block*markedAtOnce < len(s.rows.view.Rows) {
			s.askHits(block)
		}
	}
}

// askHits has the rows of a block marked, once.
func (s *Screen) askHits(block int) {
	if s.hits.asked[block] {
		return
	}
	s.hits.asked[block] = true
	rows, words := s.rows.view.Rows, s.hits.words
	var ids []app.PersonID
	for _, r := range rows[block*markedAtOnce : min((block+1)*markedAtOnce, len(rows))] {
		ids = append(ids, r.ID)
	}
	var found map[app.PersonID]planner.Hit
	s.host.Run("people.hits."+strconv.Itoa(block), func(ctx context.Context) (err error) {
		found, err = s.planner.Hits(ctx, words, ids)
		return err
	}, func() {
		if s.hits.words != words {
			return
		}
		for id, h := range found {
			s.hits.known[id] = h
		}
		if s.list != nil {
			s.list.Renew()
		}
	})
}
