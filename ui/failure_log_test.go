package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"strings"
	"testing"

	"cortado/app"
	"cortado/ui/look"
)

func TestTheLogOfAFailureNamesNobody(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	before := slog.Default()
	defer slog.SetDefault(before)
	for want, err := range map[string]error{
		"not valid":                      app.Invalid("Xylophia Quarkmann is in the bin"),
		"cannot be written: open: exist": &app.Fault{Kind: app.ErrReadOnly, What: "no room", Err: &fs.PathError{Op: "open", Path: "/home/me/Quarkmann.vcf", Err: errors.New("exist")}},
		"rename: busy":                   fmt.Errorf("write Quarkmann: %w", &fs.PathError{Op: "rename", Path: "/home/me/Quarkmann.vcf", Err: errors.New("busy")}),
		"database is closed":             fmt.Errorf("read people: %w", errors.New("database is closed")),
	} {
		var log bytes.Buffer
		slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
		s.Fail(err)
		if text := log.String(); strings.Contains(text, "Quarkmann") || !strings.Contains(text, want) {
			t.Errorf("the log says %s instead of %q", text, want)
		}
	}
}
