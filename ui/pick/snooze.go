package pick

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Item is one line of a menu.
type Item struct {
	Text, Icon string
	Do         func()
}

// Menu opens a menu below its anchor; a choice closes it.
func Menu(anchor fyne.CanvasObject, items ...Item) *part.Popup {
	var popup *part.Popup
	col := part.Column(0)
	var first fyne.Focusable
	for _, item := range items {
		row := part.NewNavRow(item.Text, item.Icon, func() {
			popup.Close()
			item.Do()
		})
		if first == nil {
			first = row
		}
		col.Add(row)
	}
	width := float32(menuWidth)
	for _, item := range items {
		width = max(width, fyne.MeasureText(item.Text, look.S(14), fyne.TextStyle{}).Width/look.Scale()+menuRoom)
	}
	popup = part.ShowPopup(anchor, part.Pad(4, 0, 4, 0, col), width, first)
	return popup
}

// menuWidth is the least width of a menu, menuRoom what a row needs beside its
// words.
const (
	menuWidth = 200
	menuRoom  = 96
)

// Snooze asks for how long to leave a person out of question: four weeks, three
// months, or until a day.
func Snooze(host screen.Host, anchor fyne.CanvasObject, name string, picked func(until app.Day)) {
	w := host.Words()
	today := host.Now()
	Menu(anchor,
		Item{w.Say("pick.snooze.weeks"), "clock", func() { picked(app.DayOf(today).Add(28)) }},
		Item{w.Say("pick.snooze.months"), "clock", func() { picked(app.DayOf(today.AddDate(0, 3, 0))) }},
		Item{w.Say("pick.snooze.day"), "calendar", func() { snoozeUntil(host, name, picked) }})
}

func snoozeUntil(host screen.Host, name string, picked func(app.Day)) {
	w := host.Words()
	var d *part.Dialog
	day := NewDay(host, w.Say("pick.snooze.until"), w.Say("pick.snooze.example"), nil)
	done := func() {
		day.OnSubmitted(day.Text()) // read what is typed, also when the field was not left
		at, set := day.Day()
		switch {
		case day.Text() != "" && (!set || day.Text() != w.Day(at)):
			return // the field says what is wrong
		case !set:
			day.SetError(w.Say("pick.snooze.none"))
		case app.DayOf(at) <= app.DayOf(host.Now()):
			day.SetError(w.Say("pick.snooze.past"))
		default:
			d.Close()
			picked(app.DayOf(at))
		}
	}
	d = part.NewDialog(w.Say("pick.snooze.head", "name", name), day,
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("pick.snooze.verb"), "", done))
	d.ShowOn(host.Window().Canvas())
	day.Focus()
}
