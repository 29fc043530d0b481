package part_test

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"cortado/ui/look"
	"cortado/ui/part"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var shots = flag.String("shots", "", "folder for pictures of all parts")

var dayWords = part.DayWords{
	Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	Days:   [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
	Format: func(t time.Time) string { return t.Format("Mon 2 Jan") },
	Today:  "Today", Previous: "Month before", Next: "Month after",
	Unread: func(s string) string { return "Date not readable: " + s },
}

func today() time.Time { return time.Date(2026, 11, 18, 11, 0, 0, 0, time.UTC) }

// window shows content the way the program does, under a theme.
func window(t *testing.T, theme *look.Theme, w, h float32, content func() fyne.CanvasObject) (fyne.Window, *part.Root) {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(app.Quit)
	app.Settings().SetTheme(theme)
	root := part.NewRoot(content())
	win := test.NewWindow(root)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	t.Cleanup(win.Close)
	return win, root
}

// shoot draws the window, and keeps the picture when a folder is given.
func shoot(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	img := w.Canvas().Capture()
	if img.Bounds().Empty() {
		t.Fatalf("%s: nothing was drawn", name)
	}
	if *shots == "" {
		return
	}
	f, err := os.Create(filepath.Join(*shots, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

func TestGallery(t *testing.T) {
	for _, look := range []struct {
		name  string
		theme *look.Theme
	}{
		{"light", look.New(look.Light, 100, false)},
		{"dark", look.New(look.Dark, 100, false)},
		{"contrast", look.New(look.Light, 100, true)},
		{"200", look.New(look.Light, 200, false)},
	} {
		scale := float32(look.theme.Percent()) / 100
		pages := map[string]func() fyne.CanvasObject{"controls": controls, "facts": facts, "rows": rows}
		for page, build := range pages {
			w, root := window(t, look.theme, 1280*scale, 800*scale, build)
			if page == "rows" {
				root.ShowToast(part.NewToast("check", "Lena snoozed for four weeks", "Undo", func() {}, nil))
			}
			shoot(t, w, fmt.Sprintf("%s-%s", page, look.name))
		}
		w, root := window(t, look.theme, 900*scale, 600*scale, rows)
		part.NewDialog("Remove Lena Vogt?", part.NewParagraph("Her notes, talks and messages go with her. You can undo this until you close Cortado."),
			part.NewButton(part.Normal, "Keep", "", nil), part.NewButton(part.Alert, "Remove", "trash", nil)).ShowOn(w.Canvas())
		shoot(t, w, "dialog-"+look.name)
		_ = root

		var sel *part.Select
		w, _ = window(t, look.theme, 700*scale, 500*scale, func() fyne.CanvasObject {
			sel = part.NewSelect("Time zone", zones(), 2, nil).Searchable("Find a place")
			date := part.NewDateField("When", "", "Choose a day", dayWords, today, nil)
			return part.Pad(20, 20, 20, 20, part.RowTop(20, part.Width(240, sel), part.Width(160, date), part.Space()))
		})
		test.Tap(sel)
		shoot(t, w, "popup-"+look.name)
	}
}

func zones() []string {
	var out []string
	for i := range 60 {
		out = append(out, fmt.Sprintf("Region %d/Town %d", i%7, i))
	}
	return out
}

func controls() fyne.CanvasObject {
	nothing := func() {}
	busy := part.NewButton(part.Main, "Read file", "file", nothing)
	busy.Busy("Reading...")
	off := part.NewButton(part.Normal, "Update invite", "", nothing)
	off.Disable()
	buttons := part.Wrap(8,
		part.NewButton(part.Main, "Write message", "mail", nothing), part.NewButton(part.Normal, "Snooze", "", nothing),
		part.NewButton(part.Normal, "Edit brief", "note", nothing), part.NewButton(part.Quiet, "Not for me", "", nothing),
		part.NewButton(part.Alert, "Remove", "trash", nothing), busy, off, part.NewButton(part.Normal, "Show", "", nothing).Small(),
		part.NewButton(part.Quiet, "Best fit first", "chevron-down", nothing).Plain().After(),
		part.IconButton("more", "More", nothing).Sunken(), part.IconButton("close", "Close", nothing))
	bad := part.NewField("E-mail", "")
	bad.SetText("priya@northlake")
	bad.SetError("Needs an ending such as .example")
	filled := part.NewField("Subject", "")
	filled.SetText("Question about business cases")
	notes := part.NewTextField("Notes", "", 3)
	notes.SetText("Likes a concrete data set over theory. Mornings are best. Ask how the move to the new team went.")
	date := part.NewDateField("When", "23 Nov, +2w", "Choose a day", dayWords, today, nil)
	date.SetDay(today())
	video := part.NewField("Place or link", "").WithIcon("video")
	video.SetText("https://meet.example/maya-priya")
	form := part.Column(10, part.NewSearchField("Name, skill, place or note", nil), filled,
		part.Columns(140, 12, part.NewSelect("Function", []string{"Product", "Finance"}, 0, nil), part.NewSelect("Seniority", []string{"Professional"}, -1, nil).PlaceHolder("Not known")),
		part.Columns(140, 12, date, video), bad, notes)
	choices := part.Column(10,
		part.NewSegmented([]string{"E-mail", "LinkedIn", "Chat"}, 0, nil),
		part.Row(12, part.NewStepper(1, 8, 4, nil), part.NewStepper(0, 5, 0, nil).Small(), part.NewScale([]string{"0", "1", "2", "3", "4", "5"}, 1, nil)),
		part.NewRadioGroup([]string{"First contact", "Reconnect", "Follow up"}, 0, nil),
		part.NewRadio("Wed 18 Nov, 15:30", true, nothing).WithCaption("10:30 for Priya", look.ThemText),
		part.NewCheck("Suggest two times", true, nil), part.NewCheck("Introduce her to Ines", false, nil),
		part.Wrap(8, part.FilterChip("Fills a gap", true, nil), part.FilterChip("Outside", false, nil), part.NewChip("Senior", "arrow-up"),
			part.NewChip("Outside", "outside"), part.NewChip("Peer", "equals"), part.YouChip("User research 4"), part.ThemChip("Financial modelling 5"),
			part.AlertChip("2 days late"), part.NewChip("Fox Lane Café", "pin").Removable(nothing)),
		part.Banner(false, "The text was edited by hand.", part.NewButton(part.Normal, "Use the new draft", "", nothing).Small()),
		part.Banner(true, "The file could not be read: it is not a calendar."))
	return part.Pad(16, 24, 20, 24, part.Column(12,
		part.PageHead("Controls", "Everything that can be pressed or typed into", part.Path([]string{"Choose", "Write", "Schedule", "Meet", "Rate"}, 2, false)),
		part.NewPanel(16, buttons),
		part.RowFill(12, part.Grow(part.Card("Fields", part.Caption("six of them"), form)), part.Grow(part.Card("Choices", nil, choices)))))
}

func facts() fyne.CanvasObject {
	levels := part.Column(10)
	for _, l := range [][3]int{{1, 3, 5}, {1, 3, 2}, {0, 2, 0}, {4, 4, 1}, {2, 4, 4}, {0, 0, 3}} {
		levels.Add(part.Row(12, part.NewLevelBar(l[0], l[1], l[2]), part.NewLevelBar(l[0], l[1], l[2]).Large(),
			part.Body(fmt.Sprintf("you %d, want %d, Priya %d", l[0], l[1], l[2]))))
	}
	reasons := part.Column(0,
		part.ReasonRow(part.NewLevelBar(1, 3, 5), "Financial modelling", "you 1, want 3, Priya 5", .46),
		part.ReasonRow(part.NewLevelBar(1, 3, 4), "Pricing", "you 1, want 3, Priya 4", .31),
		part.ReasonRow(part.ReasonIcon("eye"), "View from finance", "differs from you in 4 of 6", .23))
	rings := part.Row(24, part.Space(), part.NewCoverageRing(.38, 0, "Now"), part.NewIcon("arrow-right", 18, look.Ink2), part.NewCoverageRing(.38, .5, "With this round"),
		part.NewCoverageRing(1, 0, "All"), part.NewCoverageRing(0, 0, "None"), part.Space())
	tiles := part.RowFill(8, part.Grow(part.NewStatTile("1,163", "New", false, nil)), part.Grow(part.NewStatTile("13", "Possible duplicate", true, nil)), part.Grow(part.NewStatTile("111", "With a problem", false, nil)))
	effects := part.RowFill(8, part.Grow(part.EffectTile("New perspective", "eye", true, nil)), part.Grow(part.EffectTile("Encouragement", "heart", false, nil)), part.Grow(part.EffectTile("Practical help", "wrench", true, nil)))
	bars := part.Column(6, part.Labelled(120, "Leads", part.Start(part.StrengthBar(3, func(int) {}))), part.Labelled(120, "Trust", part.Start(part.TrustBar(3, func(int) {}))),
		part.Labelled(120, "Read", part.NewProgressBar(.46)), part.Labelled(120, "Matters", part.Start(part.NewMatters(2))))
	people := part.Row(12, part.NewAvatar("Priya Raman", 36), part.NewAvatar("Jonas Lindqvist", 44), part.NewAvatar("Aiko Tanaka, PhD", 56), part.OwnAvatar("Maya Okafor", 44),
		part.NewPairDisc(true, true), part.NewPairDisc(true, false), part.NewPairDisc(false, false), part.Logo(48, false, false), part.Logo(96, false, true), part.Logo(96, true, true), part.Space())
	left := part.Column(12, part.Card("Levels", nil, levels), part.Card("Reasons", part.Caption("3 of 5"), reasons), part.NewPanel(16, bars))
	right := part.Column(12, part.Card("Gap coverage", nil, part.Column(12, rings, part.Rule(), part.Legend(part.MarkedText(part.MarkYou, "You have"), part.MarkedText(part.MarkThem, "They bring"), part.MarkedText(part.MarkGap, "Still open")))),
		part.NewPanel(16, part.Column(12, tiles, part.NewHelpfulness([]string{"Not really", "A little", "Useful", "Very useful", "Changed my plan"}, 4, nil), effects)), part.NewPanel(16, people))
	return part.Pad(16, 24, 20, 24, part.RowTop(16, part.GrowBy(2, left), part.GrowBy(3, right)))
}

func rows() fyne.CanvasObject {
	nothing := func() {}
	nav := part.Column(2)
	for i, n := range [][2]string{{"Today", "cup"}, {"Who next", "person-plus"}, {"Messages", "mail"}, {"Schedule", "calendar"}, {"Rate", "gauge"}, {"People", "people"}, {"Insights", "pentagon"}, {"Me", "me"}, {"Import", "download"}, {"Settings", "sliders"}} {
		row := part.NewNavRow(n[0], n[1], nothing)
		row.Set(i == 1)
		if i%3 == 0 {
			row.SetBadge("2")
		}
		nav.Add(row)
	}
	rail := part.Column(2)
	for i, n := range [][2]string{{"Today", "cup"}, {"Who next", "person-plus"}, {"Messages", "mail"}} {
		b := part.NewRailButton(n[0], n[1], nothing)
		b.Set(i == 1)
		if i == 0 {
			b.SetBadge("2")
		}
		rail.Add(b)
	}
	todo := part.Column(0,
		part.TodoRow("gauge", "Rate yesterday's talk with Aiko Tanaka", "Tue 17 Nov, 40 min. Takes about a minute.", nil, part.NewButton(part.Normal, "Rate", "", nothing)), part.Rule(),
		part.TodoRow("heart", "Thank Aiko Tanaka", "Best within 24 hours: by 17:10 today", part.NewChip("5 h left", "clock"), part.NewButton(part.Normal, "Write thanks", "", nothing)), part.Rule(),
		part.TodoRow("reply", "Follow up with Jonas Lindqvist", "Asked by e-mail on 9 Nov. One nudge, then let it rest.", part.AlertChip("2 days late"), part.NewButton(part.Normal, "Write", "", nothing)))
	line := part.Timeline(part.TimelineItem{Icon: "cup", Title: "Coffee by video, 40 min", Date: "17 Nov", Detail: "Not rated yet. Thank-you due by 17:10 today."},
		part.TimelineItem{Icon: "gauge", Title: "Rated 4 of 5", Date: "12 May", Detail: "New perspective, practical help. Data analysis moved from 1 to 2."},
		part.TimelineItem{Icon: "link", Title: "Connected on LinkedIn", Date: "2023"})
	checks := part.Column(0, part.CheckRow(false, "One blank to fill", "[second date]", part.NewButton(part.Normal, "Show", "", nothing)), part.Rule(),
		part.CheckRow(true, "114 words", "Best between 50 and 125", nil), part.CheckRow(true, "Subject has 4 words", "", nil))
	list := part.NewList(57, func() fyne.CanvasObject { return part.Body("").Short() }, func(i int, o fyne.CanvasObject, on bool) {
		o.(*part.Text).SetText(fmt.Sprintf("   Person %d", i))
		o.(*part.Text).SetBold(on)
	})
	list.SetCount(1284)
	list.Mark(1)
	middle := part.Column(12, part.PaddedCard(20, "To do", part.Caption("4 things, about 12 minutes"), todo), part.Grow(part.NewPanel(0, list)))
	right := part.Column(12, part.Card("Timeline", nil, line), part.Card("Checks", part.Body("8 of 9").In(look.Ink2), checks), part.Card("Empty", nil, part.EmptyState("No one to rate", "After your next coffee this page asks how it went.", part.NewButton(part.Main, "Choose who is next", "", nothing))))
	return part.RowFill(0, part.Width(180, nav), part.Width(56, rail), part.UprightRule(), part.Grow(part.Pad(16, 24, 20, 24, part.RowFill(16, part.Grow(middle), part.Width(348, part.NewScroll(10, right))))))
}
