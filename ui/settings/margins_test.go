package settings_test

import (
	"testing"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

func TestTheMinutesKeptFreeAreChosenAndAnOddNumberIsAmongThem(t *testing.T) {
	h, f := screentest.NewHost(t, 1280, 2000), newFake()
	f.set[app.SetMarginAfter] = "12"
	h.Show(settings.New(h, f, "0.1.0"), screen.Route{Name: screen.Settings})
	choice := func(tip string) *part.Select {
		for _, s := range screentest.All[*part.Select](h) {
			if s.Tip == tip {
				return s
			}
		}
		t.Fatalf("there is no choice %q", tip)
		return nil
	}
	if s := choice("Kept free after an appointment"); s.Options[s.Chosen()] != "12 minutes" {
		t.Errorf("12 minutes read %q", s.Options[s.Chosen()])
	}
	choice("Kept free before an appointment").Pick(0)
	wrote(t, f, app.SetMarginBefore, "0")
	choice("Kept free after an appointment").Pick(len(margins))
	wrote(t, f, app.SetMarginAfter, "60")
}

// margins are the minutes offered beside the odd number.
var margins = []int{0, 5, 10, 15, 20, 30, 45, 60}
