package exchange_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/exchange"
)

// peakHeap runs work and gives by how many bytes the heap was larger at most.
func peakHeap(work func()) int64 {
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
			case <-time.After(10 * time.Millisecond):
				runtime.ReadMemStats(&now)
				peak.Store(max(peak.Load(), now.HeapAlloc))
			}
		}
	}()
	work()
	close(done)
	<-watched
	return int64(peak.Load()) - int64(base.HeapAlloc)
}

// TestHostileArchivesTakeBoundedMemory reads archives made to take as much
// memory as their size allows.
func TestHostileArchivesTakeBoundedMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const begin = `{"format":"cortado-archive","version":1,`
	person := func(list string) string {
		return `{"id":1,"name":{"given":"A","family":""},` + list
	}
	for name, file := range map[string]repeated{
		"white":     {begin, " "},
		"people":    {begin + `"people":[{}`, ",{}"},
		"notes":     {begin + `"notes":[{}`, ",{}"},
		"coffees":   {begin + `"coffees":[{"id":1,"person":1}`, `,{"id":1,"person":1}`},
		"skills":    {begin + `"people":[` + person(`"skills":[{}`), ",{}"},
		"tags":      {begin + `"people":[` + person(`"tags":[""`), `,""`},
		"many tags": {begin + `"people":[` + person(`"tags":[]}`), "," + person(`"tags":[""`+strings.Repeat(`,""`, 50_000)+"]}")},
		"sources":   {begin + `"people":[` + person(`"sources":{"":""`), `,"x":""`},
		"photo":     {begin + `"people":[` + person(`"photo":"`), "AAAA"},
		"settings":  {begin + `"settings":{"":""`, `,"x":""`},
		"fields":    {begin + `"made":"2026-11-22T09:00:00Z"`, `,"x":1`},
		"deep":      {begin + `"people":`, "["},
		"pairs":     {begin + `"notSame":[[1,2]`, ",[1,2]"},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			grown := peakHeap(func() {
				_, err = exchange.Read(context.Background(), exchange.Source{Name: "all.json", Size: 24 << 20, R: file}, options())
			})
			if !errors.Is(err, app.ErrInvalid) {
				t.Errorf("gave %v", err)
			}
			if grown > 300<<20 {
				t.Errorf("took %d MB of memory", grown>>20)
			}
			t.Logf("peak %d MB: %v", grown>>20, err)
		})
	}
}

// TestALargeArchiveIsReadInBoundedMemory reads the archive of a large network.
func TestALargeArchiveIsReadInBoundedMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var file strings.Builder
	file.WriteString(`{"format":"cortado-archive","version":1,"people":[`)
	for i := range 30_000 {
		if i > 0 {
			file.WriteByte(',')
		}
		fmt.Fprintf(&file, `{"id":%d,"name":{"given":"Ana","family":"Ruiz %d"},"title":"Head of operations","organisation":"Harbour %d","emails":[{"address":"ana%d@harbour.example"}],
			"phones":[],"links":[{"url":"https://www.linkedin.com/in/ana-%d"}],"skills":[{"id":"pricing","name":"Pricing","level":3,"source":"inferred","certainty":0.7,"from":"Head of operations"},
			{"id":"hiring","name":"Hiring","level":2,"source":"inferred","certainty":0.6,"from":"Head of operations"}],"perspective":{"function":{"value":"finance","certainty":0.9,"source":"inferred"},
			"seniority":{"value":"lead","certainty":0.8,"source":"inferred"}},"trust":null,"wants":[],"tags":["club"],"notes":"","standing":{},"sources":{"emails":"imported","name":"imported","title":"imported"}}`,
			i+1, i, i%500, i, i)
	}
	file.WriteString(`],"notes":[`)
	for i := range 100_000 {
		if i > 0 {
			file.WriteByte(',')
		}
		fmt.Fprintf(&file, `{"id":%d,"person":%d,"at":"2026-11-02T09:30:00Z","text":"%s"}`, i+1, i%30_000+1, strings.Repeat("met at the harbour ", 6))
	}
	file.WriteString("]}")
	text := file.String()
	var b *exchange.Batch
	var err error
	grown := peakHeap(func() {
		b, err = exchange.Read(context.Background(), exchange.Source{Name: "all.json", Size: int64(len(text)), R: strings.NewReader(text)}, options())
	})
	if err != nil || len(b.Records) != 30_000 || len(b.Whole.Notes) != 100_000 {
		t.Fatalf("gave %v", err)
	}
	t.Logf("peak %d MB for %d MB", grown>>20, len(text)>>20)
	if grown > 300<<20 {
		t.Errorf("took %d MB of memory", grown>>20)
	}
}

// TestAHistoryOfTrustThatCannotBeLeavesItsPersonOut reads steps that break the
// rules of trust over time.
func TestAHistoryOfTrustThatCannotBeLeavesItsPersonOut(t *testing.T) {
	many := strings.Repeat(`{"on":"2026-01-01","trust":1},`, 5000)
	for name, steps := range map[string]string{"sound": `{"on":"2026-01-01","trust":1},{"on":"2026-02-01","trust":null}`,
		"a level that is none": `{"on":"2026-01-01","trust":7}`, "a day that is none": `{"on":"yesterday","trust":1}`, "no day": `{"trust":1}`,
		"not in order": `{"on":"2026-02-01","trust":1},{"on":"2026-01-01","trust":2}`, "too many": many + `{"on":"2026-02-01","trust":2}`} {
		file := `{"format":"cortado-archive","version":1,"made":"2026-11-22T09:00:00Z","people":[
{"id":1,"name":{"given":"Ana","family":"Ruiz"},"trust":null,"trustSteps":[` + steps + `]}
]}`
		b, err := exchange.Read(context.Background(), exchange.Source{Name: "all.json", Size: int64(len(file)), R: strings.NewReader(file)}, options())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if sound := name == "sound"; sound != (len(b.Records) == 1) || sound && len(b.Records[0].Person.TrustSteps) != 2 {
			t.Errorf("%s: %d people, problems %v", name, len(b.Records), b.Problems)
		}
	}
}
