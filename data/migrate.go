package data

import (
	"embed"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one numbered step of the schema.
type migration struct {
	number int
	sql    string
}

// migrations gives every step in order; step n is the file that begins with n.
func migrations() []migration {
	entries, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		panic(err) // embedded at build time
	}
	var out []migration
	for _, e := range entries {
		digits, _, _ := strings.Cut(e.Name(), "_")
		n, err := strconv.Atoi(digits)
		text, rerr := migrationFiles.ReadFile("migrations/" + e.Name())
		if err != nil || rerr != nil {
			panic("migration without a number: " + e.Name())
		}
		out = append(out, migration{n, string(text)})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].number < out[j].number })
	return out
}

// newest is the version the steps lead to.
func newest(steps []migration) int { return steps[len(steps)-1].number }

// migrate brings the schema from the version it has to the newest, each step a
// transaction of its own together with the number that records it.
func migrate(s *session, from int, steps []migration) error {
	for _, m := range steps {
		if m.number <= from {
			continue
		}
		if err := s.run("BEGIN IMMEDIATE"); err != nil {
			return fault("migrate database", err)
		}
		err := s.run(m.sql)
		if err == nil {
			err = s.run(fmt.Sprintf("PRAGMA user_version = %d", m.number))
		}
		if err == nil {
			err = s.run("COMMIT")
		}
		if err != nil {
			_ = s.run("ROLLBACK")
			return fault(fmt.Sprintf("migrate database to version %d", m.number), err)
		}
	}
	return nil
}
