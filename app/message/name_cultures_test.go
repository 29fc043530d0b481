package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// greetedAs are names as contact files of many countries have them, given and
// family name, how the first line calls them, and how the formal one does.
const greetedAs = `
Minh Khai|Nguyễn|Minh Khai|Minh Khai Nguyễn
JOHN|SMITH|John|John Smith
bell|hooks|bell|bell hooks
JEAN-LUC|O'BRIEN|Jean-Luc|Jean-Luc O'Brien
DUNCAN|MCDONALD|Duncan|Duncan McDonald
MACARENA|DE LA FUENTE|Macarena|Macarena de la Fuente
LUDWIG|VON DER HEIDE|Ludwig|Ludwig von der Heide
Seán|MAC DIARMADA|Seán|Seán Mac Diarmada
TOM|D'ANGELO|Tom|Tom D'Angelo
BO|LI|Bo|Bo Li
ANA|DE SÁ|Ana|Ana de Sá
Anne-Sophie|DE LA TOUR|Anne-Sophie|Anne-Sophie de la Tour
Ludwig|VON DER LEITE|Ludwig|Ludwig von der Leite
LE ANH|TRAN|Le Anh|Le Anh Tran
KIM|Ji-hoon|Kim|Kim Ji-hoon
IŞIL|ŞAHİN|Işıl|Işıl Şahin
ÉLODIE|LEFÈVRE|Élodie|Élodie Lefèvre
Дмитрий|ВОЛКОВ|Дмитрий|Дмитрий Волков
JP|Moss|JP|JP Moss
AJ|STONE|AJ|AJ Stone
J.R.|EWING|J.R.|J.R. Ewing
Jan|van 't Hoff|Jan|Jan van 't Hoff
Muhammad Ali bin|Abdullah|Muhammad Ali|Muhammad Ali bin Abdullah
João|dos Santos e Silva|João|João dos Santos e Silva
小明|王|小明|王小明
민수|김|민수|김민수
محمد|علي|محمد|محمد علي
Robert "Bob"|Miller|Bob|Bob Miller
Robert “Bobby”|Miller|Bobby|Bobby Miller
Oluwaseun 'Seun'|Adebayo|Seun|Seun Adebayo
N'Golo|Traoré|N'Golo|N'Golo Traoré
Sam they/them|Stone|Sam|Sam Stone
Chris|Fox - he/him|Chris|Chris Fox
Chris|Fox • Hiring|Chris|Chris Fox
Chris|Fox, CFA, MBA|Chris|Chris Fox
Chris|Fox Ph. D.|Chris|Chris Fox
Anna|Schmidt geb. Bauer|Anna|Anna Schmidt
Claire|Petit née Roux|Claire|Claire Petit
Sir Ian|Holm|Ian|Sir Ian
Prof. Dr. med. Hans|Meyer|Hans|Prof. Meyer
Atty. Jun|Reyes|Jun|Jun Reyes
Dr.in Eva|Gruber|Eva|Eva Gruber
Mercedes|Ing|Mercedes|Mercedes Ing
Misha|Judge|Misha|Misha Judge
Dr|Okafor|Okafor|Dr. Okafor
Dr. Smith||Smith|Dr. Smith
Herr|Müller|Müller|Mr Müller
John Smith||John|John Smith
Smith, John||John|John Smith
K. Vijay||K. Vijay|K. Vijay
Suharto||Suharto|Suharto
|Suharto|Suharto|Suharto
Ali ✨|Baba 🚀|Ali|Ali Baba
Ali|+49 151 123|Ali|Ali
ali@baba.example|||
123|456||
Dr.|||
`

func TestNamesOfManyCulturesAreGreetedAsTheirOwnersWould(t *testing.T) {
	t.Parallel()
	for _, line := range strings.Split(strings.TrimSpace(greetedAs), "\n") {
		f := strings.Split(line, "|")
		in := message.Input{Situation: app.FirstContact, Channel: app.ByEmail, Person: message.Person{Name: app.Name{Given: f[0], Family: f[1]}}}
		warm := message.Called(in)
		in.Tone = app.Formal
		if formal := message.Called(in); warm != f[2] || formal != f[3] {
			t.Errorf("%s %s is greeted %q and %q; want %q and %q", f[0], f[1], warm, formal, f[2], f[3])
		}
	}
	for lang, want := range map[string]string{"de": "Herr Müller", "fr": "Monsieur Müller", "es": "Sr. Müller"} {
		in := message.Input{Situation: app.FirstContact, Channel: app.ByEmail, Lang: lang, Tone: app.Formal, Person: message.Person{Name: app.Name{Given: "Herr", Family: "Müller"}}}
		if got := message.Called(in); got != want {
			t.Errorf("in %s Herr Müller is %q", lang, got)
		}
	}
}
