package planner

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// bringSettled keeps what was done with follow-ups, so that nothing that comes
// nags again. A follow-up of something that stays out is forgotten.
func (b *bringing) bringSettled() error {
	there := map[string]app.Settled{}
	for _, s := range b.here.Settled {
		there[s.Key] = s
	}
	for _, s := range b.whole.Settled {
		s.Key = b.settledKey(s.Key)
		if other, both := there[s.Key]; s.Key == "" || both && !s.Outlasts(other) {
			continue
		}
		if err := b.w.SaveSettled(s); err != nil {
			return err
		}
		b.changed = true
	}
	return nil
}

// settledKey gives a follow-up's key by the numbers here; "" when what it is
// about is not here. Keys are kind, what it is about, its number, and perhaps
// more: "chase:message:3:1". What is not about a number stays as it is.
func (b *bringing) settledKey(key string) string {
	parts := strings.SplitN(key, ":", 4)
	if len(parts) < 3 {
		return key
	}
	number, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil || b.keep[parts[1]] {
		return key
	}
	var to int64
	switch parts[1] {
	case "person":
		to = int64(b.people[app.PersonID(number)])
	case "coffee":
		to = int64(b.coffees[app.CoffeeID(number)])
	case "message":
		to = int64(b.messages[app.MessageID(number)])
	case "talk":
		to = int64(b.talks[app.TalkID(number)])
	case "entry":
		to = b.entries[number]
	case "request":
		to = b.requests[number]
	default:
		return key
	}
	if to == 0 {
		return ""
	}
	parts[2] = strconv.FormatInt(to, 10)
	return strings.Join(parts, ":")
}

// bringRemembered adds what is remembered of columns, pairs, filters and
// calendars where nothing is remembered here under the same name.
func (b *bringing) bringRemembered() error {
	for _, header := range slices.Sorted(maps.Keys(b.whole.Mappings)) {
		if _, there := b.here.Mappings[header]; there {
			continue
		}
		if err := b.w.SaveMapping(header, b.whole.Mappings[header]); err != nil {
			return err
		}
		b.changed = true
	}
	for _, pair := range b.whole.NotSame {
		x, y := b.people[pair[0]], b.people[pair[1]]
		if x == 0 || y == 0 || x == y || slices.Contains(b.here.NotSame, [2]app.PersonID{min(x, y), max(x, y)}) {
			continue
		}
		if err := b.w.SaveNotSame(x, y); err != nil {
			return err
		}
		b.changed = true
	}
	for _, f := range ascending(b.whole.Filters, func(f app.Filter) int64 { return f.ID }) {
		if slices.ContainsFunc(b.here.Filters, func(mine app.Filter) bool { return mine.Name == f.Name }) {
			continue
		}
		f.ID = numberOf(b, "filter", f.ID)
		if _, err := b.w.SaveFilter(f); err != nil {
			return err
		}
		b.changed = true
	}
	for _, c := range ascending(b.whole.Calendars, func(c app.Calendar) int64 { return c.ID }) {
		if slices.ContainsFunc(b.here.Calendars, func(mine app.Calendar) bool { return mine.Path == c.Path }) {
			continue
		}
		c.ID = numberOf(b, "calendar", c.ID)
		if _, err := b.w.SaveCalendar(c); err != nil {
			return err
		}
		b.changed = true
	}
	return nil
}

// bringPhrases adds phrases and templates of which none with the same words is
// here.
func (b *bringing) bringPhrases() error {
	b.phrases = map[app.PhraseID]app.PhraseID{}
	for _, p := range ascending(b.whole.Phrases, func(p app.Phrase) int64 { return int64(p.ID) }) {
		number := p.ID
		i := slices.IndexFunc(b.here.Phrases, func(mine app.Phrase) bool {
			mine.ID, mine.Paused = p.ID, p.Paused
			return mine == p
		})
		if i >= 0 {
			b.phrases[number] = b.here.Phrases[i].ID
			continue
		}
		p.ID = numberOf(b, "phrase", number)
		id, err := b.w.SavePhrase(p)
		if err != nil {
			return err
		}
		b.phrases[number], b.changed = id, true
	}
	return nil
}

// bringSettings sets what is not set here. A mark of the program's own tells of
// the people who come, so it comes with them where nobody else is. A writer is
// set up on each computer anew, by its user alone.
func (b *bringing) bringSettings() error {
	for _, key := range slices.Sorted(maps.Keys(b.whole.Settings)) {
		value := b.whole.Settings[key]
		mine, set := b.here.Settings[key]
		_, err := app.SettingOf(key)
		if app.IsWriterSetting(key) {
			continue
		}
		if was, is := app.RateDraftOf(key); is { // of a coffee, which may have another number here
			id := b.coffees[was]
			if id == 0 {
				continue
			}
			key = draftKey(id)
			if _, set := b.here.Settings[key]; set {
				continue
			}
			if err := b.w.SaveSetting(key, value); err != nil {
				return err
			}
			b.changed = true
			continue
		}
		if mark := err != nil; value == mine && set || set && !(mark && b.alone) || mark && !b.alone {
			continue
		}
		if err := b.w.SaveSetting(key, value); err != nil {
			return err
		}
		b.changed = true
	}
	return nil
}

// bringHistory brings the history of imports and merges where nobody was here,
// and lets no number be given twice; else it notes this import, if it did anything.
func (b *bringing) bringHistory() error {
	if !b.alone {
		if !b.changed {
			return nil
		}
		_, err := b.w.SaveImport(app.Import{At: b.p.now(), File: b.p.importName(b.in), Format: string(b.in.Preview.Batch.Format),
			Added: b.out.Added, Update: b.out.Updated, Same: b.out.Unchanged, Skip: b.out.Skipped})
		return err
	}
	for _, i := range ascending(b.whole.Imports, func(i app.Import) int64 { return i.ID }) {
		i.ID = numberOf(b, "import", i.ID)
		if _, err := b.w.SaveImport(i); err != nil {
			return err
		}
	}
	for _, m := range ascending(b.whole.Merges, func(m app.Merge) int64 { return m.ID }) {
		if m.Kept = b.people[m.Kept]; m.Kept == 0 {
			continue
		}
		if !b.keep["person"] { // the other number means somebody else here
			m.Gone = 0
		}
		m.ID = numberOf(b, "merge", m.ID)
		if _, err := b.w.SaveMerge(m); err != nil {
			return err
		}
	}
	given := maps.Clone(b.whole.Numbers)
	maps.DeleteFunc(given, func(kind string, _ int64) bool { return !b.keep[kind] })
	return b.w.SaveGiven(given)
}
