package freetime_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"cortado/app"
	"cortado/app/freetime"
)

const stampForm = "20060102T150405Z"

// knownFile is a file with its known answer.
type knownFile struct {
	File     string
	From, To string
	Zone     string
	Me       []string
	Busy     [][2]string
	Warns    []string // ids, of our own files only
	Why      string   // how the answer follows, of our own files only
}

func readKnown(t *testing.T, folder string) []knownFile {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []knownFile
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatalf("%s knows no file", folder)
	}
	return list
}

func stamp(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(stampForm, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func written(list []freetime.Interval) string {
	var out []string
	for _, i := range list {
		out = append(out, i.Start.UTC().Format(stampForm)+"–"+i.End.UTC().Format(stampForm))
	}
	return strings.Join(out, "\n")
}

func (k knownFile) check(t *testing.T, folder string) *freetime.Calendar {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, k.File))
	if err != nil {
		t.Fatal(err)
	}
	zone, err := time.LoadLocation(k.Zone)
	if err != nil {
		t.Fatal(err)
	}
	c, err := freetime.Read(k.File, raw, freetime.Options{Zone: zone, Me: k.Me})
	if err != nil {
		t.Fatal(err)
	}
	var want []freetime.Interval
	for _, b := range k.Busy {
		want = append(want, freetime.Interval{Start: stamp(t, b[0]), End: stamp(t, b[1])})
	}
	got, _ := c.Busy(stamp(t, k.From), stamp(t, k.To))
	if written(got) != written(want) {
		t.Errorf("busy\n%s\nwant\n%s", written(got), written(want))
	}
	return c
}

// TestRealFilesGiveTheirKnownBusyTime reads files of other programs, which lie
// outside the project: in the folder CORTADO_CALENDARS names, or beside it.
func TestRealFilesGiveTheirKnownBusyTime(t *testing.T) {
	folder := os.Getenv("CORTADO_CALENDARS")
	if folder == "" {
		folder = "../../../shared/calendars"
	}
	if _, err := os.Stat(filepath.Join(folder, "expected.json")); errors.Is(err, os.ErrNotExist) {
		t.Skip("the files are not here; our own look-alikes are read all the same")
	}
	for _, k := range readKnown(t, folder) {
		t.Run(k.File, func(t *testing.T) { k.check(t, folder) })
	}
}

func TestOddFilesGiveTheirKnownBusyTime(t *testing.T) {
	for _, k := range readKnown(t, "testdata") {
		t.Run(k.File, func(t *testing.T) {
			c := k.check(t, "testdata")
			var ids []string
			for _, w := range c.Warnings {
				ids = append(ids, w.Reason.ID)
			}
			if fmt.Sprint(ids) != fmt.Sprint(k.Warns) {
				t.Errorf("warns of %v, want %v", ids, k.Warns)
			}
		})
	}
}

func TestWhatIsNoCalendarIsRefused(t *testing.T) {
	for name, file := range map[string]string{
		"empty": "", "text": "Dear Priya,\nsee you: BEGIN with coffee\n", "JPEG": "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + strings.Repeat("\x00\xfe:;\r\n", 1000),
		"page": "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n", "card": "BEGIN:VCARD\nVERSION:3.0\nFN:Priya Nair\nEND:VCARD\n",
	} {
		_, err := freetime.Read(name+".ics", []byte(file), freetime.Options{})
		var why *freetime.Refused
		if !errors.Is(err, app.ErrInvalid) || !errors.As(err, &why) || why.Reason.ID != "calendar.refused.none" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
