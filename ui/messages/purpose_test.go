package messages_test

import (
	"testing"

	"cortado/ui/messages"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestAMessageIsForWhatTheRouteNames(t *testing.T) {
	h := screentest.NewHost(t, 1280, 800)
	f := &fake{person: priya()}
	h.Show(messages.New(h, f), screen.Route{Name: screen.Messages, Person: 7, Purpose: "question:3"})
	if len(f.asked) == 0 || f.asked[0].Purpose != "question:3" {
		t.Errorf("composed for %+v", f.asked)
	}
}
