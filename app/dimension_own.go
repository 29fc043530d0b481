package app

import "strings"

// Validate checks a dimension of the user's own: it has a name that no other
// has, values that differ, and where they are in order, at least two.
func (d OwnDimension) Validate(others []OwnDimension) error {
	name := Fold(d.Name)
	if name == "" {
		return Invalid("a dimension of your own has no name")
	}
	for _, o := range others {
		if o.ID != d.ID && Fold(o.Name) == name {
			return Invalid("there are two dimensions named %s; give one another name", strings.TrimSpace(d.Name))
		}
	}
	seen := map[string]bool{}
	for _, v := range d.Values {
		key := Fold(v)
		if key == "" {
			return Invalid("dimension %s has an empty value", d.Name)
		}
		if seen[key] {
			return Invalid("dimension %s has the value %s twice", d.Name, strings.TrimSpace(v))
		}
		seen[key] = true
	}
	if d.Ordered && len(d.Values) < 2 {
		return Invalid("dimension %s is in order, so it needs at least two values, from the lowest to the highest", d.Name)
	}
	return nil
}

// HasValue says whether v is a value of the dimension; without a list any text is.
func (d OwnDimension) HasValue(v string) bool {
	if len(d.Values) == 0 || v == "" {
		return true
	}
	for _, known := range d.Values {
		if known == v {
			return true
		}
	}
	return false
}

// validateOwn checks the dimensions the user added and my place on each.
func (p Profile) validateOwn() error {
	ids := map[Dimension]bool{}
	for _, d := range p.Own {
		if err := d.Validate(p.Own); err != nil {
			return err
		}
		if d.ID != "" && ids[d.ID] {
			return Invalid("two dimensions of your own have the id %s", d.ID)
		}
		ids[d.ID] = true
		if v := p.Perspective[d.ID]; !d.HasValue(v) {
			return Invalid("%q is no value of %s; use one of %s", v, d.Name, strings.Join(d.Values, ", "))
		}
	}
	return nil
}
