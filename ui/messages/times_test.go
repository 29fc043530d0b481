package messages_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
)

func TestTheTimesOfAMessageAreTheProgramsTheirsOrPicked(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	two := h.Check(t, "Suggest two times")
	if two.On() {
		t.Error("a new message offers times by itself")
	}
	two.Tapped(nil)
	if c := f.asked[len(f.asked)-1]; !c.Slots || len(c.Times) != 0 {
		t.Errorf("two free times ask for %+v", c)
	}
	h.Press(t, "Pick times…")
	h.MustShow(t, "One or two go into the message.", "05:00 for Priya", "both at work, not back to back")
	h.Shoot(t, "message-times")
	slots, _, _ := f.MessageTimes(t.Context(), 7, nil)
	for _, i := range []int{2, 0, 3} { // the third takes the place of the first
		h.Check(t, slots[i].Mine).Tapped(nil)
	}
	if h.Check(t, slots[2].Mine).On() || !h.Check(t, slots[0].Mine).On() || !h.Check(t, slots[3].Mine).On() {
		t.Error("more than two, or the wrong two, are ticked")
	}
	h.Press(t, "Put into the message")
	want := []time.Time{slots[0].Start, slots[3].Start}
	if c := f.asked[len(f.asked)-1]; !c.Slots || !slices.EqualFunc(c.Times, want, time.Time.Equal) {
		t.Errorf("picked were %v, asked for %v", want, c.Times)
	}
	h.Type(t, "Message", "x")
	h.Wait(time.Second)
	if !slices.EqualFunc(f.offered, want, time.Time.Equal) || !f.saved[len(f.saved)-1].Slots {
		t.Errorf("kept with %v", f.offered)
	}
	h.Check(t, "Suggest two times").Tapped(nil)
	if c := f.asked[len(f.asked)-1]; c.Slots || len(c.Times) != 0 {
		t.Errorf("their own choice asks for %+v", c)
	}
}

func TestATimeThatIsGoneIsReplacedInTheProgramsWordsAndToldInTheUsers(t *testing.T) {
	draft := app.Message{ID: 9, Person: 7, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Slots: true,
		Subject: "Pricing", Body: "Tuesday 17 at nine?", State: app.Draft}
	f := &fake{draft: draft, gone: true}
	h, _ := compose(t, f)
	if got := body(t, h).Text(); got != text {
		t.Errorf("the text is still %q", got)
	}
	h.MustShow(t, "A time you had offered has passed or is taken. The text has another one now.")
	h.Wait(time.Second)
	if len(f.saved) == 0 || f.saved[len(f.saved)-1].ID != 9 || f.saved[len(f.saved)-1].Body != text {
		t.Errorf("kept was %+v", f.saved)
	}

	draft.Edited = true
	f = &fake{draft: draft, gone: true}
	h, _ = compose(t, f)
	if got := body(t, h).Text(); got != draft.Body {
		t.Errorf("words of the user became %q", got)
	}
	h.MustShow(t, "A time in your text has passed or is taken.")
	h.Press(t, "Use the new draft")
	if got := body(t, h).Text(); got != text {
		t.Errorf("the new draft is not taken: %q", got)
	}
}

func TestTimesThatMayBeTakenAreOfferedWithAWarning(t *testing.T) {
	const caution = "work.ics cannot be read as it should; some of these times may be taken."
	h, _ := compose(t, &fake{unread: true})
	h.Check(t, "Suggest two times").Tapped(nil)
	h.MustShow(t, caution)
	h.Check(t, "Suggest two times").Tapped(nil)
	if h.Shows(caution) {
		t.Error("it is told of a message without times")
	}
}
