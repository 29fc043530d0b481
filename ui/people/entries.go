package people

import (
	"context"
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// entries is a list of values of one kind, each edited where it stands: e-mail
// addresses, former jobs.
type entries[T any] struct {
	field  string                    // of the person, as its source is noted: "emails"
	list   func(*app.Person) *[]T    // where they are kept
	show   func(T) (text, by string) // what stands on the page: the value, and a word about it
	fields func(T) []*part.Field     // to edit one; of the zero value for one more
	// read takes the value out of the fields, or says at a field why not. blank is
	// one to be taken off the list.
	read    func([]*part.Field) (v T, blank, ok bool)
	remove  string // id of the words for taking one off
	more    string // id of the words where one more can be added
	ordered bool   // the first is the one that counts
	moves   func(at int, v T) fyne.CanvasObject
}

// entryRows lists the values with a place for one more below.
func entryRows[T any](s *Screen, l entries[T]) fyne.CanvasObject {
	q := s.full.Person
	col := part.Column(6)
	values := *l.list(&q)
	for i, v := range values {
		text, by := l.show(v)
		words := part.Column(0, part.NewParagraph(text).In(look.Ink))
		if by != "" {
			words.Objects = append(words.Objects, part.SmallParagraph(by).In(look.Ink3))
		}
		col.Objects = append(col.Objects, s.slot(entryName(l.field, i), words, s.tip(l.field), func() *editor { return entryEditor(s, l, i, v) }))
	}
	if l.more != "" {
		var none T
		col.Add(s.slot(l.field+".more", part.NewParagraph(s.word(l.more)).In(look.Ink3), s.word("tip"), func() *editor {
			return entryEditor(s, l, len(values), none)
		}))
	}
	return col
}

func entryName(field string, at int) string { return field + "." + strconv.Itoa(at) }

// entryEditor edits the value at a place of the list, or one more behind the last.
func entryEditor[T any](s *Screen, l entries[T], place int, v T) *editor {
	id, q := s.at, s.full.Person
	there := place < len(*l.list(&q))
	fields := l.fields(v)
	// The first field has a line to itself; the buttons stand in the last one.
	var boxes []fyne.CanvasObject
	for _, f := range fields[1:] {
		boxes = append(boxes, f)
	}
	body, row := part.Column(6), part.Row(4)
	if len(boxes) == 0 {
		row.Objects = append(row.Objects, part.Grow(fields[0]))
	} else {
		body.Objects = append(body.Objects, fields[0])
		row.Objects = append(row.Objects, part.Grow(part.Columns(72, 6, boxes...)))
	}
	body.Objects = append(body.Objects, row)
	put := func(edit func(list []T, at int) []T) func() {
		return func() {
			s.editing, s.refocus = nil, slotName(l.field+".more")
			s.host.Window().Canvas().Unfocus()
			s.change(id, func(q *app.Person) {
				kept := l.list(q)
				*kept = edit(*kept, placeOf(*kept, place, v))
			}, s.readPerson)
		}
	}
	if there && l.ordered && place > 0 {
		row.Add(part.IconButton("arrow-up", s.word("first"), put(func(list []T, at int) []T {
			if at >= len(list) {
				return list
			}
			return slices.Insert(without(list, at), 0, list[at])
		})).Small())
	}
	if there && l.moves != nil {
		row.Objects = append(row.Objects, l.moves(place, v))
	}
	if there {
		row.Objects = append(row.Objects, part.IconButton("close", s.word(l.remove), put(without)).Small())
	}
	return &editor{body: body, fields: fields, take: func() (func(context.Context) (app.ChangeID, error), bool) {
		now, blank, ok := l.read(fields)
		return s.writing(id, func(q *app.Person) {
			kept := l.list(q)
			list, at := slices.Clone(*kept), len(*kept)
			if there {
				at = placeOf(list, place, v)
			}
			switch {
			case blank:
				*kept = without(list, at)
			case at < len(list):
				list[at] = now
				*kept = list
			default:
				*kept = append(list, now)
			}
		}), ok
	}}
}

// placeOf is where a value stands in a list that may have changed since it was
// shown at a place: there if it still does, or where it went to; the list's end
// when it is gone.
func placeOf[T any](list []T, place int, v T) int {
	if place < len(list) && reflect.DeepEqual(list[place], v) {
		return place
	}
	for i := range list {
		if reflect.DeepEqual(list[i], v) {
			return i
		}
	}
	return len(list)
}

// filled makes a field with what stands in it; example stands there while empty.
func (s *Screen) filled(example, text string) *part.Field {
	f := part.NewField("", s.word(example))
	f.SetText(text)
	return f
}
