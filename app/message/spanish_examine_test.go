package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

const goodSpanish = `Hola, Priya:

Trabajo como Product Manager en Halden Health y quiero aprender sobre modelización financiera. Su trabajo como directora financiera en Northlake Energy me hizo pensar en usted.

¿Podríamos hablarlo 25 minutos por videollamada? Cualquier día de este mes o del próximo me sirve, así que el día lo elige usted.

A cambio puedo ofrecer nuestro kit de entrevistas. Si no encaja, con un simple no basta.

Un saludo cordial,
Maya`

// badSpanish are texts that fail exactly the check they are listed under, and
// goodSpanishWays other ways of being right that pass it.
var badSpanish = map[string][]swap{
	"length":     {{goodSpanish, "Hola, Priya: ¿podríamos hablar 25 minutos sobre Northlake Energy? Puedo ofrecer un kit. Un no está bien."}, {"A cambio", strings.Repeat("Tengo algo más que decir. ", 20) + "A cambio"}},
	"one-ask":    {{"por videollamada?", "por videollamada? ¿Podría mirar también mi presentación?"}, {"¿Podríamos hablarlo 25 minutos por videollamada?", "Son 25 minutos por videollamada."}, {"Cualquier día", "¿O es un mal mes? Cualquier día"}, {"Cualquier día", "Por favor, lea también mi informe. Cualquier día"}},
	"time-boxed": {{"25 minutos por videollamada", "un día de estos"}},
	"why-them":   {{"Su trabajo como directora financiera en Northlake Energy me hizo pensar en usted.", "Es un tema que me resulta más difícil de lo que esperaba al empezar."}},
	"offer":      {{"A cambio puedo ofrecer nuestro kit de entrevistas.", "Es un tema que me resulta más difícil de lo que esperaba."}},
	"easy-no":    {{"Si no encaja, con un simple no basta.", "Quedo a la espera de su respuesta."}},
	"no-blank":   {{"Cualquier día de", "[segunda fecha] o cualquier día de"}, {"Hola, Priya", "Hola, Priya {apellido}"}, {"el día lo elige", "____ lo elige"}, {"del próximo", "del próximo, por definir,"}},
	"reading":    {{"me hizo pensar en usted.", "me hizo pensar en usted porque desde hace mucho tiempo creo que una persona que ve todos los días las cifras de una empresa entera tiene que ver también cuáles de las muchas cosas que alguien como yo da por ciertas al final no lo son en absoluto."}},
	"praise":     {{"me hizo pensar en usted.", "es increíble."}, {"me hizo pensar en usted.", "es impresionante, y su carrera es excelente."}, {"no basta.", "no basta!!"}, {"me hizo pensar en usted.", "es brillante."}},
	"true":       {{"Su trabajo", "Tom Adeyemi me recomendó escribirle. Su trabajo"}, {"Su trabajo", "Leí su artículo. Su trabajo"}, {"Su trabajo", "Nos conocimos en primavera. Su trabajo"}, {"Su trabajo", "Desde 2011 su trabajo"}, {"Su trabajo", "Sabe mucho de modelización financiera, y su trabajo"}, {"Su trabajo", "Tenemos una amistad en común. Su trabajo"}, {"Su trabajo", "Cuando éramos colegas, su trabajo"}},
	"private":    {{"me hizo pensar en usted.", "me hizo pensar en usted; puntué nuestra afinidad con un 4 de 5."}, {"Cualquier día", "Según mis notas, cualquier día"}},
	"names":      {{"Hola, Priya", "Hola, Pablo"}, {"Northlake Energy", "northlake energy"}, {"Hola, Priya", "Hola, priya"}, {"Hola, Priya", "Estimada Sra. Raman"}, {"Hola, Priya", "Buenos días, señora Raman"}},
}

var goodSpanishWays = map[string][]swap{
	"one-ask":    {{"¿Podríamos hablarlo 25 minutos por videollamada?", "¿Le vendría bien una videollamada de 25 minutos?"}, {"¿Podríamos hablarlo 25 minutos por videollamada?", "¿Tiene 25 minutos para una videollamada?"}, {"¿Podríamos hablarlo 25 minutos por videollamada?", "¿Qué le parece media hora por videollamada?"}},
	"time-boxed": {{"25 minutos", "media hora"}, {"25 minutos", "un cuarto de hora"}},
	"why-them":   {{"me hizo pensar en usted", "es lo que me falta"}},
	"offer":      {{"A cambio puedo ofrecer nuestro kit de entrevistas.", "Para devolver el favor, puedo revisar su proceso de alta."}, {"A cambio puedo ofrecer", "Por mi parte, puedo compartir"}},
	"easy-no":    {{"Si no encaja, con un simple no basta.", "Si prefiere que no, no pasa nada."}, {"Si no encaja, con un simple no basta.", "Sin ningún compromiso, por supuesto."}},
	"praise":     {{"me hizo pensar en usted", "es notable, y pensé en usted"}},
	"true":       {{"Su trabajo", "Podríamos tomar un cortado. Su trabajo"}},
	"names":      {{"Hola, Priya:", "Buenos días, Priya Raman:"}, {"Hola, Priya:", "Hola Priya,"}, {"Hola, Priya:", "Buenas tardes, Priya:"}},
	"reading":    {{"me hizo pensar en usted.", "me hizo pensar en usted, p. ej. por la Sección 3."}},
}

func examinedSpanish() message.Input {
	in := completeSpanish()
	in.Person = message.Person{Name: app.Name{Given: "Priya", Family: "Raman"}, Title: "Directora financiera", Organisation: "Northlake Energy"}
	in.Purpose.Typed, in.Bridge = false, message.Bridge{}
	return in
}

func TestShowPointsAtTheWrongNameInASpanishGreeting(t *testing.T) {
	t.Parallel()
	body := strings.Replace(goodSpanish, "Hola, Priya", "Hola, Pablo", 1)
	c := find(t, message.Examine(examinedSpanish(), "", body), "names")
	if len(c.Found) != 1 {
		t.Fatalf("found %v", c.Found)
	}
	if got := string([]rune(body)[c.Found[0].Start:c.Found[0].End]); got != "Pablo" {
		t.Errorf("points at %q", got)
	}
}

func TestASpanishClaimWithAFactBehindItIsTrue(t *testing.T) {
	t.Parallel()
	in := examinedSpanish()
	in.Bridge = message.Bridge{Introducer: "Tom Adeyemi", Introduced: true, Employer: "Acme", To: 2018, LastTalk: day(2025, 3, 4)}
	body := strings.Replace(goodSpanish, "Su trabajo", "Tom Adeyemi aceptó ponernos en contacto, y hasta 2018 trabajamos en Acme. Hablamos por última vez en marzo de 2025. Su trabajo", 1)
	if c := find(t, message.Examine(in, "", body), "true"); !c.OK {
		t.Errorf("doubted: %v", c.Found)
	}
}

func TestSpanishAbbreviationsEndNoSentence(t *testing.T) {
	t.Parallel()
	in := examinedSpanish()
	in.Channel = app.ByChat
	body := "Hablé con la Dra. Ruiz y con el Sr. Gil, p. ej. sobre la pág. 3 y la Avda. Mayor. ¿Podríamos hablar 25 minutos? Puedo ofrecer un kit a cambio. Un no también está bien."
	if c := find(t, message.Examine(in, "", body), "length"); !c.OK {
		t.Errorf("counted %v", c.Text)
	}
}
