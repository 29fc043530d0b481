package invite_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"cortado/app/invite"
)

var tenOClock = time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)

func TestAFileIsNamedByItsDateAndSummary(t *testing.T) {
	for summary, want := range map[string]string{
		"Coffee with Priya Shah":           "2026-11-24 1000 Coffee with Priya Shah.ics",
		"Café & thé: Zoë / Søren":          "2026-11-24 1000 Café & thé Zoë Søren.ics",
		"../../etc/passwd":                 "2026-11-24 1000 .. .. etc passwd.ics",
		`C:\Windows\NUL`:                   "2026-11-24 1000 C Windows NUL.ics",
		"CON":                              "2026-11-24 1000 CON.ics",
		"-rf *":                            "2026-11-24 1000 -rf.ics",
		"a\x00b\r\nc\u202egpj.exe.":        "2026-11-24 1000 a b cgpj.exe.ics",
		"☕":                                "2026-11-24 1000.ics",
		"":                                 "2026-11-24 1000.ics",
		"Cafe\u0301":                       "2026-11-24 1000 Café.ics",
		"قهوة مع پريا":                     "2026-11-24 1000 قهوة مع پريا.ics",
		"$(reboot) `x` | y > z; %PATH% \"": "2026-11-24 1000 (reboot) x y z PATH.ics",
	} {
		if got := invite.FileName(summary, tenOClock); got != want {
			t.Errorf("%q is named %q, want %q", summary, got, want)
		}
	}
}

func TestAnyTextMakesAFileNameEverySystemTakes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		summary := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("é👩\u0301./\\ :CON")), 0, 300, -1)).Draw(t, "summary")
		name := invite.FileName(summary, tenOClock)
		switch {
		case len(name) > 120, !utf8.ValidString(name),
			filepath.Base(name) != name,
			!strings.HasPrefix(name, "2026-11-24 1000"), !strings.HasSuffix(name, ".ics"),
			strings.ContainsAny(name, "/\\:*?\"<>|\x00\r\n"),
			strings.HasSuffix(strings.TrimSuffix(name, ".ics"), " "), strings.Contains(name, "..ics"):
			t.Fatalf("%q", name)
		}
	})
}
