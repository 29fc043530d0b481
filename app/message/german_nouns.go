package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What German nouns need inside a sentence: articles, genders and cases, as far
// as spelling tells them. Where it does not, the words fall back on wording that
// needs no case.

// germanGender is the gender of a noun; germanPure marks a noun that stands without an article.
type germanGender int

const (
	germanUnknown germanGender = iota
	germanMasculine
	germanFeminine
	germanNeuter
	germanPlural
	germanPure
)

// bei says where somebody works: "bei Northlake Energy", "bei der Deutschen
// Bank", "an der Universität Graz", "am Klinikum Nord", "beim Verband der …".
func (g german) bei(s string) string {
	first, rest, more := strings.Cut(s, " ")
	low := strings.ToLower(first)
	switch {
	case more && germanCompany(rest):
		return "bei der " + s
	case more && (low == "die") && capitalised(rest):
		return "bei der " + rest
	case more && (low == "der" || low == "das") && capitalised(rest):
		return "beim " + rest
	case g.declined(first, rest):
		if second, _, _ := strings.Cut(strings.ToLower(rest), " "); endsIn(second, "universität", "hochschule", "akademie") {
			return "an der " + first + "n " + rest
		}
		return "bei der " + first + "n " + rest
	case endsIn(low, "universität", "hochschule", "akademie") && more:
		return "an der " + s
	case endsIn(low, "klinikum", "krankenhaus", "institut", "museum", "gymnasium", "theater") && more:
		return "am " + s
	case endsIn(low, "verband", "verein", "ministerium", "bundesamt", "landesamt", "landratsamt", "landkreis", "verlag") && more:
		return "beim " + s
	case endsIn(low, "stadt", "gemeinde", "stiftung", "sparkasse", "bundesagentur", "bundeswehr", "caritas", "diakonie", "agentur", "behörde") && more:
		return "bei der " + s
	case low == "stadtwerke" && more:
		return "bei den Stadtwerken " + rest
	case more || strings.Contains(s, "-"):
		return g.atLastNoun(s)
	}
	return "bei " + s
}

// atLastNoun is bei for names whose last word tells their gender: "bei der Fjord
// Bank", "an der Stanford University", "am St.-Brigida-Hospital".
func (g german) atLastNoun(s string) string {
	last := strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	switch {
	case endsIn(last, "universität", "university", "hochschule", "akademie", "academy", "charité"):
		return "an der " + s
	case endsIn(last, "hospital", "klinikum", "krankenhaus", "institut", "institute", "college", "museum"):
		return "am " + s
	case last == "bank" || endsIn(last, "group", "gruppe", "holding", "stiftung", "foundation", "versicherung", "sparkasse", "klinik", "agentur", "genossenschaft", "gesellschaft"):
		return "bei der " + s
	}
	return "bei " + s
}

// toOrganisation names an organisation behind "Frage …": "zu Northlake Energy",
// "zur ACME GmbH", "zum Klinikum Nord".
func (g german) toOrganisation(s string) string {
	at := g.bei(s)
	for _, way := range [][2]string{{"bei der ", "zur "}, {"an der ", "zur "}, {"beim ", "zum "}, {"am ", "zum "}, {"bei ", "zu "}} {
		if rest, ok := strings.CutPrefix(at, way[0]); ok {
			return way[1] + rest
		}
	}
	return "zu " + s
}

// germanCompany says whether a name ends in a legal form that is feminine: "bei
// der Nordwind AG".
func germanCompany(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "GmbH", "gGmbH", "AG", "SE", "KG", "KGaA", "UG", "OHG", "eG", "GbR":
		return true
	}
	return false
}

// declined says whether a name begins with an adjective of a feminine noun:
// "Deutsche Bank", "Technische Universität".
func (g german) declined(first, rest string) bool {
	if !strings.HasSuffix(first, "e") || !capitalised(first) || rest == "" {
		return false
	}
	second, _, _ := strings.Cut(strings.ToLower(rest), " ")
	for house := range g.lists["houses"] {
		if house != "" && strings.HasSuffix(second, house) {
			return true
		}
	}
	return false
}

// an says where somebody studied: "an der Universität Graz", "am King's
// College".
func (g german) an(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if g.declined(first, rest) {
		return "an der " + first + "n " + rest
	}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if endsIn(w, "college", "institut", "institute", "gymnasium", "politecnico", "polytechnikum", "konservatorium", "kolleg", "lycée", "seminar") || w == "mit" || w == "kit" {
			return "am " + s
		}
	}
	if strings.HasPrefix(strings.ToLower(s), "die ") {
		s = s[len("die "):]
	}
	return "an der " + s
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func endsIn(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// genderOf tells the gender of a noun by the lists and by its ending.
func (g german) genderOf(noun string) germanGender {
	low := strings.ToLower(noun)
	if i := strings.LastIndexByte(low, '-'); i >= 0 {
		low = low[i+1:]
	}
	best, out := 0, germanUnknown
	for list, is := range map[string]germanGender{"masculine": germanMasculine, "feminine": germanFeminine, "neuter": germanNeuter} {
		for w := range g.lists[list] {
			if len(w) > best && strings.HasSuffix(low, w) && (len(w) > 3 || w == low) {
				best, out = len(w), is
			}
		}
	}
	if out != germanUnknown {
		return out
	}
	switch {
	case endsIn(low, "ungen", "heiten", "keiten", "schaften", "ionen", "täten", "iken", "ien", "agen", "isten", "esse", "äne", "pläne", "fäden", "blicke", "takte", "kurse", "texte", "tipps", "innen", "vorlagen", "listen", "fragen", "zahlen", "daten", "finanzen", "medien", "künste", "tools", "kontakte", "berichte"):
		return germanPlural
	case endsIn(low, "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "enz", "anz", "kunst", "arbeit", "sprache", "pflege", "lehre", "suche", "akquise", "hilfe", "presse", "reise", "rede", "analyse", "kette", "küche", "stelle", "weise", "hygiene", "therapie", "logie", "grafie", "chemie", "energie", "ökonomie", "strategie", "industrie"):
		return germanFeminine
	case endsIn(low, "ling", "ismus", "kasten", "gang", "bogen", "faden", "zug", "fall", "entwurf", "vertrag", "auftrag", "bereich", "besuch", "platz", "markt"):
		return germanMasculine
	case endsIn(low, "chen", "lein", "ment", "wesen", "wissen", "recht", "management", "marketing"):
		return germanNeuter
	}
	return germanUnknown
}

// headNoun finds the head noun of a noun phrase: the last capitalised word before
// the first small word that follows a capitalised one.
func headNoun(fields []string) string {
	out := ""
	for _, f := range fields {
		f = strings.Trim(f, ".,;:„“\"()")
		if capitalised(f) || hasUpper(f) {
			out = f
			continue
		}
		if out != "" && !germanIsSmallNoun(f) {
			break
		}
		if out == "" {
			continue
		}
		out = f
	}
	return out
}

// germanIsSmallNoun says whether a small word behind a noun continues an English
// compound: "User-interview kit".
func germanIsSmallNoun(f string) bool {
	switch f {
	case "kit", "toolkit", "template", "guide", "deck", "tool", "board", "framework", "playbook", "session", "workshop":
		return true
	}
	return false
}

// germanDeterminer says what article a noun phrase begins with, in small letters.
func germanDeterminer(fields []string) string {
	switch low := strings.ToLower(fields[0]); low {
	case "ein", "eine", "einen", "der", "die", "das", "den", "mein", "meine", "meinen", "unser", "unsere", "unseren", "unsern", "ihr", "ihre", "ihren", "dein", "deine", "deinen",
		"euer", "eure", "euren", "dieser", "diese", "dieses", "diesen", "kein", "keine", "keinen", "jeder", "jede", "jedes", "jeden", "alle", "zwei", "drei", "vier", "fünf", "zehn", "mehrere", "einige", "etwas", "viel":
		return low
	}
	return ""
}

// accusative puts a noun phrase into the accusative: "unser Leitfaden" →
// "unseren Leitfaden", "Leitfaden für Interviews" → "einen Leitfaden für
// Interviews", "technischer Vertrieb" → "technischen Vertrieb". What it cannot
// tell stands in quotes, where no case is expected.
func (g german) accusative(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return s
	}
	if unicode.IsDigit([]rune(s)[0]) {
		return s
	}
	of := g.genderOf(headNoun(fields))
	switch det := germanDeterminer(fields); det {
	case "ein", "mein", "unser", "ihr", "dein", "euer", "kein", "der", "dieser", "jeder":
		if of != germanMasculine && (of != germanUnknown || det != "der" && det != "dieser" && det != "jeder") {
			return s
		}
		fields[0] = map[string]string{"ein": "einen", "mein": "meinen", "unser": "unseren", "ihr": "Ihren", "dein": "deinen", "euer": "euren", "kein": "keinen",
			"der": "den", "dieser": "diesen", "jeder": "jeden"}[det]
		if det == "ihr" && !capitalised(strings.Fields(s)[0]) {
			fields[0] = "ihren"
		}
		if len(fields) > 2 && !capitalised(fields[1]) && strings.HasSuffix(fields[1], "er") { // "ein kurzer Überblick"
			fields[1] = strings.TrimSuffix(fields[1], "er") + "en"
		}
		return strings.Join(fields, " ")
	case "":
	default:
		return s
	}
	if !capitalised(fields[0]) && isGermanAdjective(fields[0]) || !capitalised(fields[0]) && len(fields) > 1 && strings.HasSuffix(fields[0], "er") && capitalised(fields[1]) {
		if strings.HasSuffix(fields[0], "er") {
			fields[0] = strings.TrimSuffix(fields[0], "er") + "en"
		}
	}
	return strings.Join(fields, " ")
}

// thing gives something offered or asked for the article it needs: "Leitfaden
// für Interviews" → "ein Leitfaden für Interviews".
func (g german) thing(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 || unicode.IsDigit([]rune(s)[0]) || germanDeterminer(fields) != "" {
		return s
	}
	noun := headNoun(fields)
	if g.lists["bare"][strings.ToLower(noun)] || endsInInfinitive("x "+s) {
		return s
	}
	article := ""
	switch g.genderOf(noun) {
	case germanMasculine, germanNeuter:
		article = "ein "
	case germanFeminine:
		article = "eine "
	}
	return article + coupled(s)
}

// coupled writes an English compound as German does: "User-interview kit" →
// "User-Interview-Kit".
func coupled(s string) string {
	fields := strings.Fields(s)
	end := len(fields)
	for i := 1; i < len(fields); i++ {
		if !capitalised(fields[i]) && !germanIsSmallNoun(fields[i]) {
			end = i
			break
		}
	}
	if !germanIsSmallNoun(fields[end-1]) {
		return s
	}
	parts := strings.FieldsFunc(strings.Join(fields[:end], "-"), func(r rune) bool { return r == '-' })
	for i, p := range parts {
		parts[i] = upperFirst(p)
	}
	return strings.TrimSpace(strings.Join(parts, "-") + " " + strings.Join(fields[end:], " "))
}

// given is the accusative of something offered, with the article it needs.
func (g german) given(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 || unicode.IsDigit([]rune(s)[0]) || germanDeterminer(fields) != "" {
		return g.accusative(s)
	}
	noun := strings.ToLower(headNoun(fields))
	if g.lists["bare"][noun] {
		return g.accusative(s)
	}
	switch g.genderOf(noun) {
	case germanMasculine:
		return "einen " + g.accusative(s)
	case germanFeminine:
		return "eine " + s
	case germanNeuter:
		return "ein " + s
	case germanPlural, germanPure:
		return s
	}
	return "„" + s + "“"
}
