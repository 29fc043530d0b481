package exchange_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	unicode16 "golang.org/x/text/encoding/unicode"
)

// TestAFixtureReadsTheSameHoweverItIsSaved saves every fixture anew, in other
// encodings and with other line breaks, under a name that says nothing.
func TestAFixtureReadsTheSameHoweverItIsSaved(t *testing.T) {
	wide := func(order unicode16.Endianness, mark unicode16.BOMPolicy) func(string) string {
		return func(s string) string {
			out, err := unicode16.UTF16(order, mark).NewEncoder().String(s)
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
	}
	ways := map[string]func(string) string{
		"plain":                      func(s string) string { return s },
		"with a byte order mark":     func(s string) string { return "\ufeff" + s },
		"with LF":                    func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") },
		"with CR LF":                 func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n") },
		"with CR":                    func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r") },
		"as UTF-16":                  wide(unicode16.LittleEndian, unicode16.UseBOM),
		"as UTF-16, big end first":   wide(unicode16.BigEndian, unicode16.UseBOM),
		"without a break at its end": func(s string) string { return strings.TrimRight(s, "\r\n") },
	}
	for _, name := range fixtures(t) {
		text := plainText(t, name, fixture(t, name))
		if !utf8.ValidString(text) || strings.HasSuffix(name, "21.vcf") || name == "bom-between.vcf" {
			continue // its bytes are the point of it
		}
		want, err := readBytes("holiday.jpg", fixture(t, name), options())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for how, save := range ways {
			t.Run(name+" "+how, func(t *testing.T) {
				got, err := readBytes("holiday.jpg", []byte(save(text)), options())
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(strings.Split(tell(want), "\n"), strings.Split(tell(got), "\n")); diff != "" {
					t.Errorf("reads otherwise:\n%s", diff)
				}
			})
		}
	}
}
