package part_test

import (
	"testing"

	"cortado/ui/part"
)

func TestDaysAreReadAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string]string{
		"2026-11-23": "2026-11-23", "23 Nov": "2026-11-23", "Mon 23 November 2026": "2026-11-23", "23.11.2026": "2026-11-23",
		"3 feb": "2027-02-03", "18 Nov": "2026-11-18", "17 Nov": "2027-11-17", "29 Feb": "2028-02-29",
		"+2w": "2026-12-02", "+3d": "2026-11-21", "+1m": "2026-12-18", "+1y": "2027-11-18", "+3m": "2027-02-18",
		"31 Feb 2027": "", "soon": "", "+w": "", "2026-02-30": "", "": "", "5": "",
	} {
		got := ""
		if d, ok := part.ParseDay(typed, today(), dayWords.Months); ok {
			got = d.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", typed, got, want)
		}
	}
}

func TestADateFieldSaysWhatItCannotRead(t *testing.T) {
	d := part.NewDateField("When", "", "Choose a day", dayWords, today, nil)
	w, _ := plain(t, d)
	d.Focus()
	for _, r := range "31 Feb 2027" {
		w.Canvas().Focused().TypedRune(r)
	}
	w.Canvas().Unfocus()
	if d.Error() != "Date not readable: 31 Feb 2027" {
		t.Errorf("error %q", d.Error())
	}
	if _, set := d.Day(); set {
		t.Error("a day is set all the same")
	}
}
