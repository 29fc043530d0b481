package welcome

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// A skill without a proposal stands here until its levels are said.
const (
	firstHave app.Level = 1
	firstWant app.Level = 3
)

// growParts are what changes on the second step while one picks.
type growParts struct {
	count  *part.Text
	tiles  map[app.SkillID]*tile
	levels *fyne.Container
}

// propose asks for skills that fit title and goal.
func (s *Screen) propose() {
	s.proposed = s.planner.ProposeSkills(s.me.Title, s.me.Organisation, s.me.Goal, proposals)
	s.ownFrom()
}

// pickGaps takes what the profile wants to grow as picked.
func (s *Screen) pickGaps(me app.Profile) {
	s.picked = map[app.SkillID]*app.MySkill{}
	s.own = nil
	for _, k := range me.Gaps() {
		s.picked[k.ID] = &k
		s.own = append(s.own, k.ID)
	}
	s.ownFrom()
	if s.picked[s.chosen] == nil {
		s.chosen = ""
		for _, id := range s.order() {
			if s.picked[id] != nil {
				s.chosen = id
				break
			}
		}
	}
}

// ownFrom keeps as own skills only those that no tile proposes.
func (s *Screen) ownFrom() {
	var own []app.SkillID
	for _, id := range s.own {
		if _, ok := s.proposal(id); !ok && !slices.Contains(own, id) {
			own = append(own, id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.picked)) {
		if _, ok := s.proposal(id); !ok && !slices.Contains(own, id) {
			own = append(own, id)
		}
	}
	s.own = own
}

func (s *Screen) proposal(id app.SkillID) (app.MySkill, bool) {
	for _, p := range s.proposed {
		if p.ID == id {
			return app.MySkill{ID: p.ID, Name: p.Name, Have: p.Have, Want: p.Want, Importance: 3}, true
		}
	}
	return app.MySkill{}, false
}

// order lists the tiles: the proposals, then one's own.
func (s *Screen) order() []app.SkillID {
	var out []app.SkillID
	for _, p := range s.proposed {
		out = append(out, p.ID)
	}
	return append(out, s.own...)
}

// withPicked puts what was picked into a profile's skills. A skill shown here
// that is no longer picked is not wanted any further than one has it.
func withPicked(skills, picked []app.MySkill, shown map[app.SkillID]bool) []app.MySkill {
	var out []app.MySkill
	for _, k := range skills {
		at := slices.IndexFunc(picked, func(p app.MySkill) bool { return p.ID == k.ID })
		switch {
		case at >= 0:
			k.Have, k.Want = picked[at].Have, picked[at].Want
			picked = slices.Delete(slices.Clone(picked), at, at+1)
		case shown[k.ID] && k.Gap() > 0 && k.Have == 0:
			continue
		case shown[k.ID] && k.Gap() > 0:
			k.Want = k.Have
		}
		out = append(out, k)
	}
	for _, k := range picked {
		if strings.HasPrefix(string(k.ID), typedHere) {
			k.ID = "" // the planner finds the id by the name
		}
		out = append(out, k)
	}
	return out
}

// typedHere begins the id of a skill that is not kept yet.
const typedHere = "typed:"

func (s *Screen) pickedWords() string { return s.host.Words().Count("welcome.picked", len(s.picked)) }

func (s *Screen) growBody() fyne.CanvasObject {
	s.grow.tiles = map[app.SkillID]*tile{}
	tiles := part.Columns(250, 8)
	for _, id := range s.order() {
		k, picked := s.skill(id)
		t := newTile(k.Name)
		t.show(picked, id == s.chosen, k)
		t.tick = func(on bool) { s.pick(id, on) }
		t.choose = func() { s.choose(id) }
		s.grow.tiles[id] = t
		tiles.Add(t)
	}
	var other *part.Combo
	add := func(text string) {
		if s.addOwn(text) {
			return
		}
		other.SetError(s.say("grow.other.none"))
	}
	other = part.NewCombo("", s.say("grow.other"), s.suggest, add)
	other.OnSubmitted = add
	verb := part.NewButton(part.Normal, s.say("grow.add"), "plus", func() { add(other.Text()) })
	s.grow.levels = part.Stack()
	s.showLevels()
	return part.Column(10, tiles, part.RowTop(8, part.Grow(other), verb), s.grow.levels)
}

// skill is a skill as picked, or as it would be.
func (s *Screen) skill(id app.SkillID) (k app.MySkill, picked bool) {
	if p := s.picked[id]; p != nil {
		return *p, true
	}
	k, ok := s.proposal(id)
	if !ok {
		for _, mine := range s.me.Skills {
			if mine.ID == id {
				k = mine
			}
		}
		if k.Name == "" {
			k = app.MySkill{ID: id, Name: strings.TrimPrefix(string(id), typedHere), Have: firstHave, Want: firstWant, Importance: 3}
		}
	}
	return k, false
}

func (s *Screen) suggest(typed string) []string {
	if strings.TrimSpace(typed) == "" {
		return nil
	}
	return s.planner.SuggestSkills(typed, 6)
}

// pick takes a skill or lets it go.
func (s *Screen) pick(id app.SkillID, on bool) {
	k, _ := s.skill(id)
	if on {
		if k.Gap() == 0 {
			k.Want = min(app.MaxLevel, k.Have+1)
		}
		s.picked[id] = &k
		s.chosen = id
	} else {
		delete(s.picked, id)
		if s.chosen == id {
			s.chosen = ""
		}
	}
	s.showPicked()
}

// choose shows a picked skill's levels.
func (s *Screen) choose(id app.SkillID) {
	if s.picked[id] == nil || s.chosen == id {
		return
	}
	s.chosen = id
	s.showPicked()
}

// showPicked brings tiles, count and levels up to date without building them
// again, so that the keyboard stays where it is.
func (s *Screen) showPicked() {
	for id, t := range s.grow.tiles {
		k, picked := s.skill(id)
		t.show(picked, id == s.chosen, k)
	}
	if s.grow.count != nil {
		s.grow.count.SetText(s.pickedWords())
	}
	s.showLevels()
}

// addOwn picks a skill by its name; one that is shown already is ticked.
func (s *Screen) addOwn(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" {
		return false
	}
	for _, id := range s.order() {
		if k, _ := s.skill(id); app.Fold(k.Name) == app.Fold(text) {
			s.pick(id, true)
			s.lay()
			return true
		}
	}
	k := app.MySkill{ID: app.SkillID(typedHere + text), Name: text, Have: firstHave, Want: firstWant, Importance: 3}
	for _, mine := range s.me.Skills {
		if app.Fold(mine.Name) == app.Fold(text) {
			k = mine // known already, but with no gap so far
		}
	}
	s.own = append(s.own, k.ID)
	s.picked[k.ID] = &k
	s.pick(k.ID, true)
	s.lay()
	return true
}

// showLevels shows the chosen skill's levels now and wanted.
func (s *Screen) showLevels() {
	if s.grow.levels == nil {
		return
	}
	k := s.picked[s.chosen]
	if k == nil {
		s.grow.levels.Objects = []fyne.CanvasObject{part.SmallParagraph(s.say("grow.hint")).In(look.Ink3)}
		s.grow.levels.Refresh()
		return
	}
	var now, want *part.Segmented
	set := func() {
		s.grow.tiles[s.chosen].show(true, true, *k)
	}
	now = part.NewScale(levels(), int(k.Have), func(n int) {
		k.Have = app.Level(n)
		if k.Want <= k.Have {
			k.Want = min(app.MaxLevel, k.Have+1)
			want.Choose(int(k.Want))
		}
		set()
	})
	want = part.NewScale(levels(), int(k.Want), func(n int) {
		k.Want = app.Level(n)
		if k.Have >= k.Want {
			k.Have = max(0, k.Want-1)
			now.Choose(int(k.Have))
		}
		set()
	})
	scale := func(id string, scale *part.Segmented) fyne.CanvasObject {
		return part.Row(12, part.Body(s.say("grow."+id)).In(look.Ink2), part.Width(170, scale))
	}
	row := part.Beside(110, 20, part.NewParagraph(k.Name).Bold().In(look.Ink), scale("now", now), scale("want", want))
	s.grow.levels.Objects = []fyne.CanvasObject{part.Column(4, part.Stack(part.Fill(look.Bg, 8), part.Pad(11, 14, 11, 14, row)),
		part.SmallParagraph(s.say("grow.scale")).In(look.Ink3))}
	s.grow.levels.Refresh()
	if s.scroll != nil && s.scroll.Content() != nil {
		s.scroll.SetContent(s.scroll.Content())
	}
}

func levels() []string {
	var out []string
	for n := range int(app.MaxLevel) + 1 {
		out = append(out, strconv.Itoa(n))
	}
	return out
}
