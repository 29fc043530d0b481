package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
)

// Proposal is a skill the program proposes for my profile. Nothing is kept
// before the user says so.
type Proposal struct {
	ID         app.SkillID
	Name       string
	Have, Want app.Level // as they would be kept
	Reason     string    // what it was read off: "from Senior product manager"
}

// Proposals are what the program would add to my profile: what I likely have,
// read off my positions, and what I should want, read off a role.
type Proposals struct {
	Have []Proposal
	Want []Proposal
	Role string // what Want was read off; empty when it is only what many want
}

// How many skills are proposed of each kind at most, and how many of them an
// earlier position gives.
const (
	proposedSkills  = 12
	proposedEarlier = 3
)

// Proposals reads my positions, and a role or without one my goal, for skills
// that my profile lacks. What was dismissed stays away.
func (p *Planner) Proposals(ctx context.Context, role string) (Proposals, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return Proposals{}, err
	}
	away, err := p.dismissed(ctx)
	if err != nil {
		return Proposals{}, err
	}
	likely, reasons := p.likelySkills(me)
	var out Proposals
	for _, id := range reasons {
		l := likely[id]
		if _, mine := me.Skill(id); !mine && !away[dismissedKey(proposedHave, id)] && len(out.Have) < proposedSkills {
			out.Have = append(out.Have, l)
		}
	}
	if role = strings.TrimSpace(role); role == "" {
		role = strings.TrimSpace(me.Goal)
	}
	out.Want = p.wanted(me, likely, role, away)
	if len(out.Want) > 0 {
		out.Role = role
		return out, nil
	}
	for _, id := range commonlyWanted {
		if _, mine := me.Skill(app.SkillID(id)); mine || likely[app.SkillID(id)].Have > 0 || away[dismissedKey(proposedWant, app.SkillID(id))] {
			continue
		}
		if name, ok := p.taxonomy.Name(id, p.words.Lang()); ok && len(out.Want) < proposedSkills {
			out.Want = append(out.Want, Proposal{ID: app.SkillID(id), Name: name, Have: firstHave, Want: firstWant, Reason: p.words.Say("proposal.common")})
		}
	}
	return out, nil
}

// A skill of which nothing is known stands here until its levels are said.
const (
	firstHave app.Level = 1
	firstWant app.Level = 3
)

// likelySkills reads my present title and my positions, the latest first, for
// the skills they tell; of several readings of a skill the most recent holds.
// The ids come in the order in which they should be proposed.
func (p *Planner) likelySkills(me app.Profile) (map[app.SkillID]Proposal, []app.SkillID) {
	jobs := slices.Clone(me.Positions)
	slices.SortStableFunc(jobs, func(a, b app.Position) int {
		if now, then := a.To == "", b.To == ""; now != then {
			if now {
				return -1
			}
			return 1
		}
		return strings.Compare(string(b.From), string(a.From))
	})
	jobs = append([]app.Position{{Title: me.Title, Organisation: me.Organisation}}, jobs...)
	likely := map[app.SkillID]Proposal{}
	var order []app.SkillID
	for i, job := range jobs {
		fresh := 0
		for _, c := range p.lexicon.Read(job.Title, job.Organisation).Skills {
			id := app.SkillID(c.ID)
			if _, seen := likely[id]; seen || i > 0 && fresh == proposedEarlier {
				continue
			}
			name, ok := p.taxonomy.Name(c.ID, p.words.Lang())
			if !ok {
				continue
			}
			likely[id] = Proposal{ID: id, Name: name, Have: app.Level(c.Level), Want: app.Level(c.Level),
				Reason: p.words.Say("proposal.from", "title", job.Title)}
			order = append(order, id)
			fresh++
		}
	}
	return likely, order
}

// wanted lists what a role asks for beyond what I have: said in my profile, or
// else likely by my positions.
func (p *Planner) wanted(me app.Profile, likely map[app.SkillID]Proposal, role string, away map[string]bool) []Proposal {
	var out []Proposal
	for _, c := range p.lexicon.Role(role) {
		id, want := app.SkillID(c.ID), app.Level(c.Level)
		mine, known := me.Skill(id)
		have, now := likely[id].Have, app.Level(0)
		if known {
			have, now = mine.Have, mine.Want
		}
		name, ok := p.taxonomy.Name(c.ID, p.words.Lang())
		if !ok || want <= have || want <= now || away[dismissedKey(proposedWant, id)] || len(out) == proposedSkills {
			continue
		}
		out = append(out, Proposal{ID: id, Name: name, Have: have, Want: want, Reason: p.words.Say("proposal.for", "role", role)})
	}
	return out
}

// AddProposed takes proposals into my profile in one change. A skill that is
// there already is wanted as far as proposed; what I said I have stays.
func (p *Planner) AddProposed(ctx context.Context, proposals []Proposal) (app.ChangeID, error) {
	label, who := "change.skills.add", ""
	if len(proposals) == 1 {
		label, who = "change.skill.add", proposals[0].Name
	}
	return p.amend(ctx, label, who, func(me *app.Profile) error {
		for _, proposed := range proposals {
			at := slices.IndexFunc(me.Skills, func(s app.MySkill) bool { return s.ID == proposed.ID })
			if at < 0 {
				me.Skills = append(me.Skills, app.MySkill{ID: proposed.ID, Name: proposed.Name, Have: proposed.Have, Want: proposed.Want, Importance: 3})
				continue
			}
			me.Skills[at].Want = max(me.Skills[at].Want, proposed.Want)
		}
		return nil
	})
}

// Both kinds of proposals, as they are remembered when dismissed.
const (
	proposedHave = "have"
	proposedWant = "want"
)

const dismissedPrefix = "proposal:"

func dismissedKey(kind string, id app.SkillID) string {
	return dismissedPrefix + kind + ":" + string(id)
}

// DismissHave and DismissWant keep proposals away for good, as one change.
func (p *Planner) DismissHave(proposals []Proposal) (app.ChangeID, error) {
	return p.dismiss(proposedHave, proposals)
}

// DismissWant is DismissHave for what I should want.
func (p *Planner) DismissWant(proposals []Proposal) (app.ChangeID, error) {
	return p.dismiss(proposedWant, proposals)
}

func (p *Planner) dismiss(kind string, proposals []Proposal) (app.ChangeID, error) {
	label, who := "change.proposals.away", ""
	if len(proposals) == 1 {
		label, who = "change.proposal.away", proposals[0].Name
	}
	return p.change(label, who, func(w app.Writer) error {
		for _, d := range proposals {
			if err := w.SaveSettled(app.Settled{Key: dismissedKey(kind, d.ID), At: p.now(), How: app.SettledDismissed}); err != nil {
				return err
			}
		}
		return nil
	}, app.ProfileChanged)
}

// dismissed gives the keys of the proposals that were dismissed.
func (p *Planner) dismissed(ctx context.Context) (map[string]bool, error) {
	settled, err := p.store.Settled(ctx)
	if err != nil {
		return nil, err
	}
	away := map[string]bool{}
	for _, s := range settled {
		if strings.HasPrefix(s.Key, dismissedPrefix) {
			away[s.Key] = true
		}
	}
	return away, nil
}
