package exchange_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
)

// endless is a file of any size that repeats one piece.
type endless struct{ piece []byte }

func (e endless) ReadAt(p []byte, at int64) (int, error) {
	for i := range p {
		p[i] = e.piece[(at+int64(i))%int64(len(e.piece))]
	}
	return len(p), nil
}

func zipOf(t testing.TB, entries map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range entries {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAFileThatBringsNobodyIsRefusedInOneSentence(t *testing.T) {
	whole := archive(t)
	for name, c := range map[string]struct {
		content string
		say     string
	}{
		"empty.csv":      {"", "is empty"},
		"blank.csv":      {" \n\r\n\t\n", "is empty"},
		"mark.csv":       {"\ufeff", "is empty"},
		"photo.csv":      {"\xFF\xD8\xFF\xE0\x00\x10JFIF" + strings.Repeat("\x01\x9c\x00", 400), "is a picture"},
		"noise.csv":      {strings.Repeat("\x00\x01\x02\x03,abc\n", 200), "is no text"},
		"letter.txt":     {"Dear all,\nthis is a letter, and nothing else.\nBye\n", "hold"},
		"page.vcf":       {"<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page"},
		"diary.ics":      {"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "is a calendar"},
		"names.csv":      {"Name\nAna\nBo\n", "has only one column"},
		"header.csv":     {"First Name,Last Name,Company\n", "holds no people"},
		"cut.zip":        {string(whole[:len(whole)/2]), "damaged or incomplete"},
		"cutend.zip":     {string(whole[:len(whole)-10]), "damaged or incomplete"},
		"holiday.zip":    {string(zipOf(t, map[string]string{"beach.jpg": "x"})), "no LinkedIn archive"},
		"table.xlsx":     {string(zipOf(t, map[string]string{"xl/workbook.xml": "<x/>"})), "is a spreadsheet"},
		"nothing.zip":    {string(zipOf(t, nil)), "no LinkedIn archive"},
		"bomb.zip":       {string(zipOf(t, map[string]string{"Connections.csv": strings.Repeat("a", 30<<20)})), "unpacks to far more"},
		"quotes.csv":     {"Name,Company\n" + strings.Repeat("\"a\"b\"\n\",x\n\"c\n", 3000), "broken rows"},
		"wide.csv":       {"Name,Company\n" + strings.Repeat(",", 5000) + "\n", "more than 1000 columns"},
		"onlystrays.vcf": {"BEGIN:VCARD\nEND:VCARD\n" + strings.Repeat("x\n", exchange.MaxRecords+10), "name nobody"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := readBytes(name, []byte(c.content), options())
			var fault *app.Fault
			switch {
			case err == nil:
				t.Fatalf("was read: %d people", len(b.Records))
			case b != nil:
				t.Error("gave a batch with the error")
			case !errors.Is(err, app.ErrInvalid) || !errors.As(err, &fault):
				t.Fatalf("is no sentence for a user: %v", err)
			case !strings.Contains(err.Error(), c.say) || !strings.Contains(err.Error(), name) || fault.Do == "":
				t.Errorf("says %q; want the file, %q and what to do", err, c.say)
			case strings.Contains(err.Error(), "\n"):
				t.Errorf("says more than one line: %q", err)
			}
		})
	}
}

func TestAnArchiveThatLiesAboutItsSizeIsRefused(t *testing.T) {
	b := zipOf(t, map[string]string{"Connections.csv": "First Name,Last Name,Company,Connected On\n" + strings.Repeat("Ana,Silva,x,05 Jan 2024\n", 1<<20)})
	at := bytes.LastIndex(b, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(b[at+24:], 1000) // the size it says it has
	if _, err := readBytes("liar.zip", b, options()); !errors.Is(err, app.ErrInvalid) {
		t.Fatalf("gave %v", err)
	}
}

func TestAGiantFileIsRefusedWithoutReadingItIn(t *testing.T) {
	for name, piece := range map[string]string{"rows.csv": "Name,Company\nAna,Dam\n", "noend.csv": "abcdefgh", "cards.vcf": "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"} {
		_, err := exchange.Read(context.Background(), exchange.Source{Name: name, Size: 1 << 30, R: endless{[]byte(piece)}}, options())
		if !errors.Is(err, app.ErrInvalid) || !strings.Contains(err.Error(), "too large (1024 MB") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestALineWithoutEndTakesLittleMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for name, head := range map[string]string{"a.csv": "Name,Company\nAna,Dam\n", "b.csv": "Name,Company\nAna,\"Dam", "c.vcf": "BEGIN:VCARD\nFN:Ana\nNOTE:"} {
		file := head + strings.Repeat("endless ", 4<<20) // 32 MB
		b, err := readBytes(name, []byte(file), options())
		if err == nil && len(b.Problems)+len(b.Skipped) == 0 {
			t.Errorf("%s: nothing was said", name)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 20<<20 {
		t.Errorf("%d MB stay in memory", grown>>20)
	}
}

func TestABrokenQuoteInALargeTableLosesOneRowOnly(t *testing.T) {
	var s strings.Builder
	s.WriteString("Name,Company,Notes\n")
	for i := 2; i <= 100_000; i++ {
		if i == 50_123 {
			fmt.Fprintf(&s, "Person %d,\"Firm %d,note\n", i, i)
			continue
		}
		fmt.Fprintf(&s, "Person %d,\"Firm, %d\",note\n", i, i)
	}
	b, err := readBytes("large.csv", []byte(s.String()), options())
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Records) != 99_998 {
		t.Errorf("%d people; want 99998", len(b.Records))
	}
	if len(b.Skipped) != 1 || b.Skipped[0].Line != 50_123 || b.Skipped[0].Reason.ID != "import.problem.quote" {
		t.Errorf("reported %v; want line 50123", b.Skipped)
	}
	want := `"large.csv" is broken: a quote mark in line 50123 is not closed; close it, or save the file again as CSV`
	if err := b.Refusal(); err == nil || err.Error() != want || !errors.Is(err, app.ErrInvalid) {
		t.Errorf("refused with %v; want %s", err, want)
	}
}

func TestStrayNulBytesAreTakenOutAndSaid(t *testing.T) {
	b, err := readBytes("nul.csv", []byte("Name,Company\nAna Sil\x00va,Dam\n"+strings.Repeat("Bo Berg,Berg and Sons\n", 40)), options())
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Records[0].Person.Name.String(); got != "Ana Silva" {
		t.Errorf("name is %q", got)
	}
	if len(b.Problems) != 1 || b.Problems[0].Line != 2 {
		t.Errorf("said %v; want line 2", b.Problems)
	}
}

func TestACancelledReadStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	o := options()
	o.Progress = func(done, total int64) { cancel() }
	file := "Name,Company\n" + strings.Repeat("Ana,Dam\n", 50_000)
	_, err := exchange.Read(ctx, exchange.Source{Name: "x.csv", Size: int64(len(file)), R: strings.NewReader(file)}, o)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("gave %v", err)
	}
}

func TestUnknownColumnsCanBeMapped(t *testing.T) {
	b, err := readBytes("unknown.csv", fixture(t, "unknown.csv"), options())
	if err == nil || b == nil || len(b.Columns) != 3 || b.Columns[0].Header != "Alpha" {
		t.Fatalf("gave %v, %v; want the columns to map", b, err)
	}
	o := options()
	o.Mapping = map[string]string{"Alpha": "name", "Beta": "trust", "Gamma": "-"}
	b, err = readBytes("unknown.csv", fixture(t, "unknown.csv"), o)
	if err != nil {
		t.Fatal(err)
	}
	if p := b.Records[0].Person; p.Name.Family != "Silva" || p.Trust == nil || *p.Trust != 1 || len(p.Extra) != 0 {
		t.Errorf("mapped to %+v", p)
	}
	if b.Left != 2 || counted(b) != b.Values {
		t.Errorf("%d values left out of %d; want 2", b.Left, b.Values)
	}
}

func TestAConfirmedGuessAndColumnsOfOneNameKeepTheirPlaces(t *testing.T) {
	plain := readFixture(t, "outlook-fr.csv")
	o := options()
	o.Mapping = map[string]string{}
	for _, c := range plain.Columns {
		if _, twice := o.Mapping[c.Header]; twice {
			t.Errorf("two columns are called %q", c.Header)
		}
		o.Mapping[c.Header] = c.Field
	}
	confirmed, err := readBytes("outlook-fr.csv", fixture(t, "outlook-fr.csv"), o)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range plain.Records {
		if a, b := fmt.Sprint(r.Person.Name, r.Person.Title, r.Person.Place, r.Person.Phones), fmt.Sprint(confirmed.Records[i].Person.Name, confirmed.Records[i].Person.Title, confirmed.Records[i].Person.Place, confirmed.Records[i].Person.Phones); a != b {
			t.Errorf("confirming what was guessed made %s of %s", b, a)
		}
	}
	o.Mapping["Titre (2)"] = "nickname"
	changed, err := readBytes("outlook-fr.csv", fixture(t, "outlook-fr.csv"), o)
	if err != nil {
		t.Fatal(err)
	}
	if n := changed.Records[0].Person.Name; n.Prefix != "Mme" || n.Nickname != "Cheffe de projet" {
		t.Errorf("mapped to %+v", n)
	}
}
