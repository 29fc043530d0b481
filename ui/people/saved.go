package people

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// savedNow is the saved filter that is the one set at present.
func (s *Screen) savedNow() (planner.SavedFilter, bool) {
	for _, k := range s.rows.saved {
		if k.Filter == s.query.Filter {
			return k, true
		}
	}
	return planner.SavedFilter{}, false
}

// savedMenu offers the saved filters, to save the present one, and to put the
// saved ones in order.
func (s *Screen) savedMenu(from fyne.CanvasObject) {
	now, found := s.savedNow()
	var items []pick.Item
	for _, k := range s.rows.saved {
		icon := ""
		if found && k.ID == now.ID {
			icon = "check"
		}
		items = append(items, pick.Item{Text: k.Name, Icon: icon, Do: func() {
			if k.Filter.Bin {
				s.enter(planner.Query{Filter: k.Filter})
				return
			}
			s.query.Filter = k.Filter
			s.readList()
		}})
	}
	if s.query.Filter != (planner.Filter{}) && !found {
		items = append(items, pick.Item{Text: s.tell("save"), Icon: "save", Do: s.saveFilter})
	}
	if len(s.rows.saved) > 0 {
		items = append(items, pick.Item{Text: s.tell("manage"), Icon: "pencil", Do: s.manageFilters})
	}
	if len(items) == 0 {
		part.ShowPopup(from, part.Pad(10, 12, 10, 12, part.NewParagraph(s.tell("saved.none"))), 240, nil)
		return
	}
	pick.Menu(from, items...)
}

// saveFilter keeps the present filter under a name.
func (s *Screen) saveFilter() {
	filter := s.query.Filter
	var d *part.Dialog
	name := part.NewCombo(s.tell("save.name"), s.tell("save.example"), func(typed string) []string {
		var names []string
		for _, k := range s.rows.saved {
			names = append(names, k.Name)
		}
		return beginning(names, typed)
	}, nil)
	name.OnChanged = func(typed string) {
		name.SetError("")
		name.SetHint("")
		for _, k := range s.rows.saved {
			if app.Fold(k.Name) == app.Fold(typed) {
				name.SetHint(s.tell("save.replaces", "name", k.Name))
			}
		}
		d.Refresh()
	}
	keep := func() {
		text := strings.TrimSpace(name.Text())
		if text == "" {
			name.SetError(s.tell("save.none"))
			d.Refresh()
			return
		}
		d.Close()
		var change app.ChangeID
		s.saves.Do(func(ctx context.Context) (err error) {
			change, err = s.planner.SaveFilter(ctx, text, filter)
			return err
		}, func() {
			s.readSaved()
			s.host.Done(s.tell("saved.done", "name", text), change)
		}, nil)
	}
	name.OnSubmitted = func(string) { keep() }
	var words []string
	for _, c := range s.chips {
		if *c.set(&filter) {
			words = append(words, s.say(c.id))
		}
	}
	for _, c := range s.conditions() {
		words = append(words, c.words)
	}
	d = part.NewDialog(s.tell("save.head"), part.Column(10, part.NewParagraph(strings.Join(words, ", ")), name),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, s.tell("save.verb"), "", keep))
	d.ShowOn(s.host.Window().Canvas())
	name.Focus()
}

// manageFilters lists the saved filters to be named anew or deleted.
func (s *Screen) manageFilters() {
	var d *part.Dialog
	rows := part.Column(8)
	for _, k := range s.rows.saved {
		name := part.NewField("", "")
		name.SetText(k.Name)
		line := part.Row(8, part.Grow(name))
		name.OnLeave = func(typed string) {
			typed = strings.Join(strings.Fields(typed), " ")
			if typed == k.Name {
				return
			}
			if typed == "" {
				name.SetText(k.Name)
				return
			}
			s.renameFilter(k, typed, name)
		}
		name.OnSubmitted = name.OnLeave
		line.Add(part.IconButton("trash", s.tell("saved.delete", "name", k.Name), func() {
			s.dropFilter(k)
			rows.Remove(line)
			if d.Refresh(); len(rows.Objects) == 0 {
				d.Close()
			}
		}))
		rows.Add(line)
	}
	d = part.NewDialog(s.tell("manage.head"), part.Column(10, part.NewParagraph(s.tell("manage.text")), rows),
		part.NewButton(part.Main, s.host.Words().Say("dialog.close"), "", func() {
			s.host.Window().Canvas().Unfocus() // keeps a name that is being typed
			d.Close()
		}))
	d.ShowOn(s.host.Window().Canvas())
}

// renameFilter gives a saved filter another name; a name that is taken is told
// at the field.
func (s *Screen) renameFilter(k planner.SavedFilter, name string, field *part.Field) {
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = s.planner.RenameFilter(ctx, k.ID, name)
		return err
	}, func() {
		field.SetError("")
		s.readSaved()
		s.host.Done(s.tell("renamed", "name", name), change)
	}, func(err error) { field.SetError(sentence(err)) })
}

func (s *Screen) dropFilter(k planner.SavedFilter) {
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = s.planner.DeleteFilter(ctx, k.ID)
		return err
	}, func() {
		s.readSaved()
		s.host.Done(s.tell("dropped", "name", k.Name), change)
	}, nil)
}
