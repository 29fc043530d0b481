package settings

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// trayHolder is a window that may stand in the system's tray.
type trayHolder interface{ HasTray() bool }

// noticeCard switches what the program says by itself: notifications, the tray,
// and hints.
func (s *Screen) noticeCard() fyne.CanvasObject {
	w := s.host.Words()
	keep := s.toggle(app.SetKeepOn, "notice.settings.keep")
	about := []fyne.CanvasObject{keep}
	if t, ok := s.host.(trayHolder); !ok || !t.HasTray() {
		keep.Disable()
		about = append(about, part.Pad(0, 0, 0, 28, part.SmallParagraph(w.Say("notice.settings.keep.none")).In(look.Ink3)))
	}
	explained := func(check fyne.CanvasObject, help string) fyne.CanvasObject {
		return part.Column(2, check, part.Pad(0, 0, 0, 28, part.SmallParagraph(w.Say(help)).In(look.Ink3)))
	}
	return part.Card(w.Say("notice.settings"), nil, part.Column(12,
		explained(s.toggle(app.SetNotify, "notice.settings.on"), "notice.settings.on.help"), part.Rule(),
		explained(s.toggle(app.SetTray, "notice.settings.tray"), "notice.settings.tray.help"),
		part.Column(2, about...), part.Rule(),
		explained(s.toggle(app.SetHabits, "notice.settings.habits"), "notice.settings.habits.help")))
}

// toggle is a setting that is on or off.
func (s *Screen) toggle(key, id string) *part.Check {
	return part.NewCheck(s.host.Words().Say(id), app.IsOn(s.set[key]), func(on bool) { s.put(key, app.Switch(on)) })
}
