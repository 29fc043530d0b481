package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "github.com/alecthomas/kong"
	_ "github.com/emersion/go-ical"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/nicksnyder/go-i18n/v2/i18n"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/teambition/rrule-go"
	_ "golang.org/x/text/unicode/norm"
	_ "golang.org/x/text/encoding/charmap"
	_ "golang.org/x/text/message"
	_ "modernc.org/sqlite"
	_ "pgregory.net/rapid"
)

func main() {}
