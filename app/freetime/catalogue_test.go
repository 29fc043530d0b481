package freetime_test

import (
	"regexp"
	"strings"
	"testing"

	"cortado/app/freetime"
	"cortado/assets"
)

func TestTheCatalogueSaysWhatReadingACalendarCanSay(t *testing.T) {
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	part := regexp.MustCompile(`{{\.(\w+)}}`)
	for _, id := range freetime.ReasonIDs() {
		refused := &freetime.Refused{Reason: freetime.Reason{ID: id}}
		text := refused.Error()
		for _, m := range part.FindAllStringSubmatch(text, -1) {
			refused.Reason.Parts = append(refused.Reason.Parts, m[1], "<"+m[1]+">")
		}
		if got := words.Say(id, refused.Reason.Parts...); !words.Has(id) || got != refused.Error() || strings.Contains(got, "{{") {
			t.Errorf("%s: the catalogue says %q, the package %q", id, got, refused.Error())
		}
	}
}
