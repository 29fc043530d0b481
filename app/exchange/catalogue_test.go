package exchange_test

import (
	"regexp"
	"strings"
	"testing"

	"cortado/app/exchange"
	"cortado/assets"
)

// TestTheCatalogueSaysEveryReason holds the English of the package and of the
// catalogue together.
func TestTheCatalogueSaysEveryReason(t *testing.T) {
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	part := regexp.MustCompile(`{{\.(\w+)}}`)
	for _, id := range exchange.ReasonIDs() {
		text := exchange.Reason{ID: id}.String()
		if text == "" || !words.Has(id) {
			t.Errorf("%s is missing", id)
			continue
		}
		var parts []any
		for _, m := range part.FindAllStringSubmatch(text, -1) {
			parts = append(parts, m[1], "<"+m[1]+">")
		}
		r := exchange.Reason{ID: id, Parts: parts}
		if got := words.Say(id, parts...); got != r.String() || strings.Contains(got, "{{") {
			t.Errorf("%s: the catalogue says %q, the package %q", id, got, r)
		}
	}
}
