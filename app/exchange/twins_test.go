package exchange_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/exchange"
)

// twinsOf are the pairs among a few people, numbered from 1 as they stand.
func twinsOf(k exchange.Knowing, people ...app.Person) []exchange.Twin {
	for i := range people {
		people[i].ID = app.PersonID(i + 1)
	}
	out, _ := exchange.Twins(people, k, 0)
	return out
}

// card is somebody by name and house, with e-mails, profiles, phones and a day
// of connecting told apart by how they look.
func card(given, family, house string, more ...string) app.Person {
	q := app.Person{Name: app.Name{Given: given, Family: family}, Organisation: house}
	for _, m := range more {
		switch {
		case strings.Contains(m, "@"):
			q.Emails = append(q.Emails, app.Email{Address: m})
		case strings.Contains(m, "linkedin.com"):
			q.Links = append(q.Links, app.Link{URL: m})
		case strings.HasPrefix(m, "+"):
			q.Phones = append(q.Phones, app.Phone{Number: m})
		case strings.HasPrefix(m, "school "):
			q.Schools = append(q.Schools, m)
		case strings.HasPrefix(m, "was at "):
			q.Past = append(q.Past, app.Position{Organisation: strings.TrimPrefix(m, "was at ")})
		default:
			q.ConnectedOn = app.Day(m)
		}
	}
	return q
}

func TestWhoMayBeHereTwice(t *testing.T) {
	nick := card("Robert", "Lund", "Tern")
	nick.Name.Nickname = "Bodo"
	for name, c := range map[string]struct {
		a, b   app.Person
		kin    exchange.Kin
		shared exchange.Shared
	}{
		"one profile":                   {card("Ana", "Silva", "", "https://linkedin.com/in/ana"), card("A.", "Souza", "", "http://de.linkedin.com/in/Ana/"), exchange.KinOther, exchange.SharedProfile},
		"one e-mail":                    {card("Ana", "Silva", "", "ana@x.example"), card("Ana", "Silva", "", "ANA@x.example"), exchange.KinSame, exchange.SharedEmail},
		"one e-mail, a new family name": {card("Ana", "Silva", "", "ana@x.example"), card("Ana", "Souza", "", "ana@x.example"), exchange.KinOther, exchange.SharedEmail},
		"one phone":                     {card("Bo", "Berg", "", "+49 30 901820"), card("Bo", "Berg", "", "+4930901820"), exchange.KinSame, exchange.SharedPhone},
		"accents and one day":           {card("Zoë", "Müller", "", "2024-01-05"), card("Zoe", "Muller", "", "2024-01-05"), exchange.KinSame, exchange.SharedDay},
		"the order and a house":         {card("Wei", "Chen", "Tern"), card("Chen", "Wei", "Tern Ltd."), exchange.KinOrder, exchange.SharedHouse},
		"an initial and a house":        {card("J.", "Okafor", "Tern"), card("Jane", "Okafor", "tern"), exchange.KinInitial, exchange.SharedHouse},
		"a short form and a house":      {card("Bob", "Lund", "Tern"), card("Robert", "Lund", "Tern"), exchange.KinShort, exchange.SharedHouse},
		"two short forms and a house":   {card("Bob", "Lund", "Tern"), card("Rob", "Lund", "Tern"), exchange.KinShort, exchange.SharedHouse},
		"a nickname and a house":        {nick, card("Bodo", "Lund", "Tern"), exchange.KinShort, exchange.SharedHouse},
		"a hyphen and a house":          {card("Anna-Lena", "Vogt", "Tilia"), card("Anna Lena", "Vogt", "Tilia"), exchange.KinSame, exchange.SharedHouse},
		"half a double name":            {card("Lena", "Vogt-Braun", "Tilia"), card("Lena", "Vogt", "Tilia"), exchange.KinPart, exchange.SharedHouse},
		"a maiden name in the family":   {card("Lena", "Braun (née Vogt)", "Tilia"), card("Lena", "Vogt", "Tilia"), exchange.KinPart, exchange.SharedHouse},
		"a second given name":           {card("Maria Ines", "Duarte", "Tern"), card("Ines", "Duarte", "Tern"), exchange.KinPart, exchange.SharedHouse},
		"a slip in the family name":     {card("Jonas", "Lindqvist", "Polder"), card("Jonas", "Lindqivst", "Polder"), exchange.KinLetter, exchange.SharedHouse},
		"a slip in the given name":      {card("Katarzyna", "Nowak", "Polder"), card("Katarzina", "Nowak", "Polder"), exchange.KinLetter, exchange.SharedHouse},
		"a house one of them left":      {card("Ida", "Holm", "Tern"), card("Ida", "Holm", "Polder", "was at Tern GmbH"), exchange.KinSame, exchange.SharedPast},
		"a school":                      {card("Ida", "Holm", "Tern", "school Porto"), card("Ida", "Holm", "Polder", "school Pórto"), exchange.KinSame, exchange.SharedSchool},
		"the name alone":                {card("Ida", "Holm", "Tern"), card("Ida", "Holm", "Polder"), exchange.KinSame, exchange.SharedNothing},
		"a name in one field":           {card("Ida Holm", "", "Tern"), card("Ida", "Holm", "Tern"), exchange.KinSame, exchange.SharedHouse},
		"another name, one address":     {card("Ida", "Holm", "", "home@holm.example"), card("Per", "Holm", "", "home@holm.example"), exchange.KinOther, exchange.SharedEmail},
		"profiles differ, one address":  {card("Ida", "Holm", "", "i@holm.example", "https://linkedin.com/in/a"), card("Ida", "Holm", "", "i@holm.example", "https://linkedin.com/in/b"), exchange.KinSame, exchange.SharedEmail},
	} {
		got := twinsOf(exchange.Knowing{}, c.a, c.b)
		if len(got) != 1 || got[0].A != 1 || got[0].B != 2 || got[0].Name != c.kin || got[0].Shared != c.shared {
			t.Errorf("%s: %+v; want %s and %s", name, got, c.kin, c.shared)
			continue
		}
		alone := c.shared == exchange.SharedNothing || c.kin == exchange.KinOther && c.a.Name.Given != c.b.Name.Given && c.shared != exchange.SharedProfile
		if likely := got[0].Strength >= exchange.Likely; likely == alone {
			t.Errorf("%s has the strength %d", name, got[0].Strength)
		}
	}
}

func TestWhoIsNotHereTwice(t *testing.T) {
	born := func(day string) app.Person {
		q := card("Ida", "Holm", "Tern")
		q.Birthday = day
		return q
	}
	binned := card("Ida", "Holm", "Tern")
	binned.Standing.Deleted = "2026-11-01"
	for name, c := range map[string][2]app.Person{
		"two profiles":                    {card("Ida", "Holm", "Tern", "https://linkedin.com/in/a"), card("Ida", "Holm", "Tern", "https://linkedin.com/in/b")},
		"two birthdays":                   {born("--04-03"), born("1990-04-04")},
		"two years of birth":              {born("1991-04-03"), born("1990-04-03")},
		"somebody in the bin":             {card("Ida", "Holm", "Tern"), binned},
		"an initial alone":                {card("J", "Okafor", "Tern"), card("Jane", "Okafor", "Polder")},
		"a short form alone":              {card("Bob", "Lund", "Tern"), card("Robert", "Lund", "Polder")},
		"a slip in a short name":          {card("Ida", "Holm", "Tern"), card("Ida", "Holt", "Tern")},
		"a slip in another house":         {card("Jonas", "Lindqvist", "Polder"), card("Jonas", "Lindqist", "Tern")},
		"siblings in the family firm":     {card("Ida", "Holm", "Holm"), card("Per", "Holm", "Holm")},
		"colleagues with one given name":  {card("Ida", "Holm", "Tern"), card("Ida", "Lund", "Tern")},
		"people who work for themselves":  {card("J.", "Okafor", "Self-employed"), card("Jane", "Okafor", "self employed")},
		"an initial of another name":      {card("K.", "Okafor", "Tern"), card("Jane", "Okafor", "Tern")},
		"a particle in common":            {card("Ana", "van Dam", "Tern"), card("Ana", "van Berg", "Tern")},
		"short forms of different people": {card("Bob", "Lund", "Tern"), card("Bill", "Lund", "Tern")},
	} {
		if got := twinsOf(exchange.Knowing{}, c[0], c[1]); len(got) != 0 {
			t.Errorf("%s: %+v; want nothing", name, got)
		}
	}
}

func TestPeopleSaidToBeTwoAreNeverSuggested(t *testing.T) {
	a, b := card("Ana", "Silva", "Tern", "ana@x.example"), card("Ana", "Silva", "Tern", "ana@x.example")
	if got := twinsOf(exchange.Knowing{Apart: [][2]app.PersonID{{2, 1}}}, a, b); len(got) != 0 {
		t.Errorf("%+v; want nothing", got)
	}
}

func TestAnOfficesNumberJoinsOnlyThoseOfOneName(t *testing.T) {
	var people []app.Person
	for i := range 40 {
		people = append(people, card(fmt.Sprintf("Given%d", i), fmt.Sprintf("Family%d", i), "", "+4930901820"))
	}
	people = append(people, card("Given7", "Family7", "", "+4930901820"))
	got := twinsOf(exchange.Knowing{}, people...)
	if len(got) != 1 || got[0].A != 8 || got[0].B != 41 {
		t.Errorf("%+v; want only the two of one name", got)
	}
}

// A name of a thousand people must not give half a million pairs.
func TestManyNamesakesGiveFewPairs(t *testing.T) {
	var people []app.Person
	for i := range 1000 {
		people = append(people, card("Maria", "Silva", fmt.Sprintf("House %d", i%500)))
	}
	got := twinsOf(exchange.Knowing{}, people...)
	if len(got) != 500 {
		t.Errorf("%d pairs; want one for each house that has two of them", len(got))
	}
	for i := range people {
		people[i].Organisation = "One house"
	}
	if got = twinsOf(exchange.Knowing{}, people...); len(got) == 0 || len(got) > 1000 {
		t.Errorf("%d pairs of a thousand namesakes in one house; want at most one for each", len(got))
	}
	for i := range people {
		people[i].Organisation = ""
	}
	if got = twinsOf(exchange.Knowing{}, people...); len(got) != 0 {
		t.Errorf("%d pairs of a thousand people of whom only the name is known; want none", len(got))
	}
}

func TestTheLikeliestComeFirstAndTheRestIsCounted(t *testing.T) {
	people := []app.Person{card("Ida", "Holm", "Tern"), card("Ida", "Holm", "Polder"), card("Ana", "Silva", "", "ana@x.example"), card("Ana", "Silva", "", "ana@x.example"),
		card("Bob", "Lund", "Tern"), card("Robert", "Lund", "Tern")}
	all := twinsOf(exchange.Knowing{}, people...)
	if len(all) != 3 || all[0].Shared != exchange.SharedEmail || all[1].Shared != exchange.SharedHouse || all[2].Shared != exchange.SharedNothing {
		t.Errorf("%+v", all)
	}
	first, more := exchange.Twins(people, exchange.Knowing{}, 1)
	if more != 2 || len(first) != 1 || first[0] != all[0] {
		t.Errorf("%+v and %d more; want the first of three", first, more)
	}
}

var townsfolk = struct{ given, family, house []string }{
	strings.Fields("Ana Bob Robert Zoë Katarzyna Jonas Maria Wei J. Anna-Lena Liz Elisabeth"),
	strings.Fields("Silva Müller Lindqvist Lindqist Vogt-Braun Vogt Chen Okafor Holm Wójcik"),
	[]string{"Tern", "Tern GmbH", "Polder Energy", "", "Self-employed"}}

func aPerson(t *rapid.T, id int) app.Person {
	pick := func(from []string, what string) string { return rapid.SampledFrom(from).Draw(t, what) }
	q := card(pick(townsfolk.given, "given"), pick(townsfolk.family, "family"), pick(townsfolk.house, "house"))
	q.ID = app.PersonID(id)
	if n := rapid.IntRange(0, 9).Draw(t, "mail"); n < 4 {
		q.Emails = []app.Email{{Address: fmt.Sprintf("box%d@x.example", n)}}
	}
	if n := rapid.IntRange(0, 9).Draw(t, "profile"); n < 4 {
		q.Links = []app.Link{{URL: fmt.Sprintf("https://www.linkedin.com/in/p%d", n)}}
	}
	if n := rapid.IntRange(0, 9).Draw(t, "phone"); n < 3 {
		q.Phones = []app.Phone{{Number: fmt.Sprintf("+49 30 90182%d", n)}}
	}
	return q
}

// Whatever the network: pairs are of two different people in it, none comes
// twice, none the user set apart, the order of reading changes nothing, and
// whoever shares a profile, or a name and a key, is found.
func TestSuggestionsHoldWhatTheyPromise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var people []app.Person
		for i := range rapid.IntRange(0, 25).Draw(t, "people") {
			people = append(people, aPerson(t, i+1))
		}
		var known exchange.Knowing
		if len(people) > 2 {
			for range rapid.IntRange(0, 5).Draw(t, "said") {
				known.Apart = append(known.Apart, [2]app.PersonID{app.PersonID(rapid.IntRange(1, len(people)).Draw(t, "a")), app.PersonID(rapid.IntRange(1, len(people)).Draw(t, "b"))})
			}
		}
		got, _ := exchange.Twins(people, known, 0)
		found := map[[2]app.PersonID]bool{}
		last := 101
		for _, g := range got {
			pair := [2]app.PersonID{g.A, g.B}
			if g.A >= g.B || g.B > app.PersonID(len(people)) || found[pair] || g.Strength <= 0 || g.Strength > last {
				t.Fatalf("%+v among %+v", g, got)
			}
			found[pair], last = true, g.Strength
			if slices.Contains(known.Apart, pair) || slices.Contains(known.Apart, [2]app.PersonID{g.B, g.A}) {
				t.Fatalf("%v were said to be two people", pair)
			}
		}
		shuffled := slices.Clone(people)
		slices.Reverse(shuffled)
		if again, _ := exchange.Twins(shuffled, known, 0); !cmp.Equal(got, again) {
			t.Fatalf("read in another order:\n%s", cmp.Diff(got, again))
		}
		for i, a := range people {
			for _, b := range people[i+1:] {
				apart := slices.Contains(known.Apart, [2]app.PersonID{a.ID, b.ID}) || slices.Contains(known.Apart, [2]app.PersonID{b.ID, a.ID})
				oneMail := a.Email() != "" && a.Email() == b.Email()
				must := a.Profile() != "" && a.Profile() == b.Profile() || a.Name == b.Name && oneMail
				if must && !apart && !found[[2]app.PersonID{a.ID, b.ID}] {
					t.Fatalf("%+v and %+v are not suggested", a, b)
				}
				if a.Profile() != "" && b.Profile() != "" && a.Profile() != b.Profile() && !oneMail && len(a.Phones)*len(b.Phones) == 0 && found[[2]app.PersonID{a.ID, b.ID}] {
					t.Fatalf("%+v and %+v have different profiles and are suggested", a, b)
				}
			}
		}
	})
}

func BenchmarkTwinsOf30000(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var people []app.Person
	for i := range 30_000 {
		q := card(fmt.Sprintf("Given%d", r.IntN(900)), fmt.Sprintf("Family%d", r.IntN(9000)), fmt.Sprintf("Firm %d GmbH", r.IntN(9000)),
			fmt.Sprintf("p%d@x.example", i), fmt.Sprintf("+49 30 9%06d", i))
		if i%10 == 9 { // every tenth is there twice, under a family name with a slip
			q = people[r.IntN(len(people))]
			q.Name.Family = q.Name.Family[1:]
		}
		q.ID = app.PersonID(i + 1)
		people = append(people, q)
	}
	for b.Loop() {
		twins, _ := exchange.Twins(people, exchange.Knowing{}, 0)
		if len(twins) < 2500 {
			b.Fatalf("%d pairs", len(twins))
		}
		b.ReportMetric(float64(len(twins)), "pairs")
	}
}
