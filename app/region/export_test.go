package region

// AllZones lists every zone of the atlas, Towns every town that alone tells a
// country, with its name.
func AllZones() (out []string) {
	a := theAtlas()
	for _, z := range a.zones {
		out = append(out, z)
	}
	for _, spots := range []map[string][]spot{a.areas, a.cities, a.codes} {
		for _, s := range spots {
			for _, one := range s {
				if one.zone != "" {
					out = append(out, one.zone)
				}
			}
		}
	}
	return out
}

func Towns() map[string]string {
	a, out := theAtlas(), map[string]string{}
	for name, spots := range a.cities {
		for _, s := range spots {
			if !s.shared {
				out[name] = a.english[s.country]
			}
		}
	}
	return out
}
