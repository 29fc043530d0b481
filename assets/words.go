// Package assets holds what is embedded in the program: the catalogue of
// sentences, fonts, icons, lexicons, message phrases, the sample network.
// It imports nothing of ours.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"path"
	"strconv"
	"sync"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

//go:embed words
var wordFiles embed.FS

// Words says the program's sentences in one language. A sentence is found by
// its id; its parts are given as name and value in turn.
type Words struct {
	lang    string
	loc     *i18n.Localizer
	printer *message.Printer
	mu      sync.Mutex
	plain   map[string]string // sentences without parts, remembered
}

// Languages lists the languages the catalogue speaks.
func Languages() []string { return []string{"en"} }

// NewWords reads the catalogue of a language. The files of assets/words/LANG
// hold {"id": "sentence"} or {"id": {"one": …, "other": …}}, with parts
// written {{.name}}; ids are unique over all files.
func NewWords(lang string) (*Words, error) {
	tag, err := language.Parse(lang)
	if err != nil {
		return nil, fmt.Errorf("read language %q: %w", lang, err)
	}
	bundle := i18n.NewBundle(language.English)
	all, err := sentences(lang)
	if err != nil {
		return nil, err
	}
	for id, forms := range all {
		msg := &i18n.Message{ID: id, One: forms["one"], Few: forms["few"], Many: forms["many"], Other: forms["other"]}
		if err := bundle.AddMessages(tag, msg); err != nil {
			return nil, fmt.Errorf("read sentence %s: %w", id, err)
		}
	}
	return &Words{lang: lang, loc: i18n.NewLocalizer(bundle, lang), printer: message.NewPrinter(tag), plain: map[string]string{}}, nil
}

// sentences reads every file of a language: id → plural form → text.
func sentences(lang string) (map[string]map[string]string, error) {
	out := map[string]map[string]string{}
	files, err := fs.Glob(wordFiles, path.Join("words", lang, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no sentences in language %q", lang)
	}
	for _, name := range files {
		raw, err := wordFiles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		var entries map[string]json.RawMessage
		if err := json.Unmarshal(raw, &entries); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		for id, entry := range entries {
			if _, twice := out[id]; twice {
				return nil, fmt.Errorf("sentence %s stands twice, also in %s", id, name)
			}
			var text string
			forms := map[string]string{}
			if json.Unmarshal(entry, &text) == nil {
				forms["other"] = text
			} else if err := json.Unmarshal(entry, &forms); err != nil {
				return nil, fmt.Errorf("read sentence %s in %s: %w", id, name, err)
			}
			out[id] = forms
		}
	}
	return out, nil
}

// Lang gives the language's code.
func (w *Words) Lang() string { return w.lang }

// Has says whether the catalogue knows the sentence.
func (w *Words) Has(id string) bool {
	_, err := w.loc.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: map[string]any{}, PluralCount: 2})
	return err == nil
}

// Say gives a sentence with its parts filled in: Say("today.with", "name", "Priya").
// An unknown id gives the id, which a test of the catalogue catches.
func (w *Words) Say(id string, parts ...any) string {
	if len(parts) == 0 {
		w.mu.Lock()
		defer w.mu.Unlock()
		if text, ok := w.plain[id]; ok {
			return text
		}
		text := w.localize(id, nil, parts)
		w.plain[id] = text
		return text
	}
	return w.localize(id, nil, parts)
}

// Count is Say for a number of things: it chooses the plural form and fills {{.n}}.
func (w *Words) Count(id string, n int, parts ...any) string {
	return w.localize(id, n, append(parts, "n", w.Number(n)))
}

func (w *Words) localize(id string, count any, parts []any) string {
	data := make(map[string]any, len(parts)/2)
	for i := 0; i+1 < len(parts); i += 2 {
		data[fmt.Sprint(parts[i])] = parts[i+1]
	}
	text, err := w.loc.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: count})
	if err != nil {
		return id
	}
	return text
}

// Number writes a whole number with separators: 1,284.
func (w *Words) Number(n int) string { return w.printer.Sprintf("%d", n) }

// Percent writes a share in [0,1]: 46%.
func (w *Words) Percent(share float64) string {
	return strconv.Itoa(int(math.Round(share*100))) + "%"
}

// Day writes a day without its year: Wed 18 Nov.
func (w *Words) Day(t time.Time) string {
	return w.weekday(t) + " " + strconv.Itoa(t.Day()) + " " + w.Say("month.short."+strconv.Itoa(int(t.Month())))
}

// DayYear writes a day with its year: 18 Nov 2026.
func (w *Words) DayYear(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + w.Say("month.short."+strconv.Itoa(int(t.Month()))) + " " + strconv.Itoa(t.Year())
}

// LongDay writes weekday, day and month in full: Wednesday 18 November.
func (w *Words) LongDay(t time.Time) string {
	return w.Say("weekday."+strconv.Itoa(int(t.Weekday()))) + " " + strconv.Itoa(t.Day()) + " " + w.Say("month."+strconv.Itoa(int(t.Month())))
}

// Month writes month and year: November 2026.
func (w *Words) Month(t time.Time) string {
	return w.Say("month."+strconv.Itoa(int(t.Month()))) + " " + strconv.Itoa(t.Year())
}

// Clock writes a time of day: 15:30.
func (w *Words) Clock(t time.Time) string { return t.Format("15:04") }

func (w *Words) weekday(t time.Time) string {
	return w.Say("weekday.short." + strconv.Itoa(int(t.Weekday())))
}
