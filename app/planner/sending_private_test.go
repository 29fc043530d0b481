package planner_test

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/emersion/go-message"

	"cortado/app"
	messages "cortado/app/message"
	"cortado/app/planner"
)

// decoded is all that a reader of a message file gets to see: its header, and
// every part as it was before it was encoded.
func decoded(t testing.TB, path string) string {
	t.Helper()
	var out []string
	f := must(os.Open(path))(t)
	defer f.Close()
	if err := must(message.Read(f))(t).Walk(func(_ []int, e *message.Entity, err error) error {
		if err != nil {
			return err
		}
		for h := e.Header.Fields(); h.Next(); {
			text, err := h.Text()
			if err != nil {
				return err
			}
			out = append(out, h.Key()+": "+text)
		}
		if kind, _, _ := e.Header.ContentType(); !strings.HasPrefix(kind, "multipart/") {
			b, err := io.ReadAll(e.Body)
			if err != nil {
				return err
			}
			out = append(out, string(b))
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, "\n")
}

// templates makes one template for each language and way to begin, with every
// variable there is.
func (w *world) templates() map[string][]app.PhraseID {
	w.t.Helper()
	var all []string
	for _, v := range messages.Variables() {
		all = append(all, "{"+v.Name+"}")
	}
	out := map[string][]app.PhraseID{}
	for _, lang := range messages.Languages() {
		for i, text := range []string{strings.Join(all, ". "), strings.Join(all, "\n\n")} {
			out[lang] = append(out[lang], w.phrase(app.Phrase{Name: fmt.Sprintf("Everything %d", i), Lang: lang, Subject: strings.Join(all[:9], " "), Text: text}))
		}
	}
	return out
}

// What leaves Cortado leaves in many forms: a text, a link, a file, an invite, a
// request to the writer.
func TestNothingPrivateLeavesInAnyFormOfAMessage(t *testing.T) {
	w := sample(t)
	writer, _ := w.withWriter("")
	w.set(writer, app.SetWriterAddress, "http://localhost:11434")
	var people []app.PersonID
	for _, q := range must(w.store.Network(ctx))(t) {
		if q.Standing.Status("2026-11-18") == "active" && len(people) < 24 {
			people = append(people, q.ID)
		}
	}
	plantMarks(w, people)
	templates := w.templates()
	opened := ""
	w.params.OpenLink = func(s string) error { opened = must(url.QueryUnescape(s))(t); return nil }
	links := planner.New(w.params)
	forms := map[string]int{}
	clean := func(form, text string) {
		t.Helper()
		forms[form]++
		if low := strings.ToLower(text); strings.Contains(low, mark) || strings.Contains(low, "no value") || strings.Contains(low, "%!") {
			t.Fatalf("%s says %q:\n%s", form, mark, text)
		}
	}
	channel := messages.Channels()
	for i, id := range people {
		q := must(w.Person(ctx, id))(t)
		q.Emails = []app.Email{{Address: fmt.Sprintf("p%d@polder.example", id), Label: mark}}
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			t.Fatal(err)
		}
		for j, s := range []app.Situation{app.FirstContact, app.Reconnect, app.OppositeView, app.MentorAsk, app.ThankYou, app.ReportBack, app.Accept, app.DeclineIt} {
			lang := messages.Languages()[(i+j)%4]
			c := planner.Compose{Person: id, Situation: s, Channel: channel[(i+j)%4], Tone: messages.Tones()[(i+j)%3], Lang: lang, Slots: j%2 == 0, Variation: i % 4}
			for k := range 3 {
				if k > 0 {
					c.Template = templates[lang][k-1]
				}
				d := must(w.Compose(ctx, c))(t)
				if k == 0 {
					clean("draft", d.Subject+"\n"+d.Body)
				} else {
					clean("template", d.Subject+"\n"+d.Body)
				}
				r := must(writer.PrepareRephrase(ctx, d.Chosen, d.Body))(t)
				clean("writer", r.Address+r.Model+r.Prompt)
				if _, err := links.OpenMail(q.Email(), d.Subject, d.Body); err != nil {
					t.Fatal(err)
				}
				clean("link", opened)
				if k != i%3 || d.Subject == "" {
					continue
				}
				path := w.path("x.eml")
				if err := w.SaveMail(ctx, planner.MailFile{Person: id, Subject: d.Subject, Body: d.Body}, path); err != nil {
					t.Fatal(err)
				}
				clean("file", decoded(t, path))
			}
		}
		if i%4 == 0 { // the marks gave every third person a coffee already
			w.privateInvite(id, clean)
		}
		if i%3 == 1 { // and two follow-ups, each after its time
			w.privateFollowUps(id, clean)
		}
	}
	for form, least := range map[string]int{"draft": 150, "template": 300, "writer": 450, "link": 450, "file": 30, "invite to send": 6, "invite of mine": 6, "message with the invite": 6, "follow-up": 12} {
		if forms[form] < least {
			t.Errorf("only %d of the form %s were looked at", forms[form], form)
		}
	}
}

// privateInvite schedules a coffee whose purpose and brief are private, and looks
// at every file of it.
func (w *world) privateInvite(id app.PersonID, clean func(form, text string)) {
	t := w.t
	c, _, err := w.Schedule(ctx, id, planner.Plan{Title: "Coffee", Place: "The Blue Door", Start: at("2026-12-02 10:00", "Europe/London"), Minutes: 25, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	c.Brief, c.Purpose = []string{mark + "?"}, mark
	w.writes(func(s app.Writer) error { _, err := s.SaveCoffee(c); return err })
	file := func(form string, out planner.Export) string {
		out.Path = w.path("x.ics")
		if _, err := w.Invite(ctx, c.ID, out); err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(must(os.ReadFile(out.Path))(t)), "\r\n ", "")
		if form != "" {
			clean(form, text)
		}
		return text
	}
	file("invite of mine", planner.Export{})
	file("invite to send", planner.Export{ToSend: true})
	file("invite to send", planner.Export{ToSend: true, WithBrief: true}) // never, even when ticked
	if ticked := file("", planner.Export{WithBrief: true}); !strings.Contains(ticked, mark) {
		t.Errorf("the questions that were asked for are not in my own file:\n%s", ticked)
	}
	if _, err := w.SaveInviteMail(ctx, c.ID, w.path("i.eml")); err != nil {
		t.Fatal(err)
	}
	clean("message with the invite", decoded(t, w.path("i.eml")))
	if err := w.SaveMail(ctx, planner.MailFile{Person: id, Subject: "s", Body: "b", Invite: c.ID}, w.path("m.eml")); err != nil {
		t.Fatal(err)
	}
	clean("message with the invite", decoded(t, w.path("m.eml")))
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{Path: w.path("x.ics"), ToSend: true}); err != nil {
		t.Fatal(err)
	}
	clean("invite to send", string(must(os.ReadFile(w.path("x.ics")))(t)))
}

// privateFollowUps sends a message and follows it up twice.
func (w *world) privateFollowUps(id app.PersonID, clean func(form, text string)) {
	t := w.t
	now := w.now
	send := func(s app.Situation) {
		m := must(w.SaveDraft(app.Message{Person: id, Situation: s, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "s", Body: "b", Purpose: "skill:pricing"}))(t)
		if _, _, err := w.SentMessage(ctx, m.ID, "", atOnce); err != nil {
			t.Fatal(err)
		}
		w.later(14 * 24 * 3600e9)
	}
	send(app.FirstContact)
	for range 2 {
		for _, lang := range messages.Languages() {
			d := must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FollowUpAgain, Channel: app.ByEmail, Lang: lang}))(t)
			clean("follow-up", d.Subject+"\n"+d.Body)
		}
		send(app.FollowUpAgain)
	}
	w.now = now
}
