package message

import "strings"

// Organisations, schools and groups, with the article of their kind.

// kindsOfPlace are first words of a name that take their article inside a
// sentence: "en la Universidad de Salamanca", "del Círculo de Producto".
var kindsOfPlace = articlesOf(map[string]string{
	"la": "universidad universitat universidade escuela facultad politécnica academia fundación asociación federación confederación organización clínica agencia cámara comunidad " +
		"junta diputación alcaldía intendencia gobernación secretaría consejería superintendencia contraloría biblioteca cooperativa orquesta editorial oficina comisión",
	"el": "hospital instituto institut banco ayuntamiento ministerio museo colegio liceo centro consejo club círculo grupo gobierno tribunal teatro laboratorio observatorio departamento " +
		"sindicato foro consorcio parlamento senado congreso servicio tecnológico cabildo archivo programa aeropuerto",
})

func articlesOf(words map[string]string) map[string]string {
	out := map[string]string{}
	for article, all := range words {
		for _, w := range strings.Fields(all) {
			out[w] = article
		}
	}
	return out
}

// named gives a name the article of its kind, if it has one: "el Hospital San
// Juan", "Northlake". English names of the same word stay bare: "Hospital
// Corporation of America".
func named(name string) string {
	low := strings.ToLower(name)
	first, _, more := strings.Cut(low, " ")
	article := kindsOfPlace[first]
	switch {
	case strings.HasPrefix(low, "red de "), strings.HasPrefix(low, "cruz roja"):
		article = "la"
	case !more || strings.Contains(low, " of ") || strings.Contains(low, " and "):
		return name
	}
	if article == "" {
		return name
	}
	return article + " " + name
}

// ofNamed joins "de" to a name with its article: "del Hospital San Juan".
func ofNamed(name string) string {
	if s := named(name); s != name {
		return joinDe(s)
	}
	return "de " + name // "de El Corte Azul": the article is part of the name
}

// joinDe puts "de" before words: "del presupuesto".
func joinDe(s string) string {
	if rest, ok := strings.CutPrefix(s, "el "); ok {
		return "del " + rest
	}
	return "de " + s
}
