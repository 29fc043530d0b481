package exchange_test

import (
	"context"
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

// TestHostileFilesTakeBoundedMemoryAndTime reads files made to be as costly as
// their size allows, and watches the heap while they are read.
func TestHostileFilesTakeBoundedMemoryAndTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size = 24 << 20
	fill := func(head, piece string) repeated { return repeated{head: head, piece: piece} }
	var wide strings.Builder
	wide.WriteString("Name")
	for i := range 900 {
		wide.WriteString(",c" + strconv.Itoa(i))
	}
	wide.WriteString("\n")
	for name, file := range map[string]repeated{
		"wide.csv":    fill(wide.String(), "A"+strings.Repeat(",1", 900)+"\n"),
		"lists.csv":   fill("Name,Skills,Tags\n", "A,"+strings.Repeat("b;", 400)+","+strings.Repeat("c;", 400)+"\n"),
		"quotes.csv":  fill("Name,Company\n", "\"\n"),
		"opened.csv":  fill("Name,Company\n", "A,\"b\nC,d\n"),
		"nobody.csv":  fill("Name,Company\n", ",x\n"),
		"many.csv":    fill("Name,Company\n", "A,b\n"),
		"props.vcf":   fill("BEGIN:VCARD\nFN:A\n", "X:1\n"),
		"folded.vcf":  fill("BEGIN:VCARD\nFN:A\nNOTE:", "\n x"),
		"nocolon.vcf": fill("BEGIN:VCARD\nFN:A\n", "x\n y\n"),
		"parts.vcf":   fill("BEGIN:VCARD\nFN:A\nN:", ";"),
		"photos.vcf":  fill("", "BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:/9j/"+strings.Repeat("AAAA", 200_000)+"\nEND:VCARD\n"),
		"begins.vcf":  fill("", "BEGIN:VCARD\n"),
		"soft.vcf":    fill("BEGIN:VCARD\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:", "=41=\n"),
	} {
		t.Run(name, func(t *testing.T) {
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
