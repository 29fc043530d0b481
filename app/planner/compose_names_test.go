package planner_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// awkwardNames are names as contact files have them, and how a letter uses them.
var awkwardNames = []struct {
	name           app.Name
	warm, formal   string
	about          string // as it stands in the middle of a sentence
	organisation   string
	neverInTheText string
}{
	{name: app.Name{Prefix: "Dr.", Given: "María-José", Family: "van der Berg", Suffix: "PhD (she/her)"}, warm: "María-José", formal: "Dr. van der Berg", about: "María-José van der Berg", organisation: "ACME GmbH", neverInTheText: "PhD"},
	{name: app.Name{Given: "Dr. María-José (she/her)", Family: "van der Berg, PhD"}, warm: "María-José", formal: "Dr. van der Berg", about: "María-José van der Berg", organisation: "Brightwell Inc.", neverInTheText: "she/"},
	{name: app.Name{Given: "PRIYA", Family: "RAMAN"}, warm: "Priya", formal: "Priya Raman", about: "Priya Raman", organisation: "Northlake S.A.", neverInTheText: "PRIYA"},
	{name: app.Name{Given: "Sukarno"}, warm: "Sukarno", formal: "Sukarno", about: "Sukarno", organisation: "Tern & Sons Ltd", neverInTheText: "  "},
	{name: app.Name{Family: "Madonna"}, warm: "Madonna", formal: "Madonna", about: "Madonna", organisation: "Harbour AG", neverInTheText: "  "},
	{name: app.Name{Given: "Elizabeth", Family: "Okonkwo", Nickname: "Liz"}, warm: "Liz", formal: "Liz Okonkwo", about: "Liz Okonkwo", organisation: "Fjord AB", neverInTheText: "Elizabeth"},
	{name: app.Name{Given: "Xiaoming", Family: "Li"}, warm: "Xiaoming", formal: "Xiaoming Li", about: "Xiaoming Li", organisation: "Polder B.V.", neverInTheText: "  "},
	{name: app.Name{Given: "Jean-Luc", Family: "de la Tour d'Argent"}, warm: "Jean-Luc", formal: "Jean-Luc de la Tour d'Argent", about: "Jean-Luc de la Tour d'Argent", organisation: "Kestrel SARL", neverInTheText: "De La"},
	{name: app.Name{Given: "John", Family: "Smith", Suffix: "Jr."}, warm: "John", formal: "John Smith", about: "John Smith", organisation: "Smith LLC", neverInTheText: "Jr"},
	{name: app.Name{Given: "Ana 🌱", Family: "Ruiz | Hiring"}, warm: "Ana", formal: "Ana Ruiz", about: "Ana", organisation: "Vela S.L.", neverInTheText: "|"},
	{name: app.Name{Given: "{{first}}", Family: "[Name]"}, organisation: "{{org}}", neverInTheText: "{"},
	{name: app.Name{Given: "Eve\r\nBcc: x@y.example", Family: "Moss"}, warm: "Eve Bcc", formal: "Eve Bcc", about: "Eve", organisation: "Moss\nGmbH", neverInTheText: "Bcc:"},
	{name: app.Name{Given: "Seán", Family: "Ó Briain"}, warm: "Seán", formal: "Seán Ó Briain", about: "Seán Ó Briain", organisation: "eBay-like plc", neverInTheText: "  "},
	{name: app.Name{Given: "bell", Family: "hooks"}, warm: "bell", formal: "bell hooks", about: "bell hooks", organisation: "hooks & co", neverInTheText: "Bell"},
	{name: app.Name{Given: "Prof. Dr. Karl-Heinz", Family: "Freiherr von und zu Berg"}, warm: "Karl-Heinz", formal: "Prof.", about: "Karl-Heinz", organisation: "Berg KGaA", neverInTheText: "Prof. Dr. Karl"},
}

func TestEveryNameIsUsedAsItsOwnerWritesIt(t *testing.T) {
	w := sample(t)
	reader := w.who("Tom Adeyemi")
	for _, c := range awkwardNames {
		var id app.PersonID
		if err := w.store.Quiet(func(s app.Writer) (err error) {
			id, err = s.SavePerson(app.Person{Name: c.name, Title: "FINANCE DIRECTOR", Organisation: c.organisation})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		w.later(2 * 60e9) // what is read of the network is read anew
		for tone, want := range map[app.Tone]string{app.Warm: c.warm, app.Formal: c.formal} {
			d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact, Channel: app.ByEmail, Tone: tone, Lang: "en"}))(t)
			line, _, _ := strings.Cut(d.Body, "\n")
			if !strings.Contains(line, want) || !strings.HasPrefix(d.Greeting, want) {
				t.Errorf("%+v is greeted %q, named %q in the %s tone; want %q", c.name, line, d.Greeting, tone, want)
			}
			text := d.Subject + "\n" + d.Body
			if strings.Contains(text, c.neverInTheText) || strings.ContainsAny(text, "{}[]\r🌱") || strings.Contains(text, "FINANCE") {
				t.Errorf("to %+v:\n%s", c.name, text)
			}
		}
		if c.warm == "" { // nobody can be introduced by such a name
			_, err := w.Compose(ctx, planner.Compose{Person: reader, About: id, Situation: app.Introduce, Channel: app.ByEmail, Lang: "en"})
			kind(t, err, app.ErrInvalid, "cannot stand in a message")
			continue
		}
		d := must(w.Compose(ctx, planner.Compose{Person: reader, About: id, Situation: app.Introduce, Channel: app.ByEmail, Lang: "en"}))(t)
		if !strings.Contains(d.Body, c.about) || strings.Contains(d.Body, c.neverInTheText) {
			t.Errorf("%+v is to be introduced; want %q:\n%s", c.name, c.about, d.Body)
		}
	}
}

func TestFamilyNamesComeFirstWhereTheUserWantsThem(t *testing.T) {
	w := sample(t)
	li := w.add("Xiaoming Li, CTO at Tern")
	if _, err := w.SetSetting(app.SetFamilyFirst, "yes"); err != nil {
		t.Fatal(err)
	}
	if q := must(w.Person(ctx, li))(t); q.Name.String() != "Li Xiaoming" || q.Name.First() != "Xiaoming" {
		t.Errorf("shown as %q, called %q", q.Name, q.Name.First())
	}
	if got := must(w.FindPerson(ctx, "Li Xiaoming"))(t); got != li || w.who("Xiaoming Li") != li {
		t.Error("the name is not found in both orders")
	}
	var names []string
	for _, n := range must(w.Names(ctx))(t) {
		if n.ID == li {
			names = append(names, n.Text, n.First)
		}
	}
	if !slices.Equal(names, []string{"Li Xiaoming", "Xiaoming"}) {
		t.Errorf("the list has %q", names)
	}
	warm := must(w.Compose(ctx, planner.Compose{Person: li, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en"}))(t)
	formal := must(w.Compose(ctx, planner.Compose{Person: li, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "en", Tone: app.Formal}))(t)
	if warm.Greeting != "Xiaoming" || !strings.Contains(formal.Body, "Li Xiaoming") {
		t.Errorf("greeted %q; formally:\n%s", warm.Greeting, formal.Body)
	}
	about := must(w.Compose(ctx, planner.Compose{Person: w.who("Tom Adeyemi"), About: li, Situation: app.Introduce, Channel: app.ByEmail, Lang: "en"}))(t)
	if !strings.Contains(about.Body, "Li Xiaoming") {
		t.Errorf("to be introduced:\n%s", about.Body)
	}
	// Keeping somebody as they are shown changes nothing, and the order is nothing
	// of theirs: an archive has the names in their fields.
	before := w.all()
	q := must(w.Person(ctx, li))(t)
	q.Place = q.Place + ""
	if _, change, err := w.SavePerson(ctx, q); err != nil || change != 0 {
		t.Errorf("keeping them as they are made change %d, %v", change, err)
	}
	w.sameAs(before, "keeping somebody changed something")
	if _, err := w.SetSetting(app.SetFamilyFirst, "no"); err != nil {
		t.Fatal(err)
	}
	if q := must(w.Person(ctx, li))(t); q.Name.String() != "Xiaoming Li" {
		t.Errorf("shown as %q after all", q.Name)
	}
}
