package data

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"

	"cortado/app"
)

// A digest block holds the networkColumns of up to digestSpan people as they
// stand in their rows: a format number, the texts of all of them (each once: in a
// network most titles, employers and lists derived from them come again and
// again), then for every person one number per column, which is the value of a
// number or the place of a text. Reading it takes a tenth of the time that
// reading as many rows takes.
const (
	digestFormat = 1
	digestSpan   = 512 // as in the schema
)

var errDigest = errors.New("a digest block is broken")

// digesting writes a block.
type digesting struct {
	places map[string]uint64
	texts  []byte
	rows   []byte
	people int
}

// add takes the row that was just scanned.
func (d *digesting) add(r *personRow) {
	for _, at := range r.network {
		switch v := at.(type) {
		case *string:
			d.text(*v)
		case *bool:
			n := int64(0)
			if *v {
				n = 1
			}
			d.number(n)
		case *int:
			d.number(int64(*v))
		case *app.PersonID:
			d.number(int64(*v))
		case *sql.NullInt64: // 0 is NULL
			if v.Valid {
				d.number(v.Int64 + 1)
			} else {
				d.number(0)
			}
		default:
			panic(fmt.Sprintf("a column of a person is read to a %T", at))
		}
	}
	d.people++
}

func (d *digesting) number(n int64) { d.rows = binary.AppendVarint(d.rows, n) }

func (d *digesting) text(s string) {
	place, known := d.places[s]
	if !known {
		place = uint64(len(d.places))
		d.places[s] = place
		d.texts = binary.AppendUvarint(d.texts, uint64(len(s)))
		d.texts = append(d.texts, s...)
	}
	d.rows = binary.AppendUvarint(d.rows, place)
}

func (d *digesting) block() []byte {
	out := binary.AppendUvarint([]byte{digestFormat}, uint64(len(d.places)))
	return append(append(out, d.texts...), d.rows...)
}

// digested reads a block.
type digested struct {
	b     string
	texts []string
	bad   bool
}

// open reads a block's texts.
func (d *digested) open(block []byte) {
	d.b, d.texts = string(block[1:]), d.texts[:0]
	for n := d.unsigned(); n > 0 && !d.bad; n-- {
		length := d.unsigned()
		if length > uint64(len(d.b)) {
			d.bad = true
			break
		}
		d.texts = append(d.texts, d.b[:length])
		d.b = d.b[length:]
	}
}

func (d *digested) unsigned() uint64 {
	var v uint64
	for i := 0; i < len(d.b) && i < binary.MaxVarintLen64; i++ {
		c := d.b[i]
		v |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.b = d.b[i+1:]
			return v
		}
	}
	d.bad = true
	return 0
}

func (d *digested) number() int64 {
	u := d.unsigned()
	return int64(u>>1) ^ -int64(u&1)
}

func (d *digested) text() string {
	if place := d.unsigned(); place < uint64(len(d.texts)) {
		return d.texts[place]
	}
	d.bad = true
	return ""
}

// next fills a row with the next person of the block.
func (d *digested) next(r *personRow) error {
	for _, at := range r.network {
		switch v := at.(type) {
		case *string:
			*v = d.text()
		case *bool:
			*v = d.number() != 0
		case *int:
			*v = int(d.number())
		case *app.PersonID:
			*v = app.PersonID(d.number())
		case *sql.NullInt64:
			*v = sql.NullInt64{}
			if n := d.number(); n != 0 {
				*v = sql.NullInt64{Int64: n - 1, Valid: true}
			}
		}
	}
	if d.bad {
		return errDigest
	}
	return nil
}

// block is one block of the digest; empty when it is to be made.
type block struct {
	id     int64
	people int
	bytes  []byte
}

// network reads everybody outside the bin by id. It also gives the blocks that
// had to be made, for keeping.
func (r *reads) network(ctx context.Context) (people []app.Person, made []block, err error) {
	if r.before != nil {
		if err := r.before(); err != nil {
			return nil, nil, err
		}
	}
	blocks, err := list(ctx, r.s, func(row scanner) (block, error) {
		var b block
		return b, row.Scan(&b.id, &b.people, &b.bytes)
	}, "SELECT id, people, block FROM digest ORDER BY id")
	if err != nil {
		return nil, nil, err
	}
	row := newPersonRow()
	size := 0
	for i := range blocks {
		b := &blocks[i]
		if len(b.bytes) == 0 || b.bytes[0] != digestFormat {
			if err := r.digest(ctx, row, b); err != nil {
				return nil, nil, err
			}
			made = append(made, *b)
		}
		size += b.people
	}
	row.shared = newSharing()
	people = make([]app.Person, 0, size) // a person is a large value to copy when a slice grows
	var d digested
	for _, b := range blocks {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		d.open(b.bytes)
		for range b.people {
			if err := d.next(row); err != nil {
				return nil, nil, err
			}
			p, err := row.person()
			if err != nil {
				return nil, nil, err
			}
			people = append(people, p)
		}
	}
	return people, made, nil
}

// digest makes a block from the rows of its people.
func (r *reads) digest(ctx context.Context, row *personRow, b *block) error {
	rows, err := r.s.query("SELECT id, "+networkColumns+" FROM person WHERE deleted = '' AND id BETWEEN ? AND ? ORDER BY id",
		b.id*digestSpan, (b.id+1)*digestSpan-1)
	if err != nil {
		return err
	}
	defer rows.Close()
	d := digesting{places: map[string]uint64{}}
	for rows.Next() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := rows.Scan(row.network...); err != nil {
			return err
		}
		d.add(row)
	}
	b.people, b.bytes = d.people, d.block()
	return rows.Err()
}

// keep writes blocks down that had to be made, as a transaction of its own.
func (s *session) keep(made []block) (err error) {
	if err := s.run("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = s.run("ROLLBACK")
		}
	}()
	for _, b := range made {
		if _, err := s.exec("UPDATE digest SET people = ?, block = ? WHERE id = ?", b.people, b.bytes, b.id); err != nil {
			return err
		}
	}
	return s.run("COMMIT")
}
