package message

import (
	"regexp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Organisations, countries and the places somebody looks from.

// institutions are kinds of organisations that stand with "à" and their
// article: "à l’Université de Lyon".
var institutions = map[string]string{
	"université": "l’", "universite": "l’", "hôpital": "l’", "hopital": "l’", "ecole": "l’", "institut": "l’", "école": "l’", "office": "l’", "académie": "l’", "association": "l’", "agence": "l’", "observatoire": "l’",
	"mairie": "la ", "ville": "la ", "région": "la ", "préfecture": "la ", "chambre": "la ", "banque": "la ", "clinique": "la ", "fondation": "la ", "caisse": "la ", "fédération": "la ", "direction": "la ", "bibliothèque": "la ",
	"ministère": "le ", "chu": "le ", "chuv": "le ", "lycée": "le ", "collège": "le ", "centre": "le ", "conseil": "le ", "département": "le ", "musée": "le ", "laboratoire": "le ", "tribunal": "le ", "rectorat": "le ", "groupe": "le ", "cabinet": "le ",
}

// initials are those of institutions that stand with their article when
// nothing follows: "à la SNCF", but "chez SNCF Réseau".
var initials = map[string]string{
	"sncf": "la ", "ratp": "la ", "bnf": "la ", "bce": "la ", "cnrs": "le ", "cea": "le ", "cern": "le ", "inserm": "l’", "insee": "l’", "inrae": "l’", "ademe": "l’", "onf": "l’", "onu": "l’", "oms": "l’", "ocde": "l’", "unesco": "l’", "ap-hp": "l’",
}

// foreignInstitution is one whose name is in another language: "chez" is for
// firms, it stands with "à".
var foreignInstitution = regexp.MustCompile(`(?i)(?:^|\P{L})(?:university|universität|universidad|università|hospital|college|school|institute|museum|council|academy|hochschule|krankenhaus|klinikum)(?:\P{L}|$)`)

// institution gives an organisation the article of its kind, if it has one.
func institution(organisation string) (string, bool) {
	low := strings.ToLower(organisation)
	if article, ok := initials[low]; ok {
		return article + organisation, true
	}
	first, _, _ := strings.Cut(low, " ")
	article, ok := institutions[first]
	return article + organisation, ok
}

// chez says at which organisation: "chez Northlake", "à l’Université de Lyon",
// "à La Poste".
func (g french) chez(organisation string) string {
	if s, ok := institution(organisation); ok {
		return au(s)
	}
	if foreignInstitution.MatchString(organisation) {
		return g.school(organisation)
	}
	if strings.HasPrefix(organisation, "La ") || strings.HasPrefix(organisation, "L’") {
		return "à " + organisation
	}
	return "chez " + organisation
}

// shortSchool is a school known by its initials, which begin with "école" or
// "institut" as a rule: "l’ESSEC", "l’INSA Lyon".
var shortSchool = regexp.MustCompile(`^[EI][A-Z]{2,}(?: |$)`)

// namedVowel is a foreign name that begins with the kind of school: "l’University
// of Oslo", "l’Universität Zürich".
var namedVowel = regexp.MustCompile(`^(?:Universi|Institute|Academy|Akademie)`)

// school says at which school: "à l’Université de Lyon", "à l’ESSEC", "à la
// London School of Economics", "à HEC".
func (g french) school(name string) string {
	if s, ok := institution(name); ok {
		return au(s)
	}
	switch {
	case shortSchool.MatchString(name), namedVowel.MatchString(name):
		return "à l’" + name
	case strings.Contains(name, " School") && !soundsVowelFrench(name), strings.HasPrefix(name, "Hochschule"):
		return "à la " + name
	}
	return "à " + name
}

// viewpoint begins the views that name a point of view.
const viewpoint = "du point de vue "

// seen is what one sees from there, as a noun: "le point de vue de la finance",
// "le regard que l’on a depuis le Portugal", "l’angle « atelier »".
func seen(view string) string {
	if rest, ok := strings.CutPrefix(view, viewpoint); ok {
		return "le point de vue " + rest
	}
	if rest, ok := strings.CutPrefix(view, "sous "); ok {
		return rest
	}
	return "le regard que l’on a " + view
}

// seenFrom is a view as a heading: "vu de la finance", "vu depuis le Portugal".
func seenFrom(view string) string {
	if strings.HasPrefix(view, "sous ") {
		return view
	}
	return "vu " + strings.TrimPrefix(view, viewpoint)
}

// view says from where somebody looks: "du point de vue de la finance",
// "depuis le Portugal".
func (g french) view(p Purpose) string {
	if v := g.views[p.Key]; v != "" {
		return v
	}
	if code, ok := strings.CutPrefix(p.Key, "region."); ok {
		if region, err := language.ParseRegion(code); err == nil {
			if name := display.Regions(language.French).Name(region); name != "" && region.IsCountry() {
				return "depuis " + country(curled(name))
			}
		}
	}
	s := g.plain(inside(p.Text, maxTopic))
	switch {
	case s == "":
		return ""
	case g.determined(s):
		return viewpoint + g.de(s)
	}
	low := strings.ToLower(s)
	for _, v := range g.views {
		rest := strings.TrimPrefix(v, viewpoint)
		for _, article := range []string{"de la ", "de l’", "du ", "des "} {
			if name, ok := strings.CutPrefix(rest, article); ok && name == low {
				return v
			}
		}
	}
	return "sous l’angle « " + s + " »"
}

// country gives a country its article.
func country(name string) string {
	first, _, _ := strings.Cut(name, " ")
	switch {
	case plainCountries[name]:
		return name
	case manyCountries[first]:
		return "les " + name
	case soundsVowelFrench(name):
		return "l’" + name
	case strings.HasSuffix(first, "e") && !hisCountries[first]:
		return "la " + name
	}
	return "le " + name
}

var (
	plainCountries = lineSet("Andorre,Bahreïn,Barbade,Chypre,Cuba,Djibouti,Haïti,Israël,Kiribati,Madagascar,Malte,Maurice,Monaco,Nauru,Oman,Palaos,Porto Rico,Sainte-Lucie,Saint-Marin,Singapour,Taïwan,Tuvalu,Vanuatu")
	manyCountries  = lineSet("États-Unis,Pays-Bas,Philippines,Émirats,Maldives,Seychelles,Bahamas,Fidji,Comores,Îles")
	hisCountries   = lineSet("Mexique,Cambodge,Mozambique,Zimbabwe,Belize")
)

func lineSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(s, ",") {
		out[w] = true
	}
	return out
}
