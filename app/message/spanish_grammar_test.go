package message

import (
	"testing"
	"time"

	"cortado/app"
)

func inSpanish(t *testing.T, polite bool) spanish {
	t.Helper()
	return spanish{tongueOf(t, "es").words, polite}
}

func TestASpanishFormalGreetingGuessesNoGender(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, true)
	for _, c := range []struct {
		name   app.Name
		formal string
	}{
		{app.Name{Given: "Priya", Family: "Raman"}, "Priya Raman"},
		{app.Name{Given: "Dr. María-José", Family: "van der Berg, PhD (she/her)"}, "Dr. van der Berg"},
		{app.Name{Prefix: "Dra.", Given: "Lucía", Family: "Fernández"}, "Dra. Fernández"},
		{app.Name{Prefix: "Sra.", Given: "Lucía", Family: "Fernández"}, "Sra. Fernández"},
		{app.Name{Prefix: "Mr", Given: "Tom", Family: "Baker"}, "Sr. Baker"},
		{app.Name{Given: "Ana", Family: "de la Cruz"}, "Ana de la Cruz"},
		{app.Name{Given: "Cher"}, "Cher"},
		{app.Name{Given: "M. Carmen", Family: "García"}, "M. Carmen García"}, // María, not Monsieur
		{app.Name{Given: "Ing. Carlos", Family: "Mendoza"}, "Carlos Mendoza"},
	} {
		if got := g.formalName(g.nameOf(Person{Name: c.name})); got != c.formal {
			t.Errorf("%+v is greeted %q, not %q", c.name, got, c.formal)
		}
	}
}

func TestTitlesStandInASpanishSentence(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for raw, want := range map[string]string{
		"Finance Director": "Finance Director", "FINANCE DIRECTOR": "Finance Director", "VP OF ENGINEERING": "VP of Engineering", "PROCUREMENT LEAD EMEA": "Procurement Lead EMEA",
		"Directora Financiera": "directora financiera", "DIRECTORA DE RRHH": "directora de RRHH", "Director Comercial": "director comercial", "Director of Sales": "Director of Sales",
		"Jefe de Planta": "jefe de planta", "Consultor SAP": "consultor SAP", "Ingeniera de Software": "ingeniera de software", "Product Manager": "Product Manager",
		"Catedrática de Economía": "catedrática de economía", "Ingeniero en Telecomunicaciones": "ingeniero en telecomunicaciones", "Gerente en Northlake": "gerente",
		"Director, Clinical Operations": "Director of Clinical Operations", "Fundadora, CEO": "fundadora y CEO", "Director de Producto & Marketing": "director de producto y marketing",
		"Sr. Software Engineer": "Senior Software Engineer", "Marketing Manager | Speaker": "Marketing Manager", "Account Executive at Brightwell": "Account Executive",
		"Head of Pricing, EMEA | MBA": "Head of Pricing EMEA", "VP Sales, Americas": "VP Sales", "Director of Engineering, Payments": "Director of Engineering", "Directora de Ventas, Iberia": "directora de ventas",
		"Profesora, Universidad de Chile": "profesora", "Médico internista, Hospital Clínico": "médico internista", "Ingeniero Industrial en Airbus": "ingeniero industrial", "Ingeniera en Indra": "ingeniera",
		"Especialista en SEO": "especialista en SEO", "Coordinadora de I+D": "coordinadora de I+D", "Socia-Directora": "socia-directora", "Sub Gerente de Compras": "sub gerente de compras", "Ex-Google | Producto": "",
		"Alcaldesa": "alcaldesa", "Co-Founder & CEO": "Co-Founder & CEO",
		"Helping teams grow 🚀": "", "Ayudando a equipos": "", "Busco empleo": "", "Apasionada de los datos": "", "": "",
	} {
		if got := g.title(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
	if got := g.at(g.as(g.title("Finance Director")), "Northlake Energy"); got != "Finance Director en Northlake Energy" {
		t.Error(got)
	}
}

func TestSpanishSkillsKeepTheirOwnCapitals(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for raw, want := range map[string]string{
		"Modelización Financiera": "modelización financiera", "SQL": "SQL", "Python": "Python", "Power BI": "Power BI", "Inglés": "inglés", "Ventas B2B": "ventas B2B", "GESTIÓN DE PROYECTOS": "gestión de proyectos",
	} {
		if got := g.topic(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestSpanishQuestionsTurnIndirectOrAreAskedAsTheyAre(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for _, c := range []struct {
		q, want string
		asks    bool
	}{
		{"¿Cómo deberíamos fijar el precio?", "cómo deberíamos fijar el precio", true},
		{"¿Por qué se van los clientes?", "por qué se van los clientes", true},
		{"¿Deberíamos construir o comprar?", "si deberíamos construir o comprar", true},
		{"¿Con quién conviene empezar?", "con quién conviene empezar", true},
		{"Cómo poner precio a un piloto", "cómo poner precio a un piloto", false},
		{"¿Vendes primero el piloto?", "", true},
		{"¿Cómo eliges a tus clientes?", "cómo eliges a tus clientes", true},
		{"¿Tú cómo lo haces?", "", true},
		{"Si bajan las ventas, ¿qué hacemos?", "", true},
		{"¿Qué es mejor? ¿Construir o comprar?", "", true},
		{"Precios", "", false},
	} {
		got, turned, asks := g.question(c.q)
		if got != c.want || turned != (c.want != "") || asks != c.asks {
			t.Errorf("%q becomes %q (turned %v), and asks %v", c.q, got, turned, asks)
		}
	}
}

func TestASpanishQuestionIsPutInTheAddressOfItsLetter(t *testing.T) {
	t.Parallel()
	polite, familiar := inSpanish(t, true), inSpanish(t, false)
	if got, _, _ := polite.question("¿Cómo eliges a tus clientes?"); got != "cómo elige a sus clientes" {
		t.Error(got)
	}
	for q, want := range map[string]string{
		"Vendes primero el piloto": "vende primero el piloto", "Tú cómo lo haces": "usted cómo lo hace", "Te ha pasado alguna vez": "le ha pasado alguna vez",
		"SQL o Python": "SQL o Python", "Compras a proveedores": "compras a proveedores", // a noun as well
	} {
		if got, _ := polite.form("low", q); got != want {
			t.Errorf("%q is put %q, not %q", q, got, want)
		}
	}
	if got, _ := familiar.form("low", "Vendes primero el piloto"); got != "vendes primero el piloto" {
		t.Error(got)
	}
}

func TestSpanishOwnWordsAreSortedByWhatTheyAre(t *testing.T) {
	t.Parallel()
	polite, familiar := inSpanish(t, true), inSpanish(t, false)
	type sorted struct{ fact, text string }
	pair := func(fact, text string) sorted { return sorted{fact, text} }
	from := calledName{first: "Lena", last: "Hoffmann"}
	for _, c := range []struct {
		what string
		got  sorted
		want sorted
	}{
		{"an offered thing", pair(familiar.offer("plantilla de entrevistas")), sorted{"offerthing", "una plantilla de entrevistas"}},
		{"one with its word", pair(familiar.offer("Nuestro kit de entrevistas")), sorted{"offerthing", "nuestro kit de entrevistas"}},
		{"one in no language", pair(familiar.offer("User-interview kit")), sorted{"offerthing", "«User-interview kit»"}},
		{"one without article", pair(familiar.offer("ayuda con SQL")), sorted{"offerthing", "ayuda con SQL"}},
		{"a deed", pair(familiar.offer("Revisar su proceso de alta")), sorted{"offerverb", "revisar tu proceso de alta"}},
		{"a deed for usted", pair(polite.offer("presentarte a dos compradores")), sorted{"offerverb", "presentarle a dos compradores"}},
		{"a sentence", pair(polite.offer("Puedo probar tu producto")), sorted{"offersentence", "Puedo probar su producto"}},
		{"a question asked", pair(polite.ask("¿Podrías mirar mi página?")), sorted{"askquestion", "¿Podría mirar mi página?"}},
		{"something together", pair(familiar.ask("comer un día")), sorted{"asktogether", "comer un día"}},
		{"something they do", pair(familiar.ask("revisar mi caso de negocio")), sorted{"askverb", "revisar mi caso de negocio"}},
		{"an order", pair(familiar.ask("Revisa mi presentación")), sorted{"askverb", "revisar mi presentación"}},
		{"a thing to ask for", pair(familiar.ask("segunda opinión sobre mi presentación")), sorted{"askthing", "una segunda opinión sobre mi presentación"}},
		{"a request", pair(familiar.request("Lena pidió comentarios sobre su página de precios", from)), sorted{"requestthing", "comentarios sobre tu página de precios"}},
		{"a request to usted", pair(polite.request("comentarios sobre su página", from)), sorted{"requestthing", "comentarios sobre su página"}},
		{"a wish", pair(polite.request("Lena me pidió que le presentara a una analista", from)), sorted{"requestverb", "presentarle a una analista"}},
		{"a wish not known", pair(familiar.request("pidió que fuera a su taller", from)), sorted{"requestany", "que fuera a tu taller"}},
		{"a thing to do", pair(familiar.deed("enviar a Lena el kit", from)), sorted{"do", "enviarte el kit"}},
		{"a promise to usted", pair(polite.deed("voy a enviarle el kit", from)), sorted{"do", "enviarle el kit"}},
		{"a noted thing", pair(polite.deed("el contacto de Calder", from)), sorted{"thing", "el contacto de Calder"}},
		{"a thought", pair(familiar.took("que un piloto sin precio es un regalo")), sorted{"tookthat", "un piloto sin precio es un regalo"}},
		{"a thought about their own things", pair(familiar.took("que su página necesita una referencia")), sorted{"tookthat", "tu página necesita una referencia"}},
		{"a thought with usted, whose verb stays", pair(familiar.took("que su página dice a quién vende usted")), sorted{"tookthat", "su página dice a quién vende usted"}},
		{"a point of theirs", pair(familiar.took("su consejo de pedir referencias")), sorted{"tookthing", "tu consejo de pedir referencias"}},
		{"a way", pair(familiar.took("Cómo se lee un balance")), sorted{"tookhow", "cómo se lee un balance"}},
		{"what we did", pair(familiar.came("cerramos el piloto")), sorted{"camesentence", "Cerramos el piloto"}},
		{"what there is", pair(familiar.came("un piloto firmado")), sorted{"camething", "un piloto firmado"}},
		{"why not", pair(familiar.reason("estoy de viaje hasta marzo")), sorted{"reasonsentence", "Estoy de viaje hasta marzo"}},
		{"why not, in a word", pair(familiar.reason("un trimestre lleno")), sorted{"reasonthing", "un trimestre lleno"}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, not %+v", c.what, c.got, c.want)
		}
	}
}

func TestASpanishPurposeInOwnWordsIsTheThingItself(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for raw, want := range map[string]string{
		"aprender sobre precios": "precios", "Hablar del presupuesto": "el presupuesto", "negociar mejor con proveedores": "cómo negociar mejor con proveedores", "El cambio a producto": "el cambio a producto",
	} {
		if got, sentence := g.own(raw); got != want || sentence {
			t.Errorf("%q becomes %q", raw, got)
		}
	}
	if got, sentence := g.own("quiero entender cómo compran los hospitales"); !sentence || got != "Quiero entender cómo compran los hospitales" {
		t.Errorf("a wish becomes %q", got)
	}
}

func TestSpanishFormsJoinAndBeginSmall(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for _, c := range []struct{ form, in, want string }{
		{"de", "el presupuesto", "del presupuesto"}, {"de", "El Corte Azul", "de El Corte Azul"}, {"de", "ayer", "de ayer"}, {"de", "cómo se vende", "de cómo se vende"},
		{"low", "Qué clientes", "qué clientes"}, {"low", "SQL o Python", "SQL o Python"}, {"alas", "10:00", "a las 10:00"}, {"alas", "01:30", "a la 1:30"}, {"alas", "09:00", "a las 9:00"}, {"el", "Hospital San Juan", "el Hospital San Juan"}, {"del", "Círculo de Producto", "del Círculo de Producto"},
	} {
		if got, known := g.form(c.form, c.in); got != c.want || !known {
			t.Errorf("{%s:%s} is %q", c.form, c.in, got)
		}
	}
	if _, known := g.form("a", "x"); known {
		t.Error("an English form is known")
	}
	if got := g.capital("¿qué clientes?"); got != "¿Qué clientes?" {
		t.Error(got)
	}
	if got := conjunction("informática") + "/" + conjunction("hielo") + "/" + conjunction("ventas"); got != "e informática/y hielo/y ventas" {
		t.Error(got)
	}
}

func TestSpanishQuestionMarksArePaired(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Hola, Ana:\n\nVoy a ir. Podemos hablar?\nMaya": "Hola, Ana:\n\nVoy a ir. ¿Podemos hablar?\nMaya",
		"Tengo una duda: qué hago?":                     "Tengo una duda: ¿qué hago?",
		"¿Te viene bien: mañana, 20 minutos?":           "¿Te viene bien: mañana, 20 minutos?",
		"En https://x.example/?a=b hay horas.":          "En https://x.example/?a=b hay horas.",
		"¿Una? Dos?":                                    "¿Una? ¿Dos?",
	} {
		if got := pairMarks(in); got != want {
			t.Errorf("%q becomes %q", in, got)
		}
	}
}

func TestSpanishDaysHoursAndGaps(t *testing.T) {
	t.Parallel()
	polite, g := inSpanish(t, true), inSpanish(t, false)
	now := time.Date(2026, 11, 12, 10, 0, 0, 0, time.UTC)
	on := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 10, 0, 0, 0, time.UTC) }
	for got, want := range map[string]string{
		g.day(on(2026, 11, 12), now): "hoy", g.day(on(2026, 11, 11), now): "ayer", g.day(on(2026, 11, 13), now): "mañana",
		g.day(on(2026, 11, 10), now): "el martes 10 de noviembre", g.day(on(2026, 9, 3), now): "el 3 de septiembre", g.day(on(2025, 3, 4), now): "el 4 de marzo de 2025",
		g.month(on(2025, 3, 4)): "marzo de 2025", g.gap(on(2024, 11, 1), now): "dos años", g.gap(on(2026, 3, 1), now): "ocho meses", g.gap(on(2025, 5, 1), now): "un año y medio", g.gap(on(2026, 11, 1), now): "",
		g.slot(Slot{At: on(2026, 11, 24)}): "el martes 24 de noviembre a las 10:00", g.slot(Slot{At: on(2026, 11, 24).Add(-9 * time.Hour)}): "el martes 24 de noviembre a la 1:00",
		g.slot(Slot{At: on(2026, 11, 24), Zone: SlotYours}): "el martes 24 de noviembre a las 10:00 (tu hora)", polite.slot(Slot{At: on(2026, 11, 24), Zone: SlotYours}): "el martes 24 de noviembre a las 10:00 (su hora)",
		g.slot(Slot{At: on(2026, 11, 24), Zone: "Londres"}): "el martes 24 de noviembre a las 10:00 (hora de Londres)",
		g.every(1): "cada semana", g.every(4): "cada cuatro semanas", g.months(1): "un mes", g.months(6): "seis meses", g.months(12): "un año", g.months(24): "dos años",
		polite.theirClock(on(2026, 11, 24)): "las 10:00 en su zona", g.times(25, Video)["time"]: "25 minutos por videollamada", g.times(25, Walk)["during"]: "durante un paseo de 25 minutos",
	} {
		if got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}

func TestWhereSomebodyLooksFromIsSaidInSpanish(t *testing.T) {
	t.Parallel()
	g := inSpanish(t, false)
	for _, c := range []struct {
		p    Purpose
		want string
	}{
		{Purpose{Text: "Finance", Key: "function.finance"}, "desde finanzas"},
		{Purpose{Text: "Un hospital público"}, "desde un hospital público"},
		{Purpose{Text: "Portugal", Key: "region.pt"}, "desde Portugal"},
		{Purpose{Text: "desde el terreno"}, "desde el terreno"},
		{Purpose{Text: "a public hospital"}, ""},
		{Purpose{}, ""},
	} {
		if got := g.view(c.p); got != c.want {
			t.Errorf("%+v is seen %q, not %q", c.p, got, c.want)
		}
	}
}
