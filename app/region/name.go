package region

import "strings"

// Name gives the English name of the country that a text names in any of many
// languages or by its code ("UK", "Deutschland", "USA", "DE"), and whether it
// names one. The text must name the country and nothing else.
func Name(text string) (string, bool) {
	a := theAtlas()
	code, ok := a.country(text)
	return a.english[code], ok
}

// country finds the code of a country by its name, or by its code in capitals
// unless that is as well the mark of a state that people write more often.
func (a *atlas) country(text string) (string, bool) {
	text = strings.TrimSpace(text)
	k := key(text)
	if code, ok := a.countries[k]; ok {
		return code, true
	}
	for _, article := range []string{"the ", "die ", "der ", "la ", "le ", "les ", "l ", "el ", "los "} {
		if rest, cut := strings.CutPrefix(k, article); cut {
			if code, ok := a.countries[rest]; ok {
				return code, true
			}
		}
	}
	if len(text) == 2 && text == strings.ToUpper(text) && a.english[text] != "" && (len(a.codes[k]) == 0 || ownCode[text]) {
		return text, true
	}
	return "", false
}

// ownCode are codes of countries that a reader takes for the country first,
// although a state or a province has the same mark.
var ownCode = map[string]bool{"DE": true, "NL": true}
