package exchange_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"cortado/app/exchange"
)

// repeated is a file that begins with head and goes on with one piece, without
// taking any memory itself.
type repeated struct{ head, piece string }

func (r repeated) ReadAt(p []byte, at int64) (int, error) {
	n := 0
	if at < int64(len(r.head)) {
		n = copy(p, r.head[at:])
	}
	for n < len(p) {
		n += copy(p[n:], r.piece[(at+int64(n)-int64(len(r.head)))%int64(len(r.piece)):])
	}
	return n, nil
}

// readInFull are the files that are read at the largest size a file may have: they
// fill the memory. The others only take time, which grows with their size.
var readInFull = wordSet("many.csv notes.csv utf16.csv ansi.csv nul.csv wide.csv photos.vcf faces.vcf onecard.vcf bad.vcf note.vcf nuls.vcf agents.vcf")

// TestHostileFilesTakeBoundedMemoryAndTime reads files made to be as costly as
// their size allows, and watches the heap while they are read.
func TestHostileFilesTakeBoundedMemoryAndTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	fill := func(head, piece string) repeated { return repeated{head: head, piece: piece} }
	var wide strings.Builder
	wide.WriteString("Name")
	for i := range 900 {
		wide.WriteString(",c" + strconv.Itoa(i))
	}
	wide.WriteString("\n")
	var addresses strings.Builder
	addresses.WriteString("Name")
	for i := range 900 {
		addresses.WriteString(",E-mail " + strconv.Itoa(i) + " - Value")
	}
	addresses.WriteString("\n")
	for name, file := range map[string]repeated{
		"wide.csv":    fill(wide.String(), "A"+strings.Repeat(",1", 900)+"\n"),
		"lists.csv":   fill("Name,Skills,Tags\n", "A,"+strings.Repeat("b;", 400)+","+strings.Repeat("c;", 400)+"\n"),
		"quotes.csv":  fill("Name,Company\n", "\"\n"),
		"opened.csv":  fill("Name,Company\n", "A,\"b\nC,d\n"),
		"nobody.csv":  fill("Name,Company\n", ",x\n"),
		"many.csv":    fill("Name,Company\n", "A,b\n"),
		"emails.csv":  fill(addresses.String(), "A"+strings.Repeat(","+strings.Repeat("a@b.c;", 180), 900)+"\n"),
		"notes.csv":   fill("Name,Notes\n", "A,\""+strings.Repeat("é\n", 150)+"\"\n"),
		"utf16.csv":   fill("\xFF\xFEN\x00a\x00m\x00e\x00,\x00A\x00\n\x00", "A\x00,\x00b\x00\n\x00"),
		"ansi.csv":    fill("Name,Company\n", "\xC4,\xFC\n"),
		"endless.csv": fill("Name,Company\nA,\"", "b"),
		"nul.csv":     fill("Name,Company\nA,b\n", strings.Repeat("C,d\n", 40)+"\x00\n"),
		"agents.vcf":  fill("", "BEGIN:VCARD\nAGENT:\n"),
		"tags.vcf":    fill("", "BEGIN:VCARD\nFN:A\n"+strings.Repeat("CATEGORIES:"+strings.Repeat("a,b,", 240)+"\n", 400)+"END:VCARD\n"),
		"onecard.vcf": fill("BEGIN:VCARD\nFN:A\n", "PHOTO;ENCODING=b:/9j/"+strings.Repeat("AAAA", 2_000_000)+"\n"),
		"bad.vcf":     fill("BEGIN:VCARD\nFN:A\n", strings.Repeat("no colon ", 1_000_000)+"\n"),
		"note.vcf":    fill("", "BEGIN:VCARD\nFN:A\nNOTE:"+strings.Repeat("long ", 200_000)+"\nEND:VCARD\n"),
		"nuls.vcf":    fill("BEGIN:VCARD\nFN:A\nNOTE:", "\x00"),
		"props.vcf":   fill("BEGIN:VCARD\nFN:A\n", "X:1\n"),
		"folded.vcf":  fill("BEGIN:VCARD\nFN:A\nNOTE:", "\n x"),
		"nocolon.vcf": fill("BEGIN:VCARD\nFN:A\n", "x\n y\n"),
		"parts.vcf":   fill("BEGIN:VCARD\nFN:A\nN:", ";"),
		"photos.vcf":  fill("", "BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:/9j/"+strings.Repeat("AAAA", 200_000)+"\nEND:VCARD\n"),
		"faces.vcf":   fill("", "BEGIN:VCARD\nFN:A\nTEL:1\nX-A:"+strings.Repeat("b", 300)+"\nPHOTO;ENCODING=b:/9j/"+strings.Repeat("AAAA", 130)+"\nEND:VCARD\n"),
		"begins.vcf":  fill("", "BEGIN:VCARD\n"),
		"soft.vcf":    fill("BEGIN:VCARD\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:", "=41=\n"),
	} {
		t.Run(name, func(t *testing.T) {
			size := int64(24 << 20)
			switch {
			case !readInFull[name]:
			case strings.HasSuffix(name, ".vcf"):
				size = exchange.MaxCards
			default:
				size = exchange.MaxTable
			}
			debug.FreeOSMemory()
			var base, now runtime.MemStats
			runtime.ReadMemStats(&base)
			var peak atomic.Uint64
			done, watched := make(chan struct{}), make(chan struct{})
			go func() {
				defer close(watched)
				for {
					select {
					case <-done:
						return
					case <-time.After(20 * time.Millisecond):
						runtime.ReadMemStats(&now)
						peak.Store(max(peak.Load(), now.HeapAlloc))
					}
				}
			}()
			start := time.Now()
			b, err := exchange.Read(context.Background(), exchange.Source{Name: name, Size: size, R: file}, options())
			took := time.Since(start)
			close(done)
			<-watched
			runtime.KeepAlive(b)
			if grown := int64(peak.Load()) - int64(base.HeapAlloc); grown > 300<<20 {
				t.Errorf("took %d MB of memory", grown>>20)
			}
			if took > 90*time.Second {
				t.Errorf("took %s", took)
			}
			t.Logf("%s, peak %d MB, error %v", took.Round(time.Millisecond), (int64(peak.Load())-int64(base.HeapAlloc))>>20, err)
		})
	}
}

// heapWhile gives how many bytes the heap grew at most while something ran.
func heapWhile(run func()) int64 {
	debug.FreeOSMemory()
	var base, now runtime.MemStats
	runtime.ReadMemStats(&base)
	done, watched := make(chan struct{}), make(chan struct{})
	var peak uint64
	go func() {
		defer close(watched)
		for {
			runtime.ReadMemStats(&now)
			peak = max(peak, now.HeapAlloc)
			select {
			case <-done:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	run()
	close(done)
	<-watched
	return int64(peak) - int64(base.HeapAlloc)
}

func TestAGigabyteOfRubbishIsTurnedAwayAtOnce(t *testing.T) {
	for name, c := range map[string]struct{ head, say string }{
		"zeros.csv":  {"", "is no text"},
		"table.csv":  {strings.Repeat("Name,Company\nAna Silva,Dam\n", 4000), "too large (1024 MB; at most 64 MB)"},
		"cards.vcf":  {"BEGIN:VCARD\nFN:Ana\n" + strings.Repeat("NOTE:much\n", 8000), "too large (1024 MB; at most 256 MB)"},
		"letter.txt": {strings.Repeat("Dear all, no table here. ", 4000), "too large (1024 MB; at most 64 MB)"},
		"photo.csv":  {"\xFF\xD8\xFF\xE0\x00\x10JFIF", "is a picture"},
		"packed.zip": {"PK\x03\x04", "damaged or incomplete archive"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := os.Create(filepath.Join(t.TempDir(), name))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if _, err := f.WriteString(c.head); err != nil {
				t.Fatal(err)
			}
			if err := f.Truncate(1 << 30); err != nil { // a hole, which takes no room
				t.Fatal(err)
			}
			grown := heapWhile(func() {
				_, err = exchange.Read(context.Background(), exchange.Source{Name: name, Size: 1 << 30, R: f}, options())
			})
			if err == nil || !strings.Contains(err.Error(), c.say) {
				t.Errorf("gave %v; want %q", err, c.say)
			}
			if grown > 20<<20 {
				t.Errorf("took %d MB", grown>>20)
			}
		})
	}
}
