package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"cortado/app"
)

// cards reads a stream of vCards into a batch.
type cards struct {
	b      *Batch
	o      *Options
	lines  *cardLines
	photos int // bytes of photos so far
	text   int // bytes of everything else so far
}

// readCards reads every card of a file. Lines between cards are reported.
func readCards(ctx context.Context, s stream, enc encoding.Encoding, b *Batch, o *Options) error {
	r, closer, err := s.text(ctx, enc)
	if err != nil {
		return err
	}
	defer closer.Close()
	c := &cards{b: b, o: o, lines: &cardLines{r: r}}
	p, err := c.lines.next()
	for err == nil {
		if !begins(p) {
			c.stray(p)
			if err = c.b.flood(); err == nil {
				p, err = c.lines.next()
			}
			continue
		}
		var follow *property
		if follow, err = c.card(p.line); err == nil && follow != nil {
			p = *follow
		} else if err == nil {
			p, err = c.lines.next()
		}
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func begins(p property) bool {
	return p.name == "BEGIN" && strings.EqualFold(strings.TrimSpace(string(p.value)), "VCARD")
}

func ends(p property) bool {
	return p.name == "END" && strings.EqualFold(strings.TrimSpace(string(p.value)), "VCARD")
}

// raw gives a property as it stood, for showing and for keeping.
func raw(p property) string {
	if p.bad != "" {
		return toText([]byte(p.bad), "")
	}
	return p.name + ":" + toText(p.value, "")
}

func (c *cards) stray(p property) {
	text := strings.TrimSpace(raw(p))
	if text == "\x1a" || text == "" || ends(p) {
		return
	}
	c.b.skip(p.line, reason("import.problem.stray", "value", short(text)), text, 1)
}

// card reads one card up to its end. Where the next card begins before, its
// BEGIN is given back.
func (c *cards) card(line int) (follow *property, err error) {
	c.lines.v21 = false
	k := &card{c: c, draft: newDraft(c.b, c.o, line), labels: map[string]string{}}
	var props []property
	var agent *strings.Builder // a card inside the card
	depth := 0                 // how many cards are open inside it
	size := 0                  // bytes of the card so far
	finish := func(complete bool) error {
		if !complete {
			c.b.problem(line, reason("import.problem.noend"), "")
		}
		if agent != nil {
			k.values++
			k.extra("AGENT", agent.String())
		}
		return k.take(props)
	}
	for {
		p, err := c.lines.next()
		if errors.Is(err, io.EOF) {
			return nil, finish(false)
		}
		if err != nil {
			return nil, err
		}
		switch {
		case agent != nil:
			switch {
			case begins(p):
				if depth++; depth > MaxDepth {
					return nil, refuse(c.b.File, fmt.Sprintf("has cards inside cards, %d deep", depth), "export it again")
				}
			case ends(p) && depth > 0:
				depth--
			case ends(p):
				k.values++
				k.extra("AGENT", agent.String())
				agent = nil
				continue
			}
			if agent.Len() < MaxRow {
				agent.WriteString(raw(p) + "\n")
			}
		case begins(p) && len(props) > 0 && props[len(props)-1].name == "AGENT":
			agent = &strings.Builder{}
		case begins(p):
			return &p, finish(false)
		case ends(p):
			return nil, finish(true)
		case p.name == "AGENT" && strings.EqualFold(strings.TrimSpace(string(p.value)), "BEGIN:VCARD"):
			agent = &strings.Builder{}
		case p.name == "VERSION":
			c.lines.v21 = strings.HasPrefix(strings.TrimSpace(string(p.value)), "2")
		case len(props) >= MaxCardProperties:
			c.b.skip(p.line, reason("import.problem.manyprops"), raw(p), 1)
			if err := c.b.flood(); err != nil {
				return nil, err
			}
		default:
			if size += len(p.value) + len(p.bad); size > MaxCard {
				p.value, p.bad, p.long = bytes.Clone(p.value[:min(len(p.value), 200)]), strings.Clone(p.bad[:min(len(p.bad), 200)]), true
			}
			if !mediaProperty[p.name] {
				if c.text += len(p.value) + len(p.bad); c.text > MaxText {
					return nil, refuse(c.b.File, fmt.Sprintf("holds more than %d MB of text", MaxText>>20), "split it into smaller files")
				}
			}
			props = append(props, p)
		}
	}
}

// take makes a person of the properties of a card.
func (k *card) take(props []property) error {
	for _, p := range props { // labels first: they may stand after what they name
		if p.name == "X-ABLABEL" && p.group != "" {
			label := strings.TrimSpace(k.text(p))
			label = strings.TrimSuffix(strings.TrimPrefix(label, "_$!<"), ">!$_")
			k.labels[p.group] = label
		}
		if p.name == "X-ABSHOWAS" && strings.EqualFold(strings.TrimSpace(string(p.value)), "COMPANY") {
			k.company = true
		}
		if p.name == "KIND" || p.name == "X-ADDRESSBOOKSERVER-KIND" {
			k.kind = strings.ToLower(strings.TrimSpace(string(p.value)))
		}
	}
	used := map[string]bool{}
	for _, p := range props {
		if p.group != "" && p.name != "X-ABLABEL" {
			used[p.group] = true
		}
		k.property(p)
	}
	for _, p := range props { // a label that names nothing is a value of its own
		if p.name == "X-ABLABEL" && !used[p.group] {
			k.values++
			k.extra("X-ABLABEL", k.text(p))
		} else if l := k.labels[p.group]; p.name == "X-ABLABEL" && !k.shows(l) {
			k.extra("X-ABLABEL", l)
		}
	}
	named := k.finish()
	id := ""
	switch {
	case k.values == 0 && !named:
		id = "import.problem.emptycard"
	case k.kind == "group":
		id = "import.problem.group"
	case k.kind == "org" || k.kind == "location" || (k.company && !k.structured):
		id = "import.problem.company"
	case !named:
		id = k.nameless()
	}
	if id != "" {
		text := strings.TrimSpace(k.full + " " + k.p.Organisation)
		if text == "" && len(props) > 0 {
			text = raw(props[0])
		}
		k.c.b.skip(k.line, reason(id), text, k.values)
		if id == "import.problem.noname" {
			k.c.b.nameless(k.draft)
		}
		return k.c.b.flood()
	}
	return k.c.b.add(k.record())
}

// shows says whether a label is seen on one of the person's values.
func (k *card) shows(label string) bool {
	return label == "" || k.labelled(fEmail, label) || k.labelled(fPhone, label) || k.labelled(fLink, label) ||
		slices.ContainsFunc(k.p.Extra, func(e app.Extra) bool { return strings.Contains(e.Name, "("+label+")") })
}

// nameless makes a name out of a nickname or an e-mail address; it gives the
// reason why the card is nobody where it cannot.
func (k *card) nameless() string {
	p := &k.p
	switch {
	case p.Name.Nickname != "":
		p.Name.Given = p.Name.Nickname
		k.c.b.problem(k.line, reason("import.problem.nickname"), p.Name.Nickname)
		return ""
	case len(p.Emails) > 0:
		local, _, _ := strings.Cut(p.Emails[0].Address, "@")
		words := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' })
		for i, w := range words {
			r, size := utf8.DecodeRuneInString(w)
			words[i] = string(unicode.ToUpper(r)) + w[size:]
		}
		if len(words) == 0 {
			break
		}
		n := splitName(strings.Join(words, " "))
		p.Name = app.Name{Given: n.Given, Family: n.Family}
		k.c.b.problem(k.line, reason("import.problem.named"), p.Emails[0].Address)
		return ""
	}
	if p.Organisation != "" {
		return "import.problem.company"
	}
	return "import.problem.noname"
}
