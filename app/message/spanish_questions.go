package message

import "strings"

// Spanish keeps the order of words when a question turns indirect, so that
// whatever begins with a question word can be turned; yes-or-no questions only
// where they begin with a verb that is known as one. A question put to tú is
// turned to usted with its letter.

var (
	spanishQuestions = wordSet("qué cómo cuándo dónde adónde quién quiénes cuál cuáles cuánto cuánta cuántos cuántas")
	beforeThem       = wordSet("a de en con por para desde hasta según sobre hacia")
	yesOrNo          = wordSet("debería deberíamos debo debemos debe deben puedo podemos puede pueden podría podríamos conviene convendría es son sería hay habría tiene tienen tenemos tengo vale merece existe hace necesito necesitamos se basta queda sirve funciona compensa")
)

// question turns a direct question into what can follow "me pregunto":
// "¿Cómo fijamos el precio?" → "cómo fijamos el precio", "¿Conviene construir?"
// → "si conviene construir". Others are asked as they are.
func (g spanish) question(s string) (string, bool, bool) {
	asks := asksInSpanish(s)
	t := strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "¿?¡! "))
	f := strings.Fields(strings.ToLower(t))
	if len(f) < 2 || strings.ContainsAny(t, "¿?¡!;:") || strings.Contains(t, ". ") {
		return "", false, asks
	}
	turned := lowerFirst(g.addressed(t))
	f = strings.Fields(strings.ToLower(turned))
	switch {
	case spanishQuestions[f[0]], beforeThem[f[0]] && spanishQuestions[f[1]]:
		return turned, true, asks
	case f[0] == "si":
		return turned, true, asks
	case asks && yesOrNo[f[0]]:
		return "si " + turned, true, asks
	}
	return "", false, asks
}

// asksInSpanish says whether a text reads as a question.
func asksInSpanish(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "¿") || strings.HasSuffix(s, "?")
}

// youDo are verbs of questions put to tú, with what they are put to usted. None
// is also a noun ("compras", "ventas") or anything else.
var youDo = map[string]string{
	"vendes": "vende", "compartes": "comparte", "crees": "cree", "piensas": "piensa", "haces": "hace", "usas": "usa", "utilizas": "utiliza", "eliges": "elige", "decides": "decide",
	"empiezas": "empieza", "aprendes": "aprende", "pones": "pone", "preparas": "prepara", "mides": "mide", "gestionas": "gestiona", "diriges": "dirige", "contratas": "contrata",
	"negocias": "negocia", "organizas": "organiza", "recomiendas": "recomienda", "aconsejas": "aconseja", "sueles": "suele", "prefieres": "prefiere", "fijas": "fija", "cobras": "cobra",
	"consigues": "consigue", "evitas": "evita", "resuelves": "resuelve", "llevas": "lleva", "eres": "es", "estás": "está", "vas": "va", "has": "ha", "hiciste": "hizo", "empezaste": "empezó",
	"llegaste": "llegó", "aprendiste": "aprendió", "decidiste": "decidió", "conseguiste": "consiguió", "elegiste": "eligió", "pasaste": "pasó", "pusiste": "puso", "cambiaste": "cambió", "dejaste": "dejó",
	"deberías": "debería", "trabajas": "trabaja", "necesitas": "necesita", "enseñas": "enseña", "lees": "lee", "miras": "mira", "buscas": "busca",
}
