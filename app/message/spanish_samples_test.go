package message_test

import (
	"time"

	"cortado/app"
	"cortado/app/message"
)

// What the sample people are in Spanish letters: some cards are English, as
// cards are.
var spanishTitles = []string{
	"Directora financiera", "Senior Product Manager", "Head of Data", "VP of Engineering", "CFO", "Investigadora de experiencia de usuario", "Jefe de planta",
	"PROCUREMENT LEAD EMEA", "Co-Founder & CEO", "HR Business Partner", "Ingeniera de software", "Director, Clinical Operations",
	"Enfermera jefe", "Marketing Manager | Speaker | Coach", "Ayudando a equipos a crecer 🚀", "Abogado", "GERENTE DE PROYECTOS",
	"Account Executive at Brightwell", "Chief of Staff", "Analista de logística", "", "Directora de Operaciones", "Catedrática de Economía", "Arquitecta",
	"R&D Manager", "Customer Success Lead", "Socio director", "Investor Relations Officer", "Ingeniero de calidad", "Urbanista",
}

var spanishPurposes = []message.Purpose{
	{Kind: message.ForSkill, Text: "Modelización financiera", Typed: true},
	{Kind: message.ForSkill, Text: "Negociación"},
	{Kind: message.ForSkill, Text: "SQL", Typed: true},
	{Kind: message.ForQuestion, Text: "¿Cómo deberíamos fijar el precio de un piloto para un hospital?"},
	{Kind: message.ForPerspective, Text: "Finance", Key: "function.finance"},
	{Kind: message.ForSkill, Text: "Gestión de interesados"},
	{Kind: message.ForOwnWords, Text: "cómo prepara un equipo su presupuesto"},
	{Kind: message.ForQuestion, Text: "¿Vendes primero el piloto o el contrato completo?"},
	{Kind: message.ForSkill, Text: "Análisis de casos de negocio", Typed: true},
	{Kind: message.ForQuestion, Text: "¿Deberíamos construir o comprar la facturación?"},
	{Kind: message.ForSkill, Text: "Pricing"},
	{Kind: message.ForPerspective, Text: "un hospital público"},
	{Kind: message.ForOwnWords, Text: "Quiero entender cómo compran los hospitales"},
}

var spanishOffers = []string{
	"nuestro kit de entrevistas", "ayuda con la investigación de usuarios", "User-interview kit", "revisar su proceso de alta", "una hora sobre técnicas de entrevista",
	"Puedo probar su producto con cinco enfermeras", "presentarte a dos compradores de hospitales", "plantilla de entrevistas",
}

// spanishPeople are the sample people, written to in Spanish.
func spanishPeople() []message.Input {
	people := samplePeople()
	for i := range people {
		in := &people[i]
		in.Lang = "es"
		in.Address = []app.Address{app.PoliteAddress, app.FamiliarAddress, ""}[i%3]
		in.Person.Title = spanishTitles[i%len(spanishTitles)]
		in.Person.Before = []string{"Ingeniera de planta", "", "Sales Engineer", ""}[i%4]
		in.Purpose = spanishPurposes[i%len(spanishPurposes)]
		in.Offer, in.OfferSkill = spanishOffers[i%len(spanishOffers)], ""
		if i%9 == 8 {
			in.Offer, in.OfferSkill = "", "Investigación de usuarios"
		}
		in.Talk = message.Talk{
			Took:    []string{"su consejo de pedir primero una referencia", "que un piloto sin precio es un regalo", "empezar por el cliente que más se queja", "cómo se lee un balance", ""}[i%5],
			WillDo:  []string{"reescribir nuestra página de precios", "una lista de tres clientes a los que llamar", "voy a probar las tres preguntas con mi equipo"}[i%3],
			Promise: []string{"enviar a " + in.Person.Name.Given + " el kit de entrevistas", "el contacto de Calder Foods", ""}[i%3],
			Came:    []string{"cerramos el piloto a precio completo", "un piloto firmado con dos hospitales", "reescribí la página y llamaron tres empresas", ""}[i%4],
			On:      []time.Time{day(2026, 11, 10), day(2026, 11, 11), {}, day(2026, 9, 3)}[i%4],
		}
		in.Request = message.Request{Text: []string{"comentarios sobre su página de precios", "presentarle a una analista de datos", "Pidió una hora sobre entrevistas", "", "pidió que mirara su presentación"}[i%5],
			On: []time.Time{day(2026, 11, 10), {}}[i%2]}
		in.Reason = []string{"un trimestre lleno", "estoy de viaje hasta marzo", "no es mi campo", ""}[i%4]
		in.Mentoring.Programme = []string{"", "Paso Adelante"}[i%2]
		if in.Person.Organisation == "" && in.Person.Title == "" {
			in.Person.Organisation = "Fjord Bank"
		}
	}
	return people
}
