package planner

import (
	"strings"

	"cortado/app"
)

// ResetModel puts every judgement of the suggestion model back to its default,
// in one change.
func (p *Planner) ResetModel() (app.ChangeID, error) {
	return p.change("change.model", "", func(w app.Writer) error {
		for _, s := range app.AllSettings() {
			if strings.HasPrefix(s.Key, "model.") {
				if err := w.SaveSetting(s.Key, s.Default); err != nil {
					return err
				}
			}
		}
		return nil
	}, app.SettingsChanged, app.RoundChanged)
}
