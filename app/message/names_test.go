package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// nastyNames are names as address books have them, each with how a message
// calls the person: in the warm and brief tone, and in the formal one of each
// language. One form stands for all languages.
var nastyNames = []struct {
	name        app.Name
	familyFirst bool
	called      string
	formal      string
	in          map[string]string // the formal form where a language has its own
}{
	{app.Name{Given: "Priya", Family: "Raman"}, false, "Priya", "Priya Raman", nil},
	{app.Name{Given: "Dr. María-José", Family: "van der Berg, PhD (she/her)"}, false, "María-José", "Dr. van der Berg", map[string]string{"fr": "Dr van der Berg"}},
	{app.Name{Given: "LENA", Family: "HOFFMANN"}, false, "Lena", "Lena Hoffmann", nil},
	{app.Name{Given: "Jean-Luc", Family: "DUPONT"}, false, "Jean-Luc", "Jean-Luc Dupont", nil},
	{app.Name{Given: "Cher"}, false, "Cher", "Cher", nil},
	{app.Name{Family: "Madonna"}, false, "Madonna", "Madonna", nil},
	{app.Name{Given: "Emma S.", Family: "Clarke"}, false, "Emma", "Emma Clarke", nil},
	{app.Name{Given: "J. R.", Family: "Hale"}, false, "J. R.", "J. R. Hale", nil},
	{app.Name{Given: "Ana", Family: "de la Cruz"}, false, "Ana", "Ana de la Cruz", nil},
	{app.Name{Given: "Hannah", Family: "O'Neill"}, false, "Hannah", "Hannah O'Neill", nil},
	{app.Name{Given: "Linda", Family: "Baker, MBA"}, false, "Linda", "Linda Baker", nil},
	{app.Name{Given: "Grace", Family: "Kimani 🚀✨"}, false, "Grace", "Grace Kimani", nil},
	{app.Name{Given: "Samuel (he/him)", Family: "Okafor"}, false, "Samuel", "Samuel Okafor", nil},
	{app.Name{Given: "Robert \"Bob\"", Family: "Lang Jr."}, false, "Bob", "Bob Lang", nil},
	{app.Name{Given: "Wei", Family: "Zhang"}, true, "Wei", "Zhang Wei", nil},
	{app.Name{Given: "Mei Ling", Family: "Tan"}, true, "Mei Ling", "Tan Mei Ling", nil},
	{app.Name{Given: "Prof. Dr. Klaus", Family: "Weber"}, false, "Klaus", "Prof. Weber", map[string]string{"fr": "Pr Weber"}},
	{app.Name{Prefix: "Dra.", Given: "Lucía", Family: "Pons"}, false, "Lucía", "Lucía Pons", map[string]string{"es": "Dra. Pons"}},
	{app.Name{Prefix: "Pr", Given: "Léa", Family: "Martin"}, false, "Léa", "Léa Martin", map[string]string{"fr": "Pr Martin"}},
	{app.Name{Prefix: "Frau", Given: "Lena", Family: "Vogt"}, false, "Lena", "Ms Vogt", map[string]string{"de": "Frau Vogt", "fr": "Madame Vogt", "es": "Sra. Vogt"}},
	{app.Name{Prefix: "Mme", Given: "Claire", Family: "Roche"}, false, "Claire", "Ms Roche", map[string]string{"de": "Frau Roche", "fr": "Madame Roche", "es": "Sra. Roche"}},
	{app.Name{Prefix: "Sr.", Given: "Luis", Family: "Gil"}, false, "Luis", "Mr Gil", map[string]string{"de": "Herr Gil", "fr": "Monsieur Gil", "es": "Sr. Gil"}},
	{app.Name{Prefix: "Mr.", Given: "Tom", Family: "Hale"}, false, "Tom", "Mr Hale", map[string]string{"de": "Herr Hale", "fr": "Monsieur Hale", "es": "Sr. Hale"}},
	{app.Name{Given: "Priya\r\nBcc: all@evil.example", Family: "Raman"}, false, "Priya Bcc", "Priya Bcc Raman", nil},
}

func TestNastyNamesAreCalledAsTheirOwnersWould(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		for _, c := range nastyNames {
			in := s.complete()
			in.Lang, in.Channel = lang, app.ByEmail
			in.Person.Name, in.Person.FamilyFirst = c.name, c.familyFirst
			formal := c.formal
			if own, ok := c.in[lang]; ok {
				formal = own
			}
			for tone, want := range map[app.Tone]string{app.Warm: c.called, app.Formal: formal} {
				in.Tone = tone
				if got := message.Called(in); got != want {
					t.Errorf("%v is called %q in the tone %s, not %q", c.name, got, tone, want)
				}
				d := write(t, in)
				hello, _, _ := strings.Cut(d.Body, "\n")
				if !strings.Contains(hello, want) {
					t.Errorf("%v is greeted %q", c.name, hello)
				}
				if k := find(t, message.Examine(in, d.Subject, d.Body), "names"); !k.OK {
					t.Errorf("the program's own %q is doubted: %v", hello, k.Text)
				}
			}
		}
	})
}

// TestFirmsKeepTheirSpelling writes the names of firms as they are.
func TestFirmsKeepTheirSpelling(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		for _, firm := range []string{"ACME GmbH", "iForge", "Halvorsen & Sons", "Brightwell Inc.", "St. Brigid's Hospital", "L’Orme SARL", "Grupo Ñandú, S.A.", "3Fold"} {
			said := false
			for v := 0; v < 24 && !said; v++ {
				in := s.complete()
				in.Lang, in.Channel, in.Variation = lang, app.ByEmail, v
				in.Person.Organisation = firm
				d := write(t, in)
				said = said || strings.Contains(d.Body, firm)
				if k := find(t, message.Examine(in, d.Subject, d.Body), "names"); !k.OK {
					t.Errorf("the program's own spelling of %q is doubted: %v\n%s", firm, k.Text, d.Body)
				}
			}
			if !said {
				t.Errorf("no variation names %q as it is written", firm)
			}
		}
	})
}
