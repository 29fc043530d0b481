package freetime_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/freetime"
)

// FuzzCalendar holds that any bytes are read without harm: they are refused, or
// give busy time that is in order, apart, and inside what was asked for.
func FuzzCalendar(f *testing.F) {
	files, err := filepath.Glob("testdata/*.ics")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, int64(1772323200), uint32(60*day))
	}
	f.Add([]byte("BEGIN:VEVENT\nDTSTART:00010101\nRRULE:FREQ=SECONDLY\nEND:VEVENT"), int64(-62135596800), uint32(day))
	zone, err := time.LoadLocation("Australia/Lord_Howe")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte, at int64, length uint32) {
		if len(raw) > 1<<14 {
			t.Skip()
		}
		c, err := freetime.Read("fuzz.ics", raw, freetime.Options{Zone: zone, Me: []string{"ana@home.example"}})
		if err != nil {
			if !errors.Is(err, app.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		from := time.Unix(at%300_000_000_000, 0)
		to := from.Add(time.Duration(length%(61*day)) * time.Second)
		events, warnings := c.Events(from, to)
		for _, w := range append(warnings, c.Warnings...) {
			if w.Reason.ID == "" || !utf8.ValidString(w.Title) || w.File != "fuzz.ics" {
				t.Fatalf("%+v", w)
			}
		}
		for i, e := range events {
			if e.End.Before(e.Start) || !e.Start.Before(to) || e.End.Before(from) || i > 0 && e.Start.Before(events[i-1].Start) {
				t.Fatalf("%+v in %v to %v", e, from, to)
			}
		}
		busy, _ := c.Busy(from, to)
		for i, b := range busy {
			if !b.Start.Before(b.End) || b.Start.Before(from) || b.End.After(to) || i > 0 && !busy[i-1].End.Before(b.Start) {
				t.Fatalf("busy %v in %v to %v", busy, from, to)
			}
		}
	})
}
