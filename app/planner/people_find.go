package planner

import (
	"context"
	"strings"
	"unicode"

	"cortado/app"
)

// Hit says where in a person the words of a search were found. Ranges are of
// runes, [from, to).
type Hit struct {
	Name  [][2]int // in their name
	Text  string   // what else was found, cut short: "Note: …talked about pension funds…"; empty when the name has every word
	Marks [][2]int // in Text
}

// Hits says of people where the words were found, for rows as they come into
// view. Who is not there is left out.
func (p *Planner) Hits(ctx context.Context, words string, ids []app.PersonID) (map[app.PersonID]Hit, error) {
	l, err := p.prepared(ctx)
	if err != nil {
		return nil, err
	}
	return p.hits(ctx, l, searchTerms(words), ids)
}

func (p *Planner) hits(ctx context.Context, l *prepared, terms []string, ids []app.PersonID) (map[app.PersonID]Hit, error) {
	out := make(map[app.PersonID]Hit, len(ids))
	if len(terms) == 0 {
		return out, nil
	}
	for _, id := range ids {
		q := l.person(id)
		if q == nil {
			continue
		}
		s := search{p: p, terms: terms, found: make([]bool, len(terms))}
		name := q.Name.String()
		s.hit.Name, s.found = marks(name, terms)
		s.look("", q.Role())
		s.lookAbout(q)
		s.look("note", q.Notes)
		if !s.done() {
			if err := s.lookKept(ctx, l, id); err != nil {
				return nil, err
			}
		}
		out[id] = s.hit
	}
	return out, nil
}

// person finds somebody in the bin or outside; nil for who is in neither.
func (l *prepared) person(id app.PersonID) *app.Person {
	for _, c := range []*crowd{l.main, l.bin} {
		if at, there := c.places(id); there {
			return c.people[at]
		}
	}
	return nil
}

// markedRows is how many rows of a search are marked at once: more than a
// window shows.
const markedRows = 40

// markHits marks the first rows of a search.
func (p *Planner) markHits(ctx context.Context, l *prepared, words string, rows []*PersonRow) error {
	terms := searchTerms(words)
	if len(terms) == 0 {
		return nil
	}
	rows = rows[:min(len(rows), markedRows)]
	ids := make([]app.PersonID, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	hits, err := p.hits(ctx, l, terms, ids)
	if err != nil {
		return err
	}
	for i := range rows {
		h := hits[rows[i].ID]
		marked := *rows[i] // the row itself is everybody's
		marked.NameHits, marked.Hit, marked.HitMarks = h.Name, h.Text, h.Marks
		rows[i] = &marked
	}
	return nil
}

// search looks for terms in one person after another text until all are found.
type search struct {
	p     *Planner
	terms []string
	found []bool
	hit   Hit
}

func (s *search) done() bool {
	for _, f := range s.found {
		if !f {
			return false
		}
	}
	return true
}

// lookAbout looks into what is known of somebody without reading more.
func (s *search) lookAbout(q *app.Person) {
	for _, k := range q.Skills {
		s.look("skill", s.p.SkillName(k.ID, k.Name))
		s.look("skill", k.Name)
	}
	for _, t := range q.Tags {
		s.look("tag", t)
	}
	s.look("", q.Place)
	for _, e := range q.Emails {
		s.look("", e.Address)
	}
	s.look("nickname", q.Name.Nickname)
	for _, j := range q.Past {
		s.look("past", app.Person{Title: j.Title, Organisation: j.Organisation}.Role())
	}
	for _, x := range q.Schools {
		s.look("school", x)
	}
	for _, x := range q.Groups {
		s.look("group", x)
	}
	for _, x := range q.Wants {
		s.look("wants", x.Text)
	}
	s.look("", q.Through)
}

// lookKept looks into the notes about somebody and what the list does not hold.
func (s *search) lookKept(ctx context.Context, l *prepared, id app.PersonID) error {
	notes, err := s.p.store.Notes(ctx, id)
	if err != nil {
		return err
	}
	for _, n := range notes {
		s.look("note", n.Text)
	}
	if s.done() {
		return nil
	}
	for i := range l.n.talks {
		if l.n.talks[i].Person == id {
			s.look("note", l.n.talks[i].Note)
		}
	}
	for i := range l.n.contacts {
		if l.n.contacts[i].Person == id {
			s.look("note", l.n.contacts[i].Note)
		}
	}
	if s.done() {
		return nil
	}
	q, err := s.p.person(ctx, id)
	if err != nil {
		return err
	}
	for _, n := range q.Phones {
		s.lookDigits(n.Number)
	}
	for _, x := range q.Extra {
		s.look("", x.Name+": "+x.Value)
	}
	return nil
}

// look marks a text when it has a term that was not found before. Kind names
// the sentence that says what the text is; empty for what speaks for itself.
func (s *search) look(kind, text string) {
	if text == "" || s.done() {
		return
	}
	_, found := marks(text, s.terms)
	if !s.news(found) {
		return
	}
	s.add(kind, cutAround(text, s.terms))
}

// lookDigits is look for a phone number, whose digits are found however it is
// written.
func (s *search) lookDigits(number string) {
	if s.look("", number); s.done() {
		return
	}
	digits := onlyDigits(number)
	found := make([]bool, len(s.terms))
	for i, t := range s.terms {
		want := onlyDigits(t)
		found[i] = len(want) >= 3 && len(want) == len(strings.TrimLeft(t, "+0")) && strings.Contains(digits, want)
	}
	if s.news(found) {
		s.add("", number)
	}
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// news notes what was found, and says whether anything of it is new.
func (s *search) news(found []bool) bool {
	fresh := false
	for i, f := range found {
		fresh = fresh || f && !s.found[i]
		s.found[i] = s.found[i] || f
	}
	return fresh
}

// add puts a text behind what was found before.
func (s *search) add(kind, text string) {
	if kind != "" {
		text = s.p.words.Say("list.hit."+kind, "text", text)
	}
	if s.hit.Text != "" {
		text = s.hit.Text + s.p.words.Say("list.hit.between") + text
	}
	s.hit.Text = text
	s.hit.Marks, _ = marks(text, s.terms)
}

// How much of a long text is shown: runes before what was found, and in all.
const (
	shownBefore = 24
	shownRunes  = 90
)

// cutAround cuts a text to what stands around the first term in it, on one line.
func cutAround(text string, terms []string) string {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if len(runes) <= shownRunes {
		return text
	}
	from := 0
	if at, _ := marks(text, terms); len(at) > 0 && at[0][0] > shownBefore {
		for from = at[0][0] - shownBefore; from < at[0][0] && !unicode.IsSpace(runes[from]); from++ {
		}
	}
	to := min(len(runes), from+shownRunes)
	if to < len(runes) {
		for cut := to; cut > from+shownRunes/2; cut-- {
			if unicode.IsSpace(runes[cut]) {
				to = cut
				break
			}
		}
	}
	out := strings.TrimSpace(string(runes[from:to]))
	if from > 0 {
		out = "…" + out
	}
	if to < len(runes) {
		out += "…"
	}
	return out
}
