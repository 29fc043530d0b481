package data

import (
	"fmt"
	"strings"
)

// table is one table whose rows the undo log covers.
type table struct {
	name    string
	columns []column // without id
	parents []reference
}

type column struct {
	name string
	blob bool
}

// reference is a foreign key: the column that names a row of a parent. When the
// parent goes, the row goes with it, or only the column is cleared.
type reference struct {
	column, parent string
	clears         bool
}

// describe reads the schema: every table of content, parents before children.
// The undo log itself and the search index, which is made from the content, are
// left out.
func describe(s *session) ([]table, error) {
	names, err := values[string](s, `SELECT name FROM sqlite_schema WHERE type = 'table'
		AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'search%' AND name NOT IN ('change', 'change_row', 'digest') ORDER BY name`)
	if err != nil {
		return nil, err
	}
	left := map[string]table{}
	for _, name := range names {
		t := table{name: name}
		rows, err := s.query("SELECT name, type FROM pragma_table_xinfo(?) ORDER BY cid", name)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var c, kind string
			if err := rows.Scan(&c, &kind); err != nil {
				rows.Close()
				return nil, err
			}
			if c != "id" {
				t.columns = append(t.columns, column{c, kind == "BLOB"})
			}
		}
		if err := rows.Close(); err != nil {
			return nil, err
		}
		rows, err = s.query(`SELECT "from", "table", on_delete = 'SET NULL' FROM pragma_foreign_key_list(?)`, name)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var r reference
			if err := rows.Scan(&r.column, &r.parent, &r.clears); err != nil {
				rows.Close()
				return nil, err
			}
			t.parents = append(t.parents, r)
		}
		if err := rows.Close(); err != nil {
			return nil, err
		}
		left[name] = t
	}
	var out []table
	placed := map[string]bool{}
	for len(left) > 0 {
		before := len(out)
		for _, name := range names {
			if t, waiting := left[name]; waiting && t.follows(placed) {
				out = append(out, t)
				placed[name] = true
				delete(left, name)
			}
		}
		if len(out) == before {
			return nil, fmt.Errorf("tables refer to one another in a circle")
		}
	}
	return out, nil
}

// follows says whether every parent but the table itself is placed.
func (t table) follows(placed map[string]bool) bool {
	for _, r := range t.parents {
		if r.parent != t.name && !placed[r.parent] {
			return false
		}
	}
	return true
}

// values reads a single column.
func values[T any](s *session, query string, args ...any) ([]T, error) {
	rows, err := s.query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// watch sets the temporary triggers that write before-images into the undo log
// while a change is being recorded (recording.change > 0). Inserts need none:
// ids only grow, so what a change added is a range of them.
func watch(s *session, tables []table) error {
	script := []string{
		"CREATE TEMP TABLE recording (change INTEGER NOT NULL)",
		"INSERT INTO recording VALUES (0)",
	}
	for _, t := range tables {
		var differs, changed, whole []string
		for _, c := range t.columns {
			differs = append(differs, fmt.Sprintf(`OLD."%[1]s" IS NOT NEW."%[1]s"`, c.name))
			changed = append(changed, fmt.Sprintf(`SELECT '%s' AS k, %s AS v WHERE OLD."%[1]s" IS NOT NEW."%[1]s"`, c.name, c.image()))
			whole = append(whole, fmt.Sprintf("'%s', %s", c.name, c.image()))
		}
		script = append(script,
			fmt.Sprintf(`CREATE TEMP TRIGGER updated_%[1]s AFTER UPDATE ON main.%[1]s
				WHEN (SELECT change FROM recording) > 0 AND (%[2]s)
				BEGIN INSERT INTO change_row (change, tbl, kind, row, last, before)
				SELECT change, '%[1]s', 'update', OLD.id, OLD.id, (SELECT json_group_object(k, v) FROM (%[3]s)) FROM recording; END`,
				t.name, strings.Join(differs, " OR "), strings.Join(changed, " UNION ALL ")),
			fmt.Sprintf(`CREATE TEMP TRIGGER deleted_%[1]s AFTER DELETE ON main.%[1]s
				WHEN (SELECT change FROM recording) > 0
				BEGIN INSERT INTO change_row (change, tbl, kind, row, last, before)
				SELECT change, '%[1]s', 'delete', OLD.id, OLD.id, json_object(%[2]s) FROM recording; END`,
				t.name, strings.Join(whole, ", ")))
	}
	for _, statement := range script {
		if err := s.run(statement); err != nil {
			return err
		}
	}
	return nil
}

// image is the expression under which the column's old value enters JSON,
// which holds no bytes.
func (c column) image() string {
	if c.blob {
		return `hex(OLD."` + c.name + `")`
	}
	return `OLD."` + c.name + `"`
}

// restored is the expression that reads the value back from the JSON of ?1.
func (c column) restored() string {
	if c.blob {
		return fmt.Sprintf("unhex(?1 ->> '%s')", c.name)
	}
	return fmt.Sprintf("?1 ->> '%s'", c.name)
}
