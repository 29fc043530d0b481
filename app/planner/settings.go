package planner

import (
	"context"
	"strconv"

	"cortado/app"
)

// Settings gives every setting with its value, the default where none was set.
func (p *Planner) Settings(ctx context.Context) (map[string]string, error) {
	kept, err := p.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, s := range app.AllSettings() {
		out[s.Key] = s.Default
		if v, ok := kept[s.Key]; ok && s.Validate(v) == nil {
			out[s.Key] = v
		}
	}
	return out, nil
}

// Setting gives one setting's value. ErrNotFound for a key that is none.
func (p *Planner) Setting(ctx context.Context, key string) (string, error) {
	s, err := app.SettingOf(key)
	if err != nil {
		return "", err
	}
	v, ok, err := p.store.Setting(ctx, key)
	if err != nil || !ok || s.Validate(v) != nil {
		return s.Default, err
	}
	return v, nil
}

// SettingNumber gives a setting that is a whole number.
func (p *Planner) SettingNumber(ctx context.Context, key string) (int, error) {
	text, err := p.Setting(ctx, key)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(text)
}

// SetSetting keeps one setting.
func (p *Planner) SetSetting(key, value string) (app.ChangeID, error) {
	s, err := app.SettingOf(key)
	if err != nil {
		return 0, err
	}
	if err := s.Validate(value); err != nil {
		return 0, err
	}
	return p.change("change.setting", "", func(w app.Writer) error { return w.SaveSetting(key, value) },
		app.SettingsChanged, app.RoundChanged)
}
