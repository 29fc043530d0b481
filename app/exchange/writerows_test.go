package exchange_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"cortado/app/exchange"
)

func TestATableOfTextsIsSafeForASpreadsheet(t *testing.T) {
	var b bytes.Buffer
	rows := [][]string{{"=HYPERLINK(\"x\")", "@sum, twice"}, {"two\nlines", "−3"}, {"", "+1;=2"}}
	if err := exchange.WriteRows(&b, []string{"Person", "Gave"}, rows); err != nil {
		t.Fatal(err)
	}
	text, marked := bytes.CutPrefix(b.Bytes(), []byte("\xef\xbb\xbf"))
	if !marked || !bytes.HasSuffix(text, []byte("\r\n")) {
		t.Errorf("it is no UTF-8 table of Windows: %q", b.String())
	}
	got, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil || len(got) != 4 {
		t.Fatalf("read back %v: %v", got, err)
	}
	for i, want := range [][]string{{"Person", "Gave"}, {"'=HYPERLINK(\"x\")", "'@sum, twice"}, {"two lines", "−3"}, {"", "'+1;'=2"}} {
		if got[i][0] != want[0] || got[i][1] != want[1] {
			t.Errorf("row %d is %q, want %q", i, got[i], want)
		}
	}
}
