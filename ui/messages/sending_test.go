package messages_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/messages"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestMarkAsSentAsksHowAndWhenAndTellsItWithUndo(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Press(t, "Mark as sent")
	if len(f.sent) != 0 || h.Select(t, "How it went out").Chosen() != 0 || h.Field(t, "Time").Text() != "11:00" {
		t.Fatalf("sent %v before anything was asked, or the draft's channel and now are not proposed", f.sent)
	}
	h.Press(t, "Mark as sent")
	if len(f.saved) != 1 || f.saved[0].Body != text || !slices.Equal(f.sent, []app.MessageID{31}) || f.ways[0] != app.ByEmail || !f.times[0].IsZero() {
		t.Fatalf("saved %d, sent %v by %v at %v", len(f.saved), f.sent, f.ways, f.times)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 9 || h.Told[0].Text != "change.sent Priya" {
		t.Errorf("told %+v", h.Told)
	}
	s.Leave()
	if len(f.saved) != 1 {
		t.Error("a sent message was kept as a draft again")
	}
}

func TestAMessageWentOutOnAnotherChannelAndEarlierButNeverLater(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Press(t, "Mark as sent")
	h.Choose(t, "How it went out", "LinkedIn message")
	h.Fill(t, "Time", "11:01")
	h.Press(t, "Mark as sent")
	h.MustShow(t, "This is still to come")
	h.Fill(t, "Time", "half past")
	h.Press(t, "Mark as sent")
	h.MustShow(t, "A time like 09:30")
	h.Fill(t, "Time", "18:05")
	h.Fill(t, "Day", "19 Nov 2026")
	h.Press(t, "Mark as sent")
	h.MustShow(t, "This is still to come")
	if len(f.sent) != 0 {
		t.Fatal("marked as sent in the future")
	}
	h.Fill(t, "Day", "16 Nov 2026")
	h.Press(t, "Mark as sent")
	if want := time.Date(2026, 11, 16, 18, 5, 0, 0, screentest.Now().Location()); len(f.times) != 1 || !f.times[0].Equal(want) || f.ways[0] != app.ByLinkedIn {
		t.Errorf("sent by %v at %v, want %v", f.ways, f.times, want)
	}
}

func TestAMessageTooLongForALinkOpensAsAFileAndSaysWhy(t *testing.T) {
	f := &fake{long: true}
	h, _ := compose(t, f)
	h.Press(t, "Open in mail")
	if len(f.files) != 1 || f.files[0] != (planner.MailFile{Person: 7, Subject: "Question about business cases", Body: text}) {
		t.Fatalf("written %+v", f.files)
	}
	if want := "aside/2026-11-18 Message to Priya Raman.eml"; f.paths[0] != want || !slices.Equal(h.Opened, []string{want}) {
		t.Errorf("written to %q, opened %q", f.paths, h.Opened)
	}
	if len(h.Told) != 1 || !strings.Contains(h.Told[0].Text, "too long for a mail link") {
		t.Errorf("told %+v", h.Told)
	}
	h.NoProgram = errors.New("nothing for .eml")
	h.Press(t, "Open in mail")
	if len(h.Failed) != 1 || !strings.Contains(h.Failed[0].Error(), "No program opened the message") {
		t.Errorf("failed with %v", h.Failed)
	}
}

func TestAMessageIsSavedAsAFileAloneOrWithAnInvite(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.SavePath = "out.eml"
	h.Press(t, "Save as file")
	if len(f.saved) != 1 || len(f.files) != 1 || f.files[0].Invite != 0 || f.paths[0] != "out.eml" || h.SaveNames[0] != "2026-11-18 Message to Priya Raman.eml" {
		t.Fatalf("written %+v to %q under %q", f.files, f.paths, h.SaveNames)
	}
	f.invites = []planner.Choice{{Value: "4", Text: "Coffee, Wed 25 Nov, 10:00"}, {Value: "9", Text: "Walk, Fri 27 Nov, 12:00"}}
	h.Press(t, "Save as file")
	h.Press(t, "Choose where to save")
	h.Press(t, "Save as file")
	h.Radio(t, "Walk, Fri 27 Nov, 12:00").Tapped(nil)
	h.Press(t, "Choose where to save")
	if len(f.files) != 3 || f.files[1].Invite != 0 || f.files[2].Invite != 9 {
		t.Errorf("written %+v", f.files)
	}
	if len(h.Told) != 3 || h.Told[2].Text != "The message is saved. Open the file to send it." {
		t.Errorf("told %+v", h.Told)
	}
}

func TestCopyAndOpenDoesBoth(t *testing.T) {
	linked := func(links ...string) *fake {
		q := priya()
		for _, l := range links {
			q.Links = append(q.Links, app.Link{URL: l})
		}
		return &fake{person: q}
	}
	const profile, chat = "https://www.linkedin.com/in/priya-raman", "https://northlake.slack.com/team/U1"
	f := linked(profile, chat)
	h, s := compose(t, f)
	screentest.All[*part.Segmented](h)[0].Pick(1)
	h.Press(t, "Copy and open profile")
	if len(h.Copied) != 1 || !slices.Equal(f.opened, []string{profile}) {
		t.Fatalf("copied %d, opened %q", len(h.Copied), f.opened)
	}
	s.Main()
	if len(h.Copied) != 2 || len(f.opened) != 2 {
		t.Error("the main button does not do both")
	}
	body(t, h).SetText(strings.Repeat("a", 301))
	h.Press(t, "Copy and open profile")
	if len(h.Copied) != 2 || len(f.opened) != 2 || len(h.Asked) != 1 {
		t.Fatal("a text over the limit must ask first")
	}
	h.Asked[0].Do()
	if len(h.Copied) != 3 || len(f.opened) != 3 {
		t.Error("Copy anyway did not do both")
	}
	screentest.All[*part.Segmented](h)[0].Pick(2)
	h.Press(t, "Copy and open chat")
	if f.opened[len(f.opened)-1] != chat {
		t.Errorf("for a chat it opened %q", f.opened)
	}

	f = linked()
	h, s = compose(t, f)
	screentest.All[*part.Segmented](h)[0].Pick(1)
	if !h.Button(t, "Copy and open profile").Disabled() {
		t.Error("it opens a profile nobody knows")
	}
	h.MustShow(t, "No profile is known for Priya")
	s.Main()
	if len(h.Copied) != 1 || len(f.opened) != 0 {
		t.Error("without a profile the main action is to copy")
	}
}

func TestASilenceThatLastsIsFollowedUpFromTheList(t *testing.T) {
	rows := someRows()
	rows[1].Due, rows[1].Status = true, "Sent Mon 9 Nov, no answer for 6 working days: follow up"
	f := &fake{rows: rows, person: priya()}
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages})
	h.MustShow(t, "no answer for 6 working days: follow up")
	h.Press(t, "Follow up")
	if want := (screen.Route{Name: screen.Messages, Person: 2, Situation: app.FollowUpAgain}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went to %v", h.Went)
	}
}

func TestARouteWithARequestWritesTheAnswerToIt(t *testing.T) {
	f := &fake{person: priya()}
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages, Person: 7, Situation: app.Accept, Request: 12})
	if last := f.asked[len(f.asked)-1]; last.Request != 12 || last.Situation != app.Accept {
		t.Errorf("composed %+v", last)
	}
	h.Press(t, "Mark as sent")
	h.Press(t, "Mark as sent")
	if len(f.saved) != 1 || f.saved[0].Request != 12 || f.saved[0].Situation != app.Accept {
		t.Errorf("kept %+v", f.saved)
	}
}

func TestWhatSomeoneAskedIsNotedFromMessages(t *testing.T) {
	f := &fake{rows: someRows()}
	h := screentest.NewHost(t, 1280, 800)
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages})
	h.Press(t, "Someone asked me…")
	h.Fill(t, "Who", "Priya Raman")
	h.Fill(t, "What for", "A look at her case")
	h.Press(t, "Note it")
	if !slices.Equal(f.requests, []string{"7 A look at her case  2026-11-18"}) {
		t.Errorf("noted %q", f.requests)
	}
}

// then is a screen on which something is pressed as soon as it is open.
type then struct {
	*messages.Screen
	press func()
}

func (s then) Open(r screen.Route) {
	s.Screen.Open(r)
	s.press()
}

func TestDrawSending(t *testing.T) {
	to := screen.Route{Name: screen.Messages, Person: 7}
	draw := func(name string, f *fake, r screen.Route, press func(*testing.T, *screentest.Host)) {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return then{messages.New(h, f), func() { press(t, h) }}, r
		})
	}
	draw("sending-mark", &fake{person: priya()}, to, func(t *testing.T, h *screentest.Host) {
		h.Press(t, "Mark as sent")
		h.Fill(t, "Time", "23:00")
		h.Press(t, "Mark as sent")
	})
	draw("sending-save", &fake{person: priya(), invites: []planner.Choice{{Value: "4", Text: "Coffee: Priya and Maya, Wed 25 Nov, 10:00"}}}, to,
		func(t *testing.T, h *screentest.Host) { h.Press(t, "Save as file") })
	q := priya()
	q.Links = []app.Link{{URL: "https://www.linkedin.com/in/priya-raman"}}
	onLinkedIn := app.Message{ID: 12, Person: 7, State: app.Draft, Situation: app.FirstContact, Channel: app.ByLinkedIn, Tone: app.Warm, Body: "Hi Priya, a short one."}
	draw("sending-linkedin", &fake{person: q, draft: onLinkedIn}, to, func(*testing.T, *screentest.Host) {})
	rows := someRows()
	rows[1].Due, rows[1].Status = true, "Sent Mon 9 Nov, no answer for 6 working days: follow up"
	rows[2].Status = "Sent Thu 12 Nov, no answer for 4 working days"
	draw("sending-list", &fake{rows: rows}, screen.Route{Name: screen.Messages}, func(*testing.T, *screentest.Host) {})
	draw("sending-asked", &fake{rows: rows}, screen.Route{Name: screen.Messages}, func(t *testing.T, h *screentest.Host) {
		h.Press(t, "Someone asked me…")
		h.Press(t, "Note it")
	})
}
