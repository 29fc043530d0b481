package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Shell is the window's frame: the navigation, the page in front, the way back.
// It is what screens know as their Host.
type Shell struct {
	window  fyne.Window
	planner *planner.Planner
	async   *async
	params  Params
	root    *part.Root
	frame   *part.Adaptive
	screens map[screen.Name]screen.Screen
	at      screen.Route
	trail   []screen.Route // where Back leads, the last one first
	badges  map[screen.Name]int
	rows    map[screen.Name]*part.NavRow
	page    *fyne.Container        // holds the page in front
	base    context.Context        // ends with the window
	away    bool                   // the data is being replaced; no page can show
	watch   watch                  // of calendar files
	notices notices                // what is told of its own accord, and when
	faces   faces                  // photos beside names
	icon    trayIcon               // in the system's tray
	ending  func()                 // closes the window for good
	files   interface{ Dismiss() } // the file dialog while one is open
}

// entry is one line of the navigation.
type entry struct {
	name screen.Name
	icon string
}

// navigation lists the screens as the frame shows them, in groups.
var navigation = [][]entry{
	{{screen.Today, "cup"}},
	{{screen.WhoNext, "person-plus"}, {screen.Messages, "mail"}, {screen.Schedule, "calendar"}, {screen.Rate, "gauge"}},
	{{screen.People, "people"}, {screen.Insights, "pentagon"}, {screen.Me, "me"}},
}

// footer stands at the bottom of the navigation.
var footer = []entry{{screen.Import, "download"}, {screen.Settings, "sliders"}}

func newShell(w fyne.Window, p Params, ctx context.Context) *Shell {
	s := &Shell{window: w, planner: p.Planner, async: newAsync(ctx), base: ctx, params: p, badges: map[screen.Name]int{}, rows: map[screen.Name]*part.NavRow{}, watch: watch{stop: func() {}}, ending: w.Close}
	s.screens = makeScreens(s, p.Planner)
	s.frame = part.ByWidth(s.build)
	s.root = part.NewRoot(s.frame)
	s.listen(p.Planner)
	return s
}

// build lays out the frame for a width class, with the page in front.
func (s *Shell) build(class part.Class) fyne.CanvasObject {
	s.page = part.Stack()
	s.show(class)
	background := part.Fill(look.Bg, 0)
	if s.at.Name == screen.Welcome {
		s.root.SetLeft(0)
		return part.Stack(background, s.page)
	}
	nav := s.wideNavigation()
	width := look.S(180)
	if class != part.Wide {
		nav, width = s.rail(), look.S(railWidth)
	}
	s.root.SetLeft(width)
	return part.Stack(background, part.RowFill(0, nav, part.UprightRule(), part.Grow(s.page)))
}

// show puts the page in front into its place.
func (s *Shell) show(class part.Class) {
	if scr := s.screens[s.at.Name]; scr != nil {
		s.page.Objects = []fyne.CanvasObject{scr.Build(class)}
		s.page.Refresh()
	}
}

func (s *Shell) word(name screen.Name) string { return s.Words().Say("nav." + string(name)) }

func (s *Shell) wideNavigation() fyne.CanvasObject {
	w := s.Words()
	find := part.NewFindButton(w.Say("nav.find"), w.Say("nav.find.key"), func() { s.Go(screen.Route{Name: screen.People, Find: "?"}) })
	col := part.Column(0,
		part.Pad(16, 12, 12, 20, part.Row(10, part.Logo(28, false, false), part.Heading(w.Say("app.name")))),
		part.Pad(0, 12, 16, 12, find))
	for i, group := range navigation {
		if i > 0 {
			col.Add(part.Pad(10, 20, 10, 20, part.Rule()))
		}
		for j, e := range group {
			if j > 0 {
				col.Add(part.Gap(1, 2))
			}
			col.Add(s.row(e, part.NewNavRow(s.word(e.name), e.icon, s.goTo(e.name))))
		}
	}
	col.Add(part.Space())
	for _, e := range footer {
		col.Add(s.row(e, part.NewNavRow(s.word(e.name), e.icon, s.goTo(e.name))))
	}
	col.Add(part.Pad(8, 12, 16, 20, part.RowTop(8, part.NewIcon("lock", 14, look.Ink3), part.Grow(part.SmallParagraph(w.Say("nav.private"))))))
	return part.Width(180, part.NewScroll(0, col))
}

func (s *Shell) row(e entry, row *part.NavRow) *part.NavRow {
	s.rows[e.name] = row
	row.Set(e.name == s.at.Name)
	if n := s.badges[e.name]; n > 0 {
		row.SetBadge(strconv.Itoa(n))
	}
	return row
}

func (s *Shell) goTo(name screen.Name) func() {
	return func() { s.Go(screen.Route{Name: name}) }
}

// Go brings a screen to the front and remembers where we came from.
func (s *Shell) Go(r screen.Route) {
	if s.at.Name != "" && s.at != r && s.at.Name != screen.Welcome {
		s.trail = append(s.trail, s.at)
		if len(s.trail) > 50 {
			s.trail = s.trail[1:]
		}
	}
	s.open(r)
}

// Back goes to where we came from, or to Today.
func (s *Shell) Back() {
	r := screen.Route{Name: screen.Today}
	if n := len(s.trail); n > 0 {
		r, s.trail = s.trail[n-1], s.trail[:n-1]
	}
	s.open(r)
}

func (s *Shell) open(r screen.Route) {
	if s.away {
		return
	}
	part.HideTip()
	s.window.Canvas().Unfocus() // what the keys were in is kept, and leaves with its page
	if leaving, ok := s.screens[s.at.Name].(screen.Leaver); ok && s.at.Name != r.Name {
		leaving.Leave()
	}
	framed := s.at.Name != screen.Welcome && r.Name != screen.Welcome && s.at.Name != ""
	s.at = r
	for name, row := range s.rows {
		row.Set(name == r.Name)
	}
	if s.page == nil || !framed {
		s.frame.Rebuild()
	} else {
		s.show(s.frame.Class())
	}
	s.screens[r.Name].Open(r)
	if r.Name == screen.Today {
		s.count() // what it shows is seen
	}
}

// changed tells the screen in front what a change touched, and counts anew
// what waits.
func (s *Shell) changed(signals []app.Signal) {
	for _, sig := range signals {
		if sig == app.SettingsChanged {
			s.applySettings()
			break
		}
	}
	s.rewatch(signals)
	s.faces.changed(signals)
	if scr := s.screens[s.at.Name]; scr != nil {
		scr.Changed(signals)
	}
	s.count()
}

// count asks what waits on each screen.
func (s *Shell) count() {
	var waiting planner.Notice
	s.async.run("badges", func(ctx context.Context) (err error) {
		waiting, err = s.planner.Notice(ctx)
		return err
	}, func(err error) {
		if err != nil {
			return
		}
		s.badges[screen.Today], s.badges[screen.Messages], s.badges[screen.Rate] = waiting.Today, waiting.Messages, waiting.Rate
		for name, row := range s.rows {
			text := ""
			if n := s.badges[name]; n > 0 {
				text = strconv.Itoa(n)
			}
			if row.Badge != text {
				row.SetBadge(text)
			}
		}
		s.heed(waiting)
	})
}

// applySettings gives the window the look and text size that are set. Pages are
// built again only when one of them changed.
func (s *Shell) applySettings() {
	var all map[string]string
	s.async.run("settings", func(ctx context.Context) (err error) {
		all, err = s.planner.Settings(ctx)
		return err
	}, func(err error) {
		if err != nil {
			return
		}
		wanted := themeFrom(all)
		if now := look.Now(); now.Mode() == wanted.Mode() && now.Percent() == wanted.Percent() && now.HighContrast() == wanted.HighContrast() {
			return
		}
		look.Use(wanted)
		s.frame.Rebuild()
	})
}

func themeFrom(settings map[string]string) *look.Theme {
	mode := map[string]look.Mode{"light": look.Light, "dark": look.Dark}[settings[app.SetLook]]
	percent, err := strconv.Atoi(settings[app.SetTextSize])
	if err != nil {
		percent = look.MinPercent
	}
	return look.New(mode, percent, settings[app.SetContrast] == "high")
}
