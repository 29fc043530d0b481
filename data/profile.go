package data

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"cortado/app"
)

const profileColumns = `name, email, zone, title, organisation, place, goal, critique, encouragement, sponsor, minutes, round_weeks,
	hours, strengths, perspective, weights, upward, dimensions, positions, education, groups, places`

// Profile gives my profile; see app.Reader.
func (r *reads) Profile(ctx context.Context) (app.Profile, error) {
	found, err := list(ctx, r.s, scanProfile, "SELECT "+profileColumns+" FROM profile WHERE id = 1")
	if err != nil || len(found) == 0 {
		return app.Profile{}, fault("read profile", err)
	}
	p := found[0]
	if p.Skills, err = list(ctx, r.s, scanMySkill, "SELECT skill, name, have, want, importance FROM my_skill ORDER BY rank, id"); err != nil {
		return p, fault("read profile", err)
	}
	if p.Questions, err = list(ctx, r.s, scanQuestion, "SELECT id, "+questionColumns+" FROM question ORDER BY rank, id"); err != nil {
		return p, fault("read profile", err)
	}
	if p.Offers, err = list(ctx, r.s, scanOffer, "SELECT id, text, skills FROM offer ORDER BY rank, id"); err != nil {
		return p, fault("read profile", err)
	}
	p.Programmes, err = r.programmes(ctx)
	return p, fault("read profile", err)
}

func scanProfile(row scanner) (app.Profile, error) {
	var p app.Profile
	var hours, strengths, perspective, weights, upward, own, positions, education, groups, places string
	err := row.Scan(&p.Name, &p.Email, &p.Zone, &p.Title, &p.Organisation, &p.Place, &p.Goal,
		&p.Support.Critique, &p.Support.Encouragement, &p.Support.Sponsor, &p.Minutes, &p.RoundWeeks,
		&hours, &strengths, &perspective, &weights, &upward, &own, &positions, &education, &groups, &places)
	if err != nil {
		return p, err
	}
	var u unpacking
	p.Hours, p.Strengths = u.hours(hours), u.levels(strengths)
	p.Perspective = mapping(&u, perspective, func(l *unpacker) (app.Dimension, string) { return app.Dimension(l.text()), l.text() })
	p.Weights = mapping(&u, weights, func(l *unpacker) (app.Dimension, int) { return app.Dimension(l.text()), int(l.whole()) })
	p.Upward = each(&u, upward, func(l *unpacker) app.Dimension { return app.Dimension(l.text()) })
	p.Own = each(&u, own, func(l *unpacker) app.OwnDimension {
		d := app.OwnDimension{ID: app.Dimension(l.text()), Name: l.text(), Ordered: l.flag()}
		for l.more() {
			d.Values = append(d.Values, l.text())
		}
		return d
	})
	p.Positions, p.Education = u.positions(positions), u.schools(education)
	p.Groups, p.Places = u.texts(groups), u.texts(places)
	return p, u.err
}

// SaveProfile writes my profile; see app.Writer. Questions, offers and
// programmes keep their ids; those it no longer names are deleted.
func (w *writer) SaveProfile(p app.Profile) error {
	var perspective, weights, own packer
	for _, d := range slices.Sorted(maps.Keys(p.Perspective)) {
		perspective.row().text(string(d)).text(p.Perspective[d])
	}
	for _, d := range slices.Sorted(maps.Keys(p.Weights)) {
		weights.row().text(string(d)).whole(int64(p.Weights[d]))
	}
	for _, d := range p.Own {
		own.row().text(string(d.ID)).text(d.Name).flag(d.Ordered)
		for _, v := range d.Values {
			own.text(v)
		}
	}
	_, err := w.exec("UPDATE profile SET ("+profileColumns+") = ("+marks(22)+") WHERE id = 1",
		p.Name, p.Email, p.Zone, p.Title, p.Organisation, p.Place, p.Goal,
		p.Support.Critique, p.Support.Encouragement, p.Support.Sponsor, p.Minutes, p.RoundWeeks,
		packHours(p.Hours), packLevels(p.Strengths), perspective.String(), weights.String(), packTexts(p.Upward), own.String(),
		packPositions(p.Positions), packSchools(p.Education), packTexts(p.Groups), packTexts(p.Places))
	if err != nil {
		return fault("save profile", err)
	}
	for _, save := range []func(app.Profile) error{w.saveMySkills, w.saveQuestions, w.saveOffers, w.saveProgrammes} {
		if err := save(p); err != nil {
			return fault("save profile", err)
		}
	}
	return nil
}

func scanMySkill(row scanner) (app.MySkill, error) {
	var s app.MySkill
	return s, row.Scan((*string)(&s.ID), &s.Name, &s.Have, &s.Want, &s.Importance)
}

// saveMySkills writes the skills over the rows there are, so that a changed
// level is one changed row.
func (w *writer) saveMySkills(p app.Profile) error {
	ids, err := values[int64](w.s, "SELECT id FROM my_skill ORDER BY rank, id")
	if err != nil {
		return err
	}
	for i, s := range p.Skills {
		var id int64
		if i < len(ids) {
			id = ids[i]
		}
		if _, err := w.save("my_skill", id, "rank, skill, name, have, want, importance",
			i, string(s.ID), s.Name, int64(s.Have), int64(s.Want), s.Importance); err != nil {
			return err
		}
	}
	for _, id := range ids[min(len(ids), len(p.Skills)):] {
		if _, err := w.exec("DELETE FROM my_skill WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// keep deletes the rows of a list of the profile that it no longer names.
func (w *writer) keep(tbl string, named map[int64]bool) error {
	ids, err := values[int64](w.s, "SELECT id FROM "+tbl)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !named[id] {
			if _, err := w.exec("DELETE FROM "+tbl+" WHERE id = ?", id); err != nil {
				return err
			}
		}
	}
	return nil
}

const questionColumns = "text, importance, skills, tags, opposite, stance, since, closed, learned"

func scanQuestion(row scanner) (app.Question, error) {
	var q app.Question
	var stance sql.NullInt64
	var skills, tags string
	err := row.Scan(&q.ID, &q.Text, &q.Importance, &skills, &tags, &q.Opposite, &stance, (*string)(&q.Since), (*string)(&q.Closed), &q.Learned)
	if err != nil {
		return q, err
	}
	if stance.Valid {
		s := int(stance.Int64)
		q.Stance = &s
	}
	var u unpacking
	q.Skills, q.Tags = u.texts(skills), u.texts(tags)
	return q, u.err
}

func (w *writer) saveQuestions(p app.Profile) error {
	named := map[int64]bool{}
	for i, q := range p.Questions {
		var stance any
		if q.Stance != nil {
			stance = *q.Stance
		}
		id, err := w.save("question", int64(q.ID), "rank, "+questionColumns, i, q.Text, q.Importance, packTexts(q.Skills), packTexts(q.Tags),
			q.Opposite, stance, string(q.Since), string(q.Closed), q.Learned)
		if err != nil {
			return err
		}
		named[id] = true
	}
	return w.keep("question", named)
}

func scanOffer(row scanner) (app.Offer, error) {
	var o app.Offer
	var skills string
	if err := row.Scan(&o.ID, &o.Text, &skills); err != nil {
		return o, err
	}
	var u unpacking
	o.Skills = each(&u, skills, func(l *unpacker) app.SkillID { return app.SkillID(l.text()) })
	return o, u.err
}

func (w *writer) saveOffers(p app.Profile) error {
	named := map[int64]bool{}
	for i, o := range p.Offers {
		id, err := w.save("offer", o.ID, "rank, text, skills", i, o.Text, packTexts(o.Skills))
		if err != nil {
			return err
		}
		named[id] = true
	}
	return w.keep("offer", named)
}
