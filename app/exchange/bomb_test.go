package exchange_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
)

const connectionsHead = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// crowdedConnections is a Connections.csv that does not pack well.
func crowdedConnections(n int) string {
	var s strings.Builder
	s.WriteString(connectionsHead)
	for i := range n {
		fmt.Fprintf(&s, "G%x,F%x,https://www.linkedin.com/in/p%x,,C%x,T,05 Jan 2024\n", i*7919, i*104729, i, i*31)
	}
	return s.String()
}

// overlappingEntries writes the directory of an archive so that it names its one
// entry many times: a small file with much inside.
func overlappingEntries(t *testing.T, whole []byte, times int) []byte {
	t.Helper()
	from := bytes.LastIndex(whole, []byte("PK\x01\x02"))
	end := bytes.LastIndex(whole, []byte("PK\x05\x06"))
	if from < 0 || end < from {
		t.Fatal("no directory")
	}
	out := append([]byte(nil), whole[:from]...)
	for range times {
		out = append(out, whole[from:end]...)
	}
	tail := append([]byte(nil), whole[end:]...)
	binary.LittleEndian.PutUint16(tail[8:], uint16(times))
	binary.LittleEndian.PutUint16(tail[10:], uint16(times))
	binary.LittleEndian.PutUint32(tail[12:], uint32(times*(end-from)))
	return append(out, tail...)
}

func TestAnArchiveMadeToUnpackWithoutEndIsRefused(t *testing.T) {
	inner := zipOf(t, map[string]string{"Connections.csv": connectionsHead + "Ana,Silva,,,,,05 Jan 2024\n"})
	names := map[string]string{}
	for i := range 60_000 {
		names[fmt.Sprintf("f%d", i)] = ""
	}
	large := zipOf(t, map[string]string{"Connections.csv": connectionsHead})
	at := bytes.LastIndex(large, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(large[at+24:], 0xFFFFFFF0) // says it has 4 GB
	locked := zipOf(t, map[string]string{"Connections.csv": connectionsHead + "Ana,Silva,,,,,05 Jan 2024\n"})
	at = bytes.LastIndex(locked, []byte("PK\x01\x02"))
	locked[at+8] |= 1
	unknown := zipOf(t, map[string]string{"Connections.csv": connectionsHead})
	at = bytes.LastIndex(unknown, []byte("PK\x01\x02"))
	unknown[at+10] = 99 // a way of packing nobody knows
	for name, c := range map[string]struct {
		file []byte
		say  string
	}{
		"nested.zip":  {zipOf(t, map[string]string{"inner.zip": string(inner), "deeper/inner.zip": string(inner)}), "no LinkedIn archive"},
		"many.zip":    {zipOf(t, names), "more entries than any LinkedIn archive"},
		"overlap.zip": {overlappingEntries(t, zipOf(t, map[string]string{"Connections.csv": crowdedConnections(60_000)}), 500), "holds more than"},
		"large.zip":   {large, "unpacks to far more"},
		"locked.zip":  {locked, "is locked with a password"},
		"unknown.zip": {unknown, "is damaged or incomplete"},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			grown := heapWhile(func() { _, err = readBytes(name, c.file, options()) })
			var fault *app.Fault
			if !errors.Is(err, app.ErrInvalid) || !errors.As(err, &fault) || !strings.Contains(err.Error(), c.say) || fault.Do == "" {
				t.Errorf("gave %v; want %q", err, c.say)
			}
			if grown > 300<<20 {
				t.Errorf("took %d MB", grown>>20)
			}
		})
	}
}

func TestEntriesThatOverlapCannotBeUnpackedWithoutEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks a gigabyte")
	}
	var s strings.Builder
	s.WriteString("FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n")
	for i := range 200 {
		fmt.Fprintf(&s, "a,,b,,,\"%s\"\n", strings.Repeat(fmt.Sprintf("%x, and so on. ", i*i*7919), 40_000))
	}
	file := overlappingEntries(t, zipOf(t, map[string]string{"messages.csv": s.String()}), 200)
	if len(file) > 20<<20 {
		t.Fatalf("%d bytes are no small archive", len(file))
	}
	var err error
	grown := heapWhile(func() { _, err = readBytes("overlap.zip", file, options()) })
	if !errors.Is(err, app.ErrInvalid) || !strings.Contains(err.Error(), "unpacks to far more") {
		t.Errorf("gave %v", err)
	}
	if grown > 300<<20 {
		t.Errorf("took %d MB", grown>>20)
	}
}

func TestAnArchiveIsReadWhateverProgramPackedIt(t *testing.T) {
	people := connectionsHead + "Ana,\"Silva, MBA\",https://www.linkedin.com/in/an%C3%A1,,Dam,Clerk,05 Jan 2024\n"
	for name, entries := range map[string]map[string]string{
		"windows.zip": {`Basic_LinkedIn_Export\Connections.csv`: people, `Basic_LinkedIn_Export\Skills.csv`: "Name\nPricing\n"},
		"folders.zip": {"a/b/c/CONNECTIONS.CSV": people, "a/b/Skills.csv": "Name\nPricing\n", "__MACOSX/a/._Connections.csv": "\x00\x05\x16\x07"},
		"alone.zip":   {"Skills.csv": "\ufeffName\r\nPricing\r\n", "Connections.csv": "\ufeff" + people},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := readBytes(name, zipOf(t, entries), options())
			if err != nil {
				t.Fatal(err)
			}
			if b.Format != exchange.LinkedInArchive || len(b.Records) != 1 || b.Me == nil || len(b.Me.Skills) != 1 || len(b.Problems)+len(b.Skipped) > 0 {
				t.Fatalf("read %+v", b)
			}
			p := b.Records[0].Person
			if p.Name.Family != "Silva" || p.Name.Suffix != "MBA" || app.ProfileSlug(p.Links[0].URL) != "aná" {
				t.Errorf("gave %+v", p)
			}
		})
	}
}

func TestATableAboutMeWithoutEndIsNotRead(t *testing.T) {
	b, err := readBytes("me.zip", zipOf(t, map[string]string{
		"Connections.csv": connectionsHead + "Ana,Silva,,,,,05 Jan 2024\n", "Skills.csv": "Name\n" + strings.Repeat("Skill\n", exchange.MaxOwnRows+1)}), options())
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Records) != 1 || len(b.Problems) != 1 || !strings.Contains(b.Problems[0].Reason.String(), "more than 5000 rows") {
		t.Errorf("said %v", b.Problems)
	}
}

func TestAnAddressOfMineThatIsNoneIsKept(t *testing.T) {
	b, err := readBytes("me.zip", zipOf(t, map[string]string{"Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nrui at work,Yes,No,1/1/20\nrui@tern.example,Yes,Yes,1/1/24\n"}), options())
	if err != nil {
		t.Fatal(err)
	}
	if b.Me.Email != "rui@tern.example" || len(b.Me.Extra) != 1 || b.Me.Extra[0].Value != "rui at work" {
		t.Errorf("gave %+v", b.Me)
	}
}
