package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app"
)

// next is a step that the next version might take: a new column of people, with
// a value for those that are there.
var next = migration{number: newest(migrations()) + 1,
	sql: "ALTER TABLE person ADD COLUMN pronouns TEXT NOT NULL DEFAULT 'unknown'; CREATE INDEX person_pronouns ON person (pronouns);"}

// oldFile is a database of the first version; see oldFileOf.
func oldFile(t *testing.T) string {
	t.Helper()
	return oldFileOf(t, 1)
}

// oldFileOf is a database of an earlier version, written by the program of that
// time, with Ana Ruiz in it and a talk with her.
func oldFileOf(t *testing.T, version int) string {
	t.Helper()
	kept, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("version-%d.db", version)))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cortado.db")
	if err := os.WriteFile(path, kept, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOlderFileIsBackedUpAndBroughtUpToDate(t *testing.T) {
	path := oldFile(t)
	steps := append(migrations(), next)
	d, err := openWith(path, Options{}, steps)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	pronouns, err := values[string](d.s, "SELECT pronouns FROM person")
	if err != nil || len(pronouns) != 1 || pronouns[0] != "unknown" {
		t.Fatalf("got %v, %v", pronouns, err)
	}
	if v, _ := values[int](d.s, "PRAGMA user_version"); v[0] != next.number {
		t.Errorf("the version is %v", v)
	}
	if _, err := d.Undo(0, time.Unix(2e9, 0)); err != nil { // of a change made before
		t.Errorf("undo: %v", err)
	}
	backups, err := Backups(path)
	if err != nil || len(backups) != 1 || !strings.Contains(backups[0].Path, fmt.Sprint("before-version-", next.number)) {
		t.Fatalf("backups: %v, %v", backups, err)
	}
	c, err := Inspect(backups[0].Path)
	if err != nil || c.Version != 1 || c.People != 1 {
		t.Errorf("the backup holds %+v, %v", c, err)
	}
	if _, err := Open(backups[0].Path, Options{}); err != nil {
		t.Errorf("the backup cannot be opened by the version that wrote it: %v", err)
	}
}

func TestAMigrationThatFailsLeavesTheFileAsItWas(t *testing.T) {
	path := oldFile(t)
	broken := migration{number: next.number, sql: next.sql + "; INSERT INTO nowhere VALUES (1);"}
	if _, err := openWith(path, Options{}, append(migrations(), broken)); err == nil {
		t.Fatal("a broken migration succeeded")
	}
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	people, err := d.Network(context.Background())
	if err != nil || len(people) != 1 {
		t.Fatalf("got %v, %v", people, err)
	}
}

func TestAFileWhoseMakingWasCutShortIsMadeAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cortado.db")
	// what is there between the creation of the file and its first migration
	if _, err := openWith(path, Options{}, []migration{{number: 1, sql: "INSERT INTO nowhere VALUES (1)"}}); err == nil {
		t.Fatal("a broken first migration succeeded")
	}
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		t.Fatalf("the test makes no such file: %v, %v", info, err)
	}
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
}

func TestTheMigrationsAreNumberedWithoutGaps(t *testing.T) {
	for i, m := range migrations() {
		if m.number != i+1 {
			t.Errorf("migration %d stands in place %d", m.number, i+1)
		}
	}
}

// TestTheSchemaKeepsItsHabits holds what the undo log and the rules rest on.
func TestTheSchemaKeepsItsHabits(t *testing.T) {
	d, err := Open(filepath.Join(t.TempDir(), "cortado.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if len(d.tables) < 20 {
		t.Fatalf("only %d tables", len(d.tables))
	}
	for _, tbl := range d.tables {
		sql, err := one[string](d.s, "SELECT sql FROM sqlite_schema WHERE name = ?", tbl.name)
		if err != nil || !strings.Contains(sql, "PRIMARY KEY AUTOINCREMENT") || !strings.HasSuffix(strings.TrimSpace(sql), "STRICT") {
			t.Errorf("table %s is not STRICT with an AUTOINCREMENT id (%v)", tbl.name, err)
		}
		for _, r := range tbl.parents { // a parent that goes must find its rows
			plan, err := d.s.query("EXPLAIN QUERY PLAN SELECT 1 FROM " + tbl.name + " WHERE " + r.column + " = 1")
			if err != nil {
				t.Fatal(err)
			}
			for plan.Next() {
				var a, b, c int
				var step string
				if err := plan.Scan(&a, &b, &c, &step); err != nil {
					t.Fatal(err)
				}
				if strings.HasPrefix(step, "SCAN") {
					t.Errorf("%s.%s has no index", tbl.name, r.column)
				}
			}
			plan.Close()
		}
	}
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "cell_size_check": "1"} {
		if got, err := one[string](d.s, "PRAGMA "+pragma); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", pragma, got, err, want)
		}
	}
	if _, err := one[string](d.s, "SELECT broken FROM"); errors.Is(err, app.ErrDamaged) {
		t.Error("a mistake of the program is called damage")
	}
}

func TestAFileOfEveryEarlierVersionOpensWithItsPeople(t *testing.T) {
	for version := 1; version < newest(migrations()); version++ {
		path := oldFileOf(t, version)
		d, err := Open(path, Options{})
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		people, err := d.Network(context.Background())
		if err != nil || len(people) != 1 || people[0].Name.Given != "Ana" {
			t.Errorf("version %d: the network is %v, %v", version, people, err)
		}
		if found, err := d.Find(context.Background(), "ruiz", 0); err != nil || len(found) != 1 {
			t.Errorf("version %d: the search finds %v, %v", version, found, err)
		}
		if err := d.Check(context.Background()); err != nil {
			t.Errorf("version %d: %v", version, err)
		}
		d.Close()
	}
}

// A message deleted under an earlier version comes back under this one, which
// knows more of messages.
func TestAChangeOfAnEarlierVersionIsTakenBack(t *testing.T) {
	d, err := Open(oldFileOf(t, 3), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if _, err := d.Undo(0, time.Unix(2e9, 0)); err != nil {
		t.Fatal(err)
	}
	messages, err := d.Messages(context.Background(), 0)
	if err != nil || len(messages) != 2 || messages[0].Body != "a draft thrown away" || messages[1].Body != "Hi Ana,\n\nsent long ago" {
		t.Fatalf("the messages are %+v, %v", messages, err)
	}
	for _, m := range messages {
		if m.Address != "" || m.About != 0 || m.Introducer != 0 || m.Request != 0 || m.Template != 0 || m.Said != (app.Said{}) || m.Off != nil {
			t.Errorf("an old message came with %+v", m)
		}
	}
	requests, err := d.Requests(context.Background(), 1)
	if err != nil || len(requests) != 1 || requests[0].Due != "2026-12-01" || !requests[0].Answered.IsZero() || requests[0].Entry != 0 {
		t.Errorf("the requests are %+v, %v", requests, err)
	}
	for range 2 { // and everything before it
		if _, err := d.Undo(0, time.Unix(2e9, 0)); err != nil {
			t.Fatal(err)
		}
	}
	if people, err := d.Network(context.Background()); err != nil || len(people) != 0 {
		t.Errorf("%v are left, %v", people, err)
	}
}

// Trust that moved under the version before is taken back under this one, which
// notes when it moves from now on.
func TestTrustOfAnEarlierVersionIsKeptAndFollowedFromNowOn(t *testing.T) {
	d, err := Open(oldFileOf(t, 4), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	ctx := context.Background()
	trust := func() (app.Level, []app.TrustStep) {
		t.Helper()
		q, err := d.Person(ctx, 1)
		if err != nil || q.Trust == nil {
			t.Fatalf("%v, %v", q.Trust, err)
		}
		return *q.Trust, q.TrustSteps
	}
	if level, steps := trust(); level != 4 || len(steps) != 0 {
		t.Errorf("trust is %d with the steps %v", level, steps)
	}
	if _, err := d.Undo(0, time.Unix(2e9, 0)); err != nil {
		t.Fatal(err)
	}
	if level, steps := trust(); level != 3 || len(steps) != 0 {
		t.Errorf("after undo trust is %d with the steps %v", level, steps)
	}
	q, err := d.Person(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	two := app.Level(2)
	q.Trust = &two
	at := time.Date(2027, 1, 5, 9, 0, 0, 0, time.UTC)
	if _, err := d.Change("change.person", "Ana", at, func(w app.Writer) error { _, err := w.SavePerson(q); return err }); err != nil {
		t.Fatal(err)
	}
	if level, steps := trust(); level != 2 || len(steps) != 1 || steps[0].On != "2027-01-05" || *steps[0].Trust != 2 {
		t.Errorf("trust is %d with the steps %v", level, steps)
	}
	if steps, err := d.TrustSteps(ctx); err != nil || len(steps) != 1 || steps[0].ID != 1 {
		t.Errorf("the steps of everybody are %v, %v", steps, err)
	}
	requests, err := d.Requests(ctx, 1)
	if err != nil || len(requests) != 1 || requests[0].Entry != 1 {
		t.Errorf("the requests are %+v, %v", requests, err)
	}
}

// What was done with a follow-up under the version before was done for good; under
// this one it can be put off, and that be taken back.
func TestWhatWasSettledInAnEarlierVersionStaysSo(t *testing.T) {
	d, err := Open(oldFileOf(t, 4), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	ctx, at := context.Background(), time.Date(2027, 1, 5, 9, 0, 0, 0, time.UTC)
	if _, err := d.s.exec("INSERT INTO settled (key, at, how) VALUES ('thank:talk:1', 0, 'dismissed')"); err != nil { // as it was written then
		t.Fatal(err)
	}
	kept := func(until app.Day) {
		t.Helper()
		got, err := d.Settled(ctx)
		if err != nil || len(got) != 1 || got[0].Key != "thank:talk:1" || got[0].How != app.SettledDismissed || got[0].Until != until {
			t.Fatalf("kept is %+v, %v; want until %q", got, err, until)
		}
	}
	kept("")
	if _, err := d.Change("change.follow.off", "Ana", at, func(w app.Writer) error { return w.SaveSettled(app.PutOff("thank:talk:1", "2027-01-08", at)) }); err != nil {
		t.Fatal(err)
	}
	kept("2027-01-08")
	if _, err := d.Undo(0, at.Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	kept("")
	for _, wrong := range []app.Settled{{Key: "a", How: app.SettledDone, Until: "2027-01-08"}, {Key: "a", How: app.SettledDismissed, Until: "soon"}} {
		if _, err := d.Change("change.settle", "", at, func(w app.Writer) error { return w.SaveSettled(wrong) }); err == nil {
			t.Errorf("%+v is kept", wrong)
		}
	}
}

// TestAFileCutShortWhileItWasMadeIsOpened copies a file and its rollback journal
// out of a transaction under way, which is what a kill leaves.
func TestAFileCutShortWhileItWasMadeIsOpened(t *testing.T) {
	making := filepath.Join(t.TempDir(), "making.db")
	pool, err := sql.Open("sqlite", dsn(making, url.Values{"_pragma": {"journal_mode(DELETE)", "cache_size(1)"}}))
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	for _, statement := range []string{"CREATE TABLE t (x TEXT)", "INSERT INTO t VALUES ('kept')", "BEGIN IMMEDIATE",
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) INSERT INTO t SELECT 'never committed ' || i FROM n"} {
		if _, err := pool.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	left := filepath.Join(t.TempDir(), "left.db")
	for _, end := range []string{"", "-journal"} {
		b, err := os.ReadFile(making + end)
		if err != nil || len(b) == 0 {
			t.Fatalf("%s: %d bytes, %v", end, len(b), err)
		}
		if err := os.WriteFile(left+end, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := rollBack(left); err != nil {
		t.Fatal(err)
	}
	reader, err := readOnlyPool(left)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	var rows int
	if err := reader.QueryRow("SELECT count(*) FROM t").Scan(&rows); err != nil || rows != 1 {
		t.Errorf("%d rows, %v; want the one that was committed", rows, err)
	}
}
