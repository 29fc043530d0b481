package exchange

import (
	"slices"
	"strings"

	"cortado/app"
)

// Status says what importing a row would do.
type Status string

const (
	New       Status = "new"
	Update    Status = "update"
	Same      Status = "same"      // nothing would change
	Duplicate Status = "duplicate" // perhaps somebody who is there; the user decides
)

// Row is a record beside what is there already.
type Row struct {
	Record
	Status Status
	// Match is the person that the record is, for Update and Same. It is 0 for
	// a record that repeats an earlier one of its own file.
	Match app.PersonID
	// Result is what to save: for New the record's person, for Update the old
	// one merged with it; for Same there is nothing to save; for Duplicate the
	// record's person, should the user keep both; merging it on the user's word
	// is Merge(have, row.Result).
	Result app.Person
	// Changes are what Update would change, and what the user's own values kept
	// out; for a row that repeats an earlier one, what it says otherwise.
	Changes []Change
	// Candidates are whom a Duplicate may be, the likeliest first.
	Candidates []app.PersonID
	// Why tells the reason of a Duplicate, and of a Same that is none of the usual.
	Why Reason

	in *app.Person // this row united with those folded into it; nil without any
	at int         // whom it matches, as an index
}

// Preview is a batch compared with who is there: one Row per record, in order.
type Preview struct {
	Batch     *Batch
	Rows      []Row
	New       int
	Update    int
	Same      int
	Duplicate int
	Skipped   int
	Problems  int
}

// whom is somebody a record can be: a person there, or an earlier row.
type whom struct {
	at  int // index into have, or into rows
	row bool
}

// matching compares a batch with the people there.
type matching struct {
	*knowledge
	have   []app.Person
	rows   []Row
	slugs  map[string][]whom
	emails map[string][]whom
	phones map[string][]whom
	prints map[string][]whom
	names  map[string][]int // folded names → people there
	met    map[app.PersonID]int
}

// Match compares a batch with everybody there, in full and with the bin: it
// finds who each record is by profile, e-mail, phone in international form or
// fingerprint, and who it only may be. A name alone, and a shared address or
// phone under another name, is never more than a possible duplicate.
func Match(b *Batch, have []app.Person) *Preview { return MatchKnowing(b, have, Knowing{}) }

// MatchKnowing is Match with what is known besides: a phone number without a
// country is read in its owner's, and of people who share their keys, but whom
// the user said are two, the one is chosen of whom the record says more.
func MatchKnowing(b *Batch, have []app.Person, known Knowing) *Preview {
	m := &matching{knowledge: ready(known), have: have, slugs: map[string][]whom{}, emails: map[string][]whom{}, phones: map[string][]whom{},
		prints: map[string][]whom{}, names: map[string][]int{}, met: map[app.PersonID]int{}}
	for i := range have {
		m.index(&have[i], whom{at: i})
		for _, n := range nearNames(have[i].Name) {
			m.names[n] = append(m.names[n], i)
		}
	}
	m.rows = make([]Row, 0, len(b.Records))
	for _, r := range b.Records {
		m.rows = append(m.rows, Row{Record: r})
		m.decide(len(m.rows) - 1)
	}
	p := &Preview{Batch: b, Rows: m.rows, Skipped: len(b.Skipped), Problems: len(b.Problems)}
	for i := range p.Rows {
		r := &p.Rows[i]
		if r.Status == Update && !slices.ContainsFunc(r.Changes, func(c Change) bool { return !c.Kept }) {
			r.Status = Same
		}
		switch r.Status {
		case New:
			p.New++
		case Update:
			p.Update++
		case Same:
			p.Same++
		case Duplicate:
			p.Duplicate++
		}
	}
	return p
}

// maxHolders is how many people are looked at who share one key.
const maxHolders = 20

// index remembers a person's keys.
func (m *matching) index(p *app.Person, who whom) {
	add := func(keys map[string][]whom, key string) {
		if key != "" && len(keys[key]) < maxHolders && !slices.Contains(keys[key], who) {
			keys[key] = append(keys[key], who)
		}
	}
	for _, l := range p.Links {
		add(m.slugs, app.ProfileSlug(l.URL))
	}
	for _, e := range p.Emails {
		add(m.emails, app.EmailKey(e.Address))
	}
	for _, key := range m.knowledge.phones(p) {
		add(m.phones, key)
	}
	for _, print := range strings.Fields(p.Fingerprint) {
		add(m.prints, print)
	}
}

// person gives the person behind an entry, as merged so far.
func (m *matching) person(who whom) *app.Person {
	if who.row {
		return &m.rows[who.at].Result
	}
	return &m.have[who.at]
}

// decide finds who the row at i is.
func (m *matching) decide(i int) {
	r := &m.rows[i]
	if m.knownAgain(i) {
		return
	}
	sure, doubtful, why := m.lookUp(&r.Person)
	sure = m.others(i, sure)
	switch {
	case len(sure) == 1 && sure[0].row:
		m.fold(i, sure[0].at)
	case len(sure) == 1:
		m.meet(i, sure[0].at)
	default:
		r.Status, r.Result = New, r.Person
		if len(sure) > 1 {
			doubtful, why = append(sure, doubtful...), reason("import.match.several")
		}
		m.suspect(i, doubtful, why)
		m.index(&r.Result, whom{at: i, row: true})
	}
}

// lookUp follows the record's keys. sure are those it is; doubtful are those
// who share an address or a phone under another name.
func (m *matching) lookUp(p *app.Person) (sure, doubtful []whom, why Reason) {
	note := func(list *[]whom, who whom) {
		if !slices.Contains(*list, who) {
			*list = append(*list, who)
		}
	}
	for _, l := range p.Links {
		if who := m.slugs[app.ProfileSlug(l.URL)]; len(who) > 0 {
			note(&sure, who[0])
		}
	}
	if len(sure) > 0 { // a profile is one person's; nothing else can speak against it
		return sure, nil, Reason{}
	}
	weigh := func(keys map[string][]whom, key, id string) {
		for _, who := range keys[key] {
			if other := m.person(who); !differ(p, other) && related(p.Name, other.Name) {
				note(&sure, who)
				continue
			}
			note(&doubtful, who)
			if why.ID == "" {
				why = reason(id)
			}
		}
	}
	for _, e := range p.Emails {
		weigh(m.emails, app.EmailKey(e.Address), "import.match.email")
	}
	if len(sure) == 0 {
		for _, key := range m.knowledge.phones(p) {
			weigh(m.phones, key, "import.match.phone")
		}
	}
	if len(sure) == 0 && p.Fingerprint != "" {
		for _, who := range m.prints[p.Fingerprint] {
			if !who.row || m.fromOther(who) {
				note(&sure, who)
			}
		}
	}
	return m.likeliest(p, sure), doubtful, why
}

// likeliest narrows several people with the record's keys down to the one of
// exactly its name; of those the one who is longest there, or, where the user
// said that they are two people, the one who is nearest.
func (m *matching) likeliest(p *app.Person, sure []whom) []whom {
	if len(sure) < 2 {
		return sure
	}
	name := app.Fold(p.Name.String())
	var same []whom
	for _, who := range sure {
		if app.Fold(m.person(who).Name.String()) == name {
			same = append(same, who)
		}
	}
	switch {
	case len(same) > 0 && m.saidApart(same):
		return m.nearest(p, same)
	case len(same) > 0:
		return same[:1]
	}
	return sure
}

// saidApart says whether the user said of any two of them that they are two people.
func (m *matching) saidApart(several []whom) bool {
	for i, a := range several {
		for _, b := range several[i+1:] {
			if m.twoPeople(m.person(a).ID, m.person(b).ID) {
				return true
			}
		}
	}
	return false
}

// nearest gives the one who has more in common with the record than all others,
// or everybody when no one has.
func (m *matching) nearest(p *app.Person, several []whom) []whom {
	best, top, tied := 0, -1, false
	for i, who := range several {
		other := m.person(who)
		rank := nearness(p, other)
		if p.Title != "" && app.Fold(p.Title) == app.Fold(other.Title) {
			rank++
		}
		switch {
		case rank > top:
			best, top, tied = i, rank, false
		case rank == top:
			tied = true
		}
	}
	if tied {
		return several
	}
	return several[best : best+1]
}

// differ says whether two people have different LinkedIn profiles.
func differ(a, b *app.Person) bool {
	x, y := app.ProfileSlug(a.Profile()), app.ProfileSlug(b.Profile())
	return x != "" && y != "" && x != y
}

// related says whether two names can be one person's. Families and offices
// share phones and addresses, so the given names must agree: a word or a
// nickname in common, or an initial. Without given names any word will do.
func related(a, b app.Name) bool {
	given := func(n app.Name) []string { return nameTokens(app.Name{Given: n.Given, Nickname: n.Nickname}) }
	x, y := given(a), given(b)
	if a.Given == "" || b.Given == "" {
		x, y = nameTokens(a), nameTokens(b)
	}
	for _, v := range x {
		for _, w := range y {
			if v == w || (len(v) == 1 && strings.HasPrefix(w, v)) || (len(w) == 1 && strings.HasPrefix(v, w)) {
				return true
			}
		}
	}
	return swapped(a, b)
}

// swapped says whether one name is the other with its parts the other way round.
func swapped(a, b app.Name) bool {
	x, y := nameTokens(a), nameTokens(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// meet merges the row into somebody who is there.
func (m *matching) meet(i, at int) {
	r, old := &m.rows[i], m.have[at]
	r.Match = old.ID
	if old.Standing.Deleted != "" {
		r.Status, r.Result, r.Why = Same, old, reason("import.match.bin")
		return
	}
	if first, ok := m.met[old.ID]; ok { // an earlier row is the same person
		m.fold(i, first)
		return
	}
	m.met[old.ID] = i
	r.Status, r.at = Update, at
	r.Result, r.Changes = Merge(old, r.Person)
	m.index(&r.Result, whom{at: at})
}

// fold adds the row to an earlier one of its file that is the same person.
// The rows are united first and then merged into who is there, so that rows
// that contradict each other change nothing the second time.
func (m *matching) fold(i, at int) {
	r, first := &m.rows[i], &m.rows[at]
	if first.in == nil {
		first.in = &first.Record.Person
	}
	var united app.Person
	united, r.Changes = Merge(*first.in, r.Person)
	first.in = &united
	if first.Match != 0 {
		first.Result, first.Changes = Merge(m.have[first.at], united)
	} else {
		first.Result = united
	}
	r.Status, r.Match, r.Result = Same, first.Match, first.Result
	r.Why = repeats(r, first)
	who := whom{at: at, row: true}
	if first.Match != 0 {
		who = whom{at: first.at}
	}
	m.index(&r.Person, who)
}

// suspect marks a new row as a possible duplicate of people there: those with
// a doubtful key first, then those of the same name, unless their profiles
// show that they are others.
func (m *matching) suspect(i int, doubtful []whom, why Reason) {
	r := &m.rows[i]
	add := func(at int) bool {
		old := &m.have[at]
		if old.Standing.Deleted != "" || slices.Contains(r.Candidates, old.ID) {
			return false
		}
		r.Candidates = append(r.Candidates, old.ID)
		return true
	}
	for _, d := range doubtful {
		if !d.row && add(d.at) && r.Why.ID == "" {
			r.Why = why
		}
	}
	type near struct{ at, rank int }
	var found []near
	for _, n := range nearNames(r.Person.Name) {
		for _, at := range m.names[n] {
			old := &m.have[at]
			if differ(&r.Person, old) || slices.ContainsFunc(found, func(f near) bool { return f.at == at }) {
				continue
			}
			found = append(found, near{at, nearness(&r.Person, old)})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return b.rank - a.rank })
	for _, f := range found[:min(len(found), maxCandidates)] {
		if add(f.at) && r.Why.ID == "" {
			r.Why = reason([]string{"import.match.name", "import.match.company", "import.match.day"}[f.rank])
		}
	}
	if len(r.Candidates) > 0 {
		r.Status = Duplicate
	}
}

// maxCandidates is how many possible duplicates of one row are shown.
const maxCandidates = 5

// nearness ranks two people of one name: 2 connected on the same day, 1 in the
// same organisation, 0 nothing else in common.
func nearness(a, b *app.Person) int {
	switch {
	case a.ConnectedOn != "" && a.ConnectedOn == b.ConnectedOn:
		return 2
	case a.Organisation != "" && app.Fold(a.Organisation) == app.Fold(b.Organisation):
		return 1
	}
	return 0
}

// nearNames are the keys under which a name is looked for: its first and last
// word, in whichever order they stand.
func nearNames(n app.Name) []string {
	words := nameTokens(app.Name{Given: n.Given, Family: n.Family})
	if len(words) < 2 {
		if len(words) == 1 {
			return words
		}
		return nil
	}
	first, last := words[0], words[len(words)-1]
	if first > last { // one key for both orders
		first, last = last, first
	}
	return []string{first + " " + last}
}
