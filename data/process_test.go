package data_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

// parts are what a second process of the test plays: this binary, started again.
var parts = map[string]func(path string){
	"hold": hold, "try": try, "write": write,
}

// hold keeps the database open until its input ends.
func hold(path string) {
	d, err := data.Open(path, data.Options{})
	if err != nil {
		fmt.Println("failed:", err)
		return
	}
	fmt.Println("open")
	bufio.NewReader(os.Stdin).ReadString('\n')
	d.Close()
}

// try opens the database, waiting as commands do, and says how it went.
func try(path string) {
	d, err := data.Open(path, data.Options{Wait: 5 * time.Second})
	if err != nil {
		fmt.Println("failed:", err)
		return
	}
	d.Close()
	fmt.Println("open")
}

// write adds people for ever, and says of each when it is acknowledged.
func write(path string) {
	d, err := data.Open(path, data.Options{Wait: 5 * time.Second})
	if err != nil {
		fmt.Println("failed:", err)
		return
	}
	for n := 0; ; n++ {
		var id app.PersonID
		_, err := d.Change("change.test", "", noon, func(w app.Writer) (err error) {
			id, err = w.SavePerson(app.Person{Name: app.Name{Given: "Writer", Family: fmt.Sprint(n)}, Notes: strings.Repeat("words ", n%300)})
			if err == nil {
				_, err = w.SaveNote(app.Note{Person: id, At: noon, Text: fmt.Sprint("note ", n)})
			}
			return err
		})
		if err != nil {
			fmt.Println("failed:", err)
			return
		}
		fmt.Println(id)
		if n%7 == 3 {
			if _, err := d.Undo(0, noon); err != nil {
				fmt.Println("failed:", err)
				return
			}
			fmt.Println(-id)
		}
	}
}

// second starts this binary again in a part.
func second(t *testing.T, part, path string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "CORTADO_TEST_PART="+part, "CORTADO_TEST_FILE="+path)
	return cmd
}

func TestASecondProcessIsToldThatCortadoIsOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	holder := second(t, "hold", path)
	in := must[interface {
		Close() error
		Write([]byte) (int, error)
	}](t)(holder.StdinPipe())
	out := must[interface{ Read([]byte) (int, error) }](t)(holder.StdoutPipe())
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	defer holder.Process.Kill()
	if line, _ := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatalf("the first process said %q", line)
	}
	_, err := data.Open(path, data.Options{})
	wants(t, err, app.ErrLocked)
	if want := "Cortado is open; close it or use --db with another file"; err.Error() != want {
		t.Errorf("said %q, want %q", err, want)
	}
	_, err = data.Restore(path, path, 0)
	wants(t, err, app.ErrLocked)
	// A command waits, and comes in as soon as the first is gone.
	waiting := second(t, "try", path)
	done := make(chan string, 1)
	go func() {
		said, err := waiting.Output()
		done <- fmt.Sprint(string(said), err)
	}()
	select {
	case said := <-done:
		t.Fatalf("the waiting process did not wait: %s", said)
	case <-time.After(300 * time.Millisecond):
	}
	in.Write([]byte("\n"))
	if err := holder.Wait(); err != nil {
		t.Fatal(err)
	}
	if said := <-done; said != "open\n<nil>" {
		t.Fatalf("the waiting process said %q", said)
	}
}

func TestTheSameProcessCannotOpenTheFileTwice(t *testing.T) {
	d := fresh(t)
	_, err := data.Open(d.Path(), data.Options{Wait: 50 * time.Millisecond})
	wants(t, err, app.ErrLocked)
	add(t, d, named("Ana", "Ruiz")) // the first is not disturbed
}

// TestWhatWasAcknowledgedSurvivesAKill kills a writing process again and again
// at odd moments and looks for everything it had acknowledged.
func TestWhatWasAcknowledgedSurvivesAKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	kills := 40
	if testing.Short() {
		kills = 8
	}
	present := map[app.PersonID]bool{}
	total := 0
	for n := range kills {
		cmd := second(t, "write", path)
		out := must[interface{ Read([]byte) (int, error) }](t)(cmd.StdoutPipe())
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Every fourth is killed while it opens the file, the others some time after
		// their first acknowledged change, however slow the machine is.
		kill := func() *time.Timer {
			return time.AfterFunc(time.Duration(30+n*37%170)*time.Millisecond, func() { cmd.Process.Kill() })
		}
		var stop *time.Timer
		if n%4 == 0 {
			stop = kill()
		}
		lines := bufio.NewScanner(out)
		var maybe app.PersonID // undone, but perhaps not yet acknowledged
		for lines.Scan() {
			if stop == nil {
				stop = kill()
			}
			if strings.HasPrefix(lines.Text(), "failed") {
				t.Fatal(lines.Text())
			}
			var id app.PersonID
			if _, err := fmt.Sscan(lines.Text(), &id); err != nil {
				continue // cut off by the kill
			}
			total++
			maybe = id
			present[max(id, -id)] = id > 0
		}
		cmd.Wait()
		if stop == nil {
			t.Fatalf("the writer ended by itself before kill %d", n)
		}
		stop.Stop()
		d, err := data.Open(path, data.Options{Wait: time.Second})
		if err != nil {
			t.Fatalf("after kill %d: %v", n, err)
		}
		if n%8 == 7 || n == kills-1 {
			if err := d.Check(ctx); err != nil {
				t.Fatalf("after kill %d: %v", n, err)
			}
		}
		there := map[app.PersonID]bool{}
		for _, id := range must[[]app.PersonID](t)(d.Find(ctx, "writer", 0)) {
			there[id] = true
		}
		for id, want := range present {
			if there[id] != want && id != maybe {
				t.Fatalf("after kill %d: person %d present %v, acknowledged %v", n, id, there[id], want)
			}
			if _, err := d.Person(ctx, id); (err == nil) != there[id] {
				t.Fatalf("after kill %d: person %d and the search disagree", n, id)
			}
		}
		if there[maybe] { // what the kill left of the last undo
			present[maybe] = true
		} else if maybe > 0 {
			present[maybe] = false
		}
		d.Close()
	}
	t.Logf("%d acknowledged changes, %d kills", total, kills)
	if total < kills {
		t.Fatalf("only %d changes were acknowledged; the test tests nothing", total)
	}
}
