package messages_test

import (
	"testing"

	"cortado/app"
)

// unknown is a person without an address.
func unknown() app.Person {
	return app.Person{ID: 7, Name: app.Name{Given: "Priya", Family: "Raman"}}
}

func TestAnAddressThatIsNotKnownIsWrittenInInPlace(t *testing.T) {
	f := &fake{person: unknown()}
	h, _ := compose(t, f)
	h.MustShow(t, "No e-mail address known")
	h.Press(t, "Add e-mail")
	h.Field(t, "E-mail address").SetText("priya at home")
	h.Press(t, "Save")
	h.MustShow(t, "Not an e-mail address yet")
	if len(f.changed) != 0 {
		t.Fatal("what is no address was kept")
	}
	h.Field(t, "E-mail address").SetText(" priya@northlake.example ")
	h.Press(t, "Save")
	if len(f.changed) != 1 || f.changed[0].Email() != "priya@northlake.example" {
		t.Fatalf("kept is %+v", f.changed)
	}
	if len(h.Told) != 1 || h.Told[0].Change != 12 {
		t.Errorf("told %+v", h.Told)
	}
	h.MustShow(t, "priya@northlake.example")
	if h.HasButton("Add e-mail") || h.Button(t, "Open in mail").Disabled() {
		t.Error("the address is not used")
	}
}

func TestAnAddressThatSomebodyElseHasIsToldInTheField(t *testing.T) {
	f := &fake{person: unknown(), badEmail: app.Invalid("Tom has this address")}
	h, _ := compose(t, f)
	h.Press(t, "Add e-mail")
	h.Field(t, "E-mail address").SetText("tom@northlake.example")
	h.Press(t, "Save")
	h.MustShow(t, "Tom has this address.")
	h.Press(t, "Cancel")
	if h.Shows("Tom has this address.") || !h.HasButton("Add e-mail") {
		t.Error("Cancel left the field open")
	}
}

func TestADraftIsDiscardedFromTheComposerWithUndo(t *testing.T) {
	f := &fake{}
	h, s := compose(t, f)
	h.Type(t, "Message", "x")
	h.Wait(1e9)
	h.Press(t, "More")
	h.Nav(t, "Discard draft")
	if len(f.dropped) != 1 || f.dropped[0] != 31 || len(h.Told) != 1 || h.Told[0].Change != 5 {
		t.Fatalf("discarded %v, told %+v", f.dropped, h.Told)
	}
	s.Leave()
	if len(f.saved) != 1 {
		t.Error("a discarded draft was kept again")
	}
}

func TestADraftThatWasNeverKeptIsOnlyLeft(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	h.Press(t, "More")
	h.Nav(t, "Discard draft")
	if len(f.dropped) != 0 || len(h.Went) != 1 {
		t.Errorf("discarded %v, went %v", f.dropped, h.Went)
	}
}
