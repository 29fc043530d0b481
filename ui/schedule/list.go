package schedule

import (
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// mostMoved is how many coffees are asked about at a time that a calendar tells
// otherwise.
const mostMoved = 2

// listing is the list of all coffees and what it is narrowed to. It outlives the
// widgets that show it.
type listing struct {
	s     *Screen
	rows  []planner.CoffeeRow
	lines []line
	read  bool
	want  wanted
	moved []planner.MovedCoffee // what my calendar tells otherwise

	ticked map[app.CoffeeID]bool
	from   app.CoffeeID // where a range begins
	saving bool         // files are being written
	at     app.CoffeeID // the chosen row

	class part.Class
	list  *part.List
	made  map[fyne.CanvasObject]*row
	under *fyne.Container // the list, or what stands in its place
	bar   *fyne.Container // what can be done with the ticked ones
	chips *fyne.Container
	shown []string // the states that have a chip
	head  *fyne.Container
	asks  *fyne.Container // what my calendar tells otherwise
	body  *fyne.Container // all below the controls
	page  fyne.CanvasObject
}

func newListing(s *Screen) *listing {
	return &listing{s: s, want: wanted{states: map[string]bool{}}, ticked: map[app.CoffeeID]bool{}}
}

func (l *listing) say(id string, parts ...any) string {
	return l.s.host.Words().Say("coffees."+id, parts...)
}

// build lays the list out: search and grouping, states to narrow it to, the
// rows, and what can be done with those that are ticked.
func (l *listing) build(class part.Class) fyne.CanvasObject {
	w := l.s.host.Words()
	if len(l.rows) == 0 {
		l.list = nil
		add := part.NewButton(part.Main, w.Say("schedule.add"), "plus", l.s.add)
		return l.s.page.Empty(part.PageHead(w.Say("schedule.title"), w.Say("schedule.none")),
			part.EmptyState(w.Say("schedule.empty"), w.Say("schedule.empty.why"), add))
	}
	place, into := 0, float32(0)
	if l.list != nil && l.class == class {
		place, into = l.list.Place()
	}
	l.class = class
	l.head, l.asks, l.chips, l.under, l.bar = part.Stack(), part.Column(8), part.Stack(), part.Stack(), part.Stack()
	l.shown = nil
	l.made = map[fyne.CanvasObject]*row{}
	l.list = part.NewList(rowHeight, l.newRow, l.fillRow)
	l.list.PointerFocuses = true
	l.list.OnSelected, l.list.OnOpened, l.list.OnTicked = l.selected, l.open, l.tick
	l.list.OnPress, l.list.OnKey, l.list.OnMenu, l.list.OnAll, l.list.OnHover = l.pressed, l.key, l.menu, l.tickAll, l.hovered
	search := part.NewSearchField(l.say("search"), nil)
	search.SetText(l.want.words)
	search.OnChanged = func(typed string) { l.want.words = typed; l.sort() }
	search.OnSubmitted = func(string) { l.open(max(l.list.Selected(), coffeeLine(l.lines, 0, 1))) }
	search.Keys(func(k *fyne.KeyEvent) bool {
		switch {
		case k.Name == fyne.KeyDown && len(l.lines) > 0:
			l.s.host.Window().Canvas().Focus(l.list)
		case k.Name == fyne.KeyEscape && search.Text() != "":
			search.SetText("")
		default:
			return false
		}
		return true
	})
	chosen := 0
	if l.want.bystep {
		chosen = 1
	}
	by := part.NewSegmented([]string{l.say("by.date"), l.say("by.state")}, chosen, func(i int) { l.want.bystep = i == 1; l.sort() })
	top := part.Beside(300, 12, search, part.AtLeast(210, by))
	l.body = part.Column(0, part.Grow(l.under), l.bar)
	page := part.Column(12, l.head, l.asks, top, l.chips, part.Grow(part.NewPanel(0, l.body)))
	l.page = page
	l.show()
	l.list.SetPlace(place, into)
	return part.Pad(16, 24, 20, 24, page)
}

// sort groups the rows anew, as after a change of what is wanted.
func (l *listing) sort() {
	l.lines = linesOf(l.rows, l.want)
	if l.list != nil {
		l.show()
	}
}

// take shows rows that were read. Ticks of what is gone are let go.
func (l *listing) take(rows []planner.CoffeeRow, moved []planner.MovedCoffee) {
	l.rows, l.moved, l.read = rows, moved, true
	known := map[app.CoffeeID]bool{}
	states := map[string]bool{}
	for _, r := range rows {
		known[r.Coffee.ID] = true
		states[stateGroup(r)] = true
	}
	for id := range l.ticked {
		if !known[id] {
			delete(l.ticked, id)
		}
	}
	for s := range l.want.states {
		if !states[s] {
			delete(l.want.states, s)
		}
	}
	l.lines = linesOf(l.rows, l.want)
}

// show fills what the list shows at present, in place.
func (l *listing) show() {
	w := l.s.host.Words()
	coming, arranging := 0, 0
	for _, r := range l.rows {
		switch r.Group {
		case "coming":
			coming++
		case "arranging":
			arranging++
		}
	}
	l.head.Objects = []fyne.CanvasObject{part.PageHead(w.Say("schedule.title"),
		w.Say("schedule.counts", "coming", w.Count("schedule.coming", coming), "arranging", w.Count("schedule.arranging", arranging)),
		part.NewButton(part.Main, w.Say("schedule.add"), "plus", l.s.add))}
	l.head.Refresh()
	l.asks.Objects = nil
	for _, m := range l.moved[:min(len(l.moved), mostMoved)] {
		l.asks.Add(pick.MovedBanner(l.s.host, l.s.planner, m))
	}
	visible(l.asks, len(l.moved) > 0)
	l.showChips()
	l.list.SetCount(len(l.lines))
	l.list.MarkStill(lineOf(l.lines, l.rows, l.at))
	l.under.Objects = []fyne.CanvasObject{l.list}
	if len(l.lines) == 0 {
		none := part.Column(8, part.NewParagraph(l.say("none")).Bold().In(look.Ink), part.NewParagraph(l.say("none.why")),
			part.Start(part.NewButton(part.Normal, l.say("none.verb"), "", l.everything)))
		l.under.Objects = []fyne.CanvasObject{part.Pad(24, 16, 16, 16, none)}
	}
	l.showBar()
	l.page.Refresh()
}

// everything takes the words and the states away.
func (l *listing) everything() {
	l.want.words, l.want.states = "", map[string]bool{}
	l.lines = linesOf(l.rows, l.want)
	l.s.fill()
}

// showChips offers each state there is with its count. The chips are made anew
// only when others are needed, so that the keyboard stays on them.
func (l *listing) showChips() {
	counts := countStates(l.rows, l.want.words)
	all := countStates(l.rows, "")
	var states []string
	for _, s := range stateGroups {
		if all[s] > 0 {
			states = append(states, s)
		}
	}
	if !slices.Equal(states, l.shown) {
		l.shown = states
		row := part.Wrap(6)
		for _, s := range states {
			row.Add(part.FilterChip("", false, func(on bool) {
				if l.want.states[s] = on; !on {
					delete(l.want.states, s)
				}
				l.sort()
			}))
		}
		l.chips.Objects = []fyne.CanvasObject{row}
	}
	for i, o := range l.chips.Objects[0].(*fyne.Container).Objects {
		c := o.(*part.Chip)
		c.Text = l.say("chip", "state", l.groupName(states[i]), "n", l.s.host.Words().Number(counts[states[i]]))
		c.On = l.want.states[states[i]]
		c.Refresh()
	}
	l.chips.Refresh()
}

// groupName is the name of a group, by date or by state.
func (l *listing) groupName(g string) string {
	w := l.s.host.Words()
	switch g {
	case happened:
		return l.say(happened)
	case "coming", "arranging", "past":
		return w.Say("schedule.group." + g)
	}
	return w.Say("coffee.state." + g)
}
