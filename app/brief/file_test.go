package brief_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app/brief"
)

func sheet() brief.Sheet {
	return brief.Sheet{Title: "Coffee with Priya Raman", Lang: "en", Name: "Priya Raman", Role: "Finance director, Northlake Energy",
		When: "Wednesday 18 November 2026, 15:30, 25 min", Theirs: "10:30 for Priya, Toronto", Where: "Café Łódź", Link: "https://meet.example/maya",
		Purpose: brief.Part{Head: "What it is for", Items: []string{"Judge a three-year business case"}},
		Mine:    brief.Side{Head: "What you bring", Skills: []brief.Level{{Text: "Financial modelling 1, want 3", Mine: 1, Want: 3, Them: 5}}, Lines: []string{"Give: our user-interview kit"}},
		Their:   brief.Side{Head: "What Priya brings", Skills: []brief.Level{{Text: "Financial modelling 5", Mine: 1, Want: 3, Them: 5}}},
		Asks:    brief.Part{Head: "Questions to take along", Items: []string{"Which three numbers do you look at first?", "À quoi le voyez-vous\u00a0?", "¿Qué cifra?"}},
		Parts:   []brief.Part{{Head: "You promised", Items: []string{"The kit, by 20 Nov 2026"}, List: true}, {Head: "Empty", List: true}},
		Space:   "To write down", Made: "Cortado, 18 November 2026", Missing: "[…] stands for letters this file cannot print.",
		At: time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC)}
}

func TestMarkdownReadsAsItWasWritten(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "brief.md"))
	if err != nil {
		t.Fatal(err)
	}
	if got := brief.Markdown(sheet()); !bytes.Equal(got, want) {
		t.Errorf("got:\n%s", got)
	}
}

func TestNoSignOfTheUserBecomesMarkup(t *testing.T) {
	for text, want := range map[string]string{
		"# not a head":        `\# not a head`,
		"- no item":           `\- no item`,
		"1. no number":        `1\. no number`,
		"2) no number":        `2\) no number`,
		"=== no head":         `\=== no head`,
		"*a* _b_ `c` [d](e)":  "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)",
		"<script>":            `\<script\>`,
		"a & b | c ~ d":       `a \& b \| c \~ d`,
		"two\nlines\r\nthree": "two lines three",
		`back\slash`:          `back\\slash`,
		"50 euros":            "50 euros",
	} {
		s := sheet()
		s.Purpose.Items = []string{text}
		if got := string(brief.Markdown(s)); !strings.Contains(got, "## What it is for\n\n"+want+"  \n") {
			t.Errorf("%q became:\n%s", text, got)
		}
	}
}

// textsOf reads the texts of an uncompressed PDF back: the writer stores them as
// UTF-16 inside TJ operators, one per line drawn.
func textsOf(t *testing.T, content []byte) string {
	t.Helper()
	var out strings.Builder
	pieces := bytes.Split(content, []byte(")Tj ET"))
	for _, piece := range pieces[:len(pieces)-1] {
		at := bytes.LastIndex(piece, []byte(" Td ("))
		if at < 0 {
			t.Fatalf("a text without its place: %q", piece)
		}
		raw := piece[at+5:]
		var octets []byte
		for i := 0; i < len(raw); i++ {
			if raw[i] == '\\' && i+1 < len(raw) {
				i++
				switch raw[i] {
				case 'r':
					octets = append(octets, '\r')
					continue
				}
			}
			octets = append(octets, raw[i])
		}
		for i := 0; i+1 < len(octets); i += 2 {
			out.WriteRune(rune(octets[i])<<8 | rune(octets[i+1]))
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func TestThePageSaysWhatTheSheetSays(t *testing.T) {
	s := sheet()
	content, err := brief.Uncompressed(s)
	if err != nil {
		t.Fatal(err)
	}
	got := textsOf(t, content)
	for _, want := range []string{s.Name, s.Role, s.When, s.Theirs, s.Where, s.Link, s.Purpose.Head, s.Purpose.Items[0], s.Mine.Head, s.Mine.Skills[0].Text, s.Mine.Lines[0],
		s.Their.Head, s.Their.Skills[0].Text, s.Asks.Head, s.Asks.Items[0], s.Asks.Items[1], s.Asks.Items[2], "You promised", "The kit, by 20 Nov 2026", s.Space, s.Made} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%q is not on the page:\n%s", want, got)
		}
	}
	for _, never := range []string{s.Missing, "Empty"} {
		if strings.Contains(got, never) {
			t.Errorf("%q is on the page", never)
		}
	}
	if !bytes.Contains(content, []byte("/URI (https://meet.example/maya)")) {
		t.Error("the link cannot be clicked")
	}
}

func TestLettersTheFontLacksAreToldAndNeverBoxes(t *testing.T) {
	for name, want := range map[string]string{
		"田中 愛子":                    "[…]\n",
		"Aiko (愛子) Tanaka":         "Aiko ( […] ) Tanaka\n",
		"Omar خالد":                "Omar […]\n",
		"Jürgen Öztürk-Nguyễn":     "Jürgen Öztürk-Nguyễn\n",
		"Ελένη Παπαδοπούλου":       "Ελένη Παπαδοπούλου\n",
		"Дмитрий":                  "Дмитрий\n",
		"Jose\u0301 \u200eMuñoz 😀": "José Muñoz […]\n",
	} {
		s := sheet()
		s.Name = name
		content, err := brief.Uncompressed(s)
		if err != nil {
			t.Fatal(err)
		}
		got := textsOf(t, content)
		if !strings.Contains(got, want) {
			t.Errorf("%q is printed otherwise than %q:\n%s", name, want, got)
		}
		if told := strings.Contains(got, s.Missing); told != strings.Contains(want, "[…]") {
			t.Errorf("%q: said that letters are missing: %v", name, told)
		}
	}
}

func TestTheSameSheetGivesTheSameFile(t *testing.T) {
	first, err := brief.PDF(sheet())
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if again, _ := brief.PDF(sheet()); !bytes.Equal(first, again) {
			t.Fatal("the same sheet gave another file")
		}
	}
	if len(first) > 100_000 {
		t.Errorf("a brief of %d bytes: the whole font is in it", len(first))
	}
	dir, _ := os.Getwd()
	if bytes.Contains(first, []byte(filepath.Dir(dir))) {
		t.Error("a path of this machine is in the file")
	}
}

func TestAnySheetCanBeLaidOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		any := rapid.StringOfN(rapid.Rune(), 0, 300, -1)
		s := sheet()
		for _, field := range []*string{&s.Title, &s.Name, &s.Role, &s.When, &s.Theirs, &s.Where, &s.Made} {
			*field = any.Draw(t, "text")
		}
		s.Asks.Items = rapid.SliceOfN(any, 0, 6).Draw(t, "asks")
		s.Mine.Lines = rapid.SliceOfN(any, 0, 12).Draw(t, "mine")
		s.Their.Lines = rapid.SliceOfN(any, 0, 12).Draw(t, "theirs")
		s.Parts[0].Items = rapid.SliceOfN(any, 0, 9).Draw(t, "part")
		content, err := brief.PDF(s)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasSuffix(bytes.TrimSpace(content), []byte("%%EOF")) {
			t.Error("the file has no end")
		}
		brief.Markdown(s)
	})
}

func TestALevelBarIsThatOfTheWindow(t *testing.T) {
	for _, c := range []struct {
		l    brief.Level
		want string
	}{
		{brief.Level{Mine: 1, Want: 3, Them: 5}, "1 2 2 4 4"},
		{brief.Level{Mine: 2, Want: 5, Them: 3}, "1 1 2 3 3"},
		{brief.Level{}, "0 0 0 0 0"},
		{brief.Level{Mine: 5, Want: 5, Them: 5}, "1 1 1 1 1"},
	} {
		if got := strings.Trim(fmt.Sprint(c.l.Cells()), "[]"); got != c.want {
			t.Errorf("%+v: %s, want %s", c.l, got, c.want)
		}
	}
}
