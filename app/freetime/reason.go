package freetime

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// sentences are what reading a calendar can say, in English. The catalogue has
// them under the same ids; a test holds both equal.
var sentences = map[string]string{
	"calendar.refused.large": "The file is larger than 20 MB",
	"calendar.refused.none":  "The file is no calendar",
	"calendar.refused.deep":  "The file is nested too deeply to be a calendar",
	"calendar.refused.many":  "The file holds more than {{.n}} events",
	"calendar.refused.dates": "The file holds more than {{.n}} dates",

	"calendar.start.none":   "No start; the event is left out",
	"calendar.start.bad":    "The start cannot be read: {{.value}}; the event is left out",
	"calendar.noday":        "There is no such day: {{.value}}; the days after the month's last are counted on",
	"calendar.both":         "This repetition is changed and also left out; it is taken as left out",
	"calendar.end.bad":      "The end cannot be read: {{.value}}",
	"calendar.end.before":   "The end is before the start; only the start counts",
	"calendar.end.hour":     "The end cannot be read; one hour is taken",
	"calendar.which.bad":    "Which repetition it replaces cannot be read: {{.value}}; both count",
	"calendar.prior":        "A change to all earlier repetitions is taken for this one only",
	"calendar.rule.bad":     "How it repeats cannot be read: {{.value}}; only the dates written out count",
	"calendar.rule.part":    "A part of how it repeats cannot be read: {{.value}}; it is passed over",
	"calendar.rule.long":    "It repeats so many times that its end was not worked out; it is taken to go on",
	"calendar.rule.never":   "It stops repeating before it starts; it is taken as deleted",
	"calendar.rule.often":   "It repeats too often to be worked out; all time from {{.day}} on counts as taken",
	"calendar.extra.bad":    "An added date cannot be read: {{.value}}",
	"calendar.except.bad":   "A date left out cannot be read: {{.value}}; the event counts on it",
	"calendar.period.bad":   "A busy time cannot be read: {{.value}}",
	"calendar.zone.unknown": "The time zone {{.zone}} is not known; yours is taken",
	"calendar.zone.guess":   "The time zone {{.zone}} does not say all its clock changes; times in it may be wrong by an hour or more",
	"calendar.zone.broken":  "The file's own description of the time zone {{.zone}} cannot be read",
	"calendar.long":         "{{.property}} is too long; it is left out",
	"calendar.noend":        "The event has no end mark; what was there is taken",
	"calendar.cut":          "The file ends within the event; what was there is taken",
	"calendar.unfinished":   "The file has no end mark; events may be missing",
	"calendar.more":         "{{.n}} more problems are not listed",
}

// english says the reason without the catalogue: for logs.
func (r Reason) english() string {
	text := sentences[r.ID]
	for i := 0; i+1 < len(r.Parts); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{{.%v}}", r.Parts[i]), fmt.Sprint(r.Parts[i+1]))
	}
	return text
}

// ReasonIDs lists every sentence that reading a calendar can say.
func ReasonIDs() []string { return slices.Sorted(maps.Keys(sentences)) }
