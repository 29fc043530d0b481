package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// AddPeople reads one person from each line that is not empty, as AddPerson
// does, and keeps them in one change. A line that cannot be kept is named by its
// number, and then nobody is added. Who is there already under the same name
// and e-mail address is added again: a name alone joins nobody.
func (p *Planner) AddPeople(_ context.Context, lines string) (int, app.ChangeID, error) {
	var people []app.Person
	var names []string
	for i, line := range strings.Split(lines, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		q := ParsePerson(line)
		p.prepare(&q, app.Person{})
		if err := q.Validate(); err != nil {
			return 0, 0, app.Invalid("line %d: %s", i+1, err)
		}
		people, names = append(people, q), append(names, q.Name.String())
	}
	if len(people) == 0 {
		return 0, 0, app.Invalid("no name is typed")
	}
	change, err := p.change("change.person.add", strings.Join(names, ", "), func(w app.Writer) error {
		for _, q := range people {
			if _, err := w.SavePerson(q); err != nil {
				return err
			}
		}
		return nil
	}, app.PeopleChanged, app.RoundChanged)
	return len(people), change, err
}
