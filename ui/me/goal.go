package me

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// shortList is how many proposals show before the rest is asked for.
const shortList = 4

// likelyCard is what my positions say I likely have; without any it is not
// there.
func (s *Screen) likelyCard() fyne.CanvasObject {
	if len(s.proposed.Have) == 0 {
		return nil
	}
	return part.Card(s.say("likely"), s.takeAll(s.proposed.Have, s.planner.DismissHave),
		part.Column(6, part.SmallParagraph(s.say("likely.text")).In(look.Ink3), s.proposalRows("likely", s.proposed.Have, s.planner.DismissHave)))
}

// goalCard is where the user wants to go, what that asks for, and the support
// they want on the way.
func (s *Screen) goalCard() fyne.CanvasObject {
	goal := s.field("goal.field", "goal.example", s.me.Goal, func(me *app.Profile, text string) { me.Goal = text })
	role := part.NewField(s.say("role"), s.say("role.example")).Hint(s.say("role.hint"))
	role.SetText(s.role)
	see := func(text string) {
		if text = strings.TrimSpace(text); text != s.role {
			s.role = text
			s.propose()
		}
	}
	role.OnLeave, role.OnSubmitted = see, see
	return part.Card(s.say("goal"), nil, part.Column(12, goal, role, s.card("proposals", s.wantedProposals), part.Rule(), s.support()))
}

// propose reads the proposals anew, for another role.
func (s *Screen) propose() {
	var proposed planner.Proposals
	role := s.role
	s.host.Run("me.propose", func(ctx context.Context) (err error) {
		proposed, err = s.planner.Proposals(ctx, role)
		return err
	}, func() {
		s.proposed = proposed
		s.redraw("likely", "proposals")
	})
}

// support is what I want from allies, each with what it does.
func (s *Screen) support() fyne.CanvasObject {
	rows := part.Column(8, part.NewParagraph(s.say("support")).Bold().In(look.Ink), part.SmallParagraph(s.say("support.text")).In(look.Ink3))
	for _, kind := range []struct {
		id string
		at func(*app.Profile) *int
	}{
		{"critique", func(me *app.Profile) *int { return &me.Support.Critique }},
		{"encouragement", func(me *app.Profile) *int { return &me.Support.Encouragement }},
		{"sponsor", func(me *app.Profile) *int { return &me.Support.Sponsor }},
	} {
		rows.Add(part.Row(12, part.Grow(part.Column(0, part.NewParagraph(s.host.Words().Say("support."+kind.id)).In(look.Ink),
			part.SmallParagraph(s.say("support."+kind.id)).In(look.Ink3))),
			part.NewStepper(0, 5, *kind.at(&s.me), func(n int) { s.save(func(me *app.Profile) { *kind.at(me) = n }, "") }).Small()))
	}
	return rows
}

// wantedProposals are skills that the role or goal asks for.
func (s *Screen) wantedProposals() fyne.CanvasObject {
	if len(s.proposed.Want) == 0 {
		return part.SmallParagraph(s.say("proposals.none")).In(look.Ink3)
	}
	head := s.say("proposals")
	if s.proposed.Role != "" {
		head = s.say("proposals.role", "role", s.proposed.Role)
	}
	return part.Column(6, part.Row(8, part.Grow(part.NewParagraph(head).Bold().In(look.Ink)), s.takeAll(s.proposed.Want, s.planner.DismissWant)),
		s.proposalRows("wanted", s.proposed.Want, s.planner.DismissWant))
}

type dismissal func([]planner.Proposal) (app.ChangeID, error)

// takeAll are the buttons that answer a whole list.
func (s *Screen) takeAll(all []planner.Proposal, dismiss dismissal) fyne.CanvasObject {
	return part.Row(4, part.NewButton(part.Quiet, s.say("proposals.away"), "", func() { s.dismiss(all, dismiss) }).Small(),
		part.NewButton(part.Normal, s.say("proposals.add"), "plus", func() { s.take(all) }).Small())
}

// take adds proposals to the profile.
func (s *Screen) take(some []planner.Proposal) {
	s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.AddProposed(ctx, some) },
		s.toldOf(some, "proposal.added", "proposals.added"), "table", "count")
}

func (s *Screen) dismiss(some []planner.Proposal, dismiss dismissal) {
	s.act(func(context.Context) (app.ChangeID, error) { return dismiss(some) }, s.toldOf(some, "proposal.away", "proposals.gone"))
}

func (s *Screen) toldOf(some []planner.Proposal, one, many string) string {
	if len(some) == 1 {
		return s.say(one, "skill", some[0].Name)
	}
	return s.host.Words().Count("me."+many, len(some))
}

// proposalRows are the first proposals of a list, or all of them.
func (s *Screen) proposalRows(list string, all []planner.Proposal, dismiss dismissal) fyne.CanvasObject {
	col := part.Column(0)
	for i, p := range all {
		if i == shortList && !s.whole[list] {
			break
		}
		col.Add(part.Rule())
		col.Add(s.proposalRow(p, dismiss))
	}
	if hidden := len(all) - shortList; hidden > 0 && !s.whole[list] {
		col.Add(part.Start(part.NewButton(part.Quiet, s.host.Words().Count("me.proposals.more", hidden), "chevron-down", func() {
			s.whole[list] = true
			s.redraw("likely", "proposals")
		}).Plain().After()))
	}
	return col
}

func (s *Screen) proposalRow(p planner.Proposal, dismiss dismissal) fyne.CanvasObject {
	levels := s.say("proposal.have", "have", int(p.Have))
	if p.Want > p.Have {
		levels = s.say("proposal.want", "have", int(p.Have), "want", int(p.Want))
	}
	words := part.Column(0, part.NewParagraph(p.Name).In(look.Ink), part.SmallParagraph(s.say("proposal.why", "levels", levels, "reason", p.Reason)).In(look.Ink3))
	row := part.Row(12, part.Grow(words))
	if !s.narrow() {
		row.Add(part.NewLevelBar(int(p.Have), int(p.Want), 0).Large())
	}
	row.Add(part.NewButton(part.Normal, s.say("add"), "", func() { s.take([]planner.Proposal{p}) }).Small().Hint(s.say("proposal.add", "skill", p.Name)))
	row.Add(part.IconButton("close", s.say("proposal.dismiss", "skill", p.Name), func() { s.dismiss([]planner.Proposal{p}, dismiss) }).Small())
	return part.Pad(4, 0, 4, 0, row)
}
