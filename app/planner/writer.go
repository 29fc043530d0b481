package planner

import (
	"context"
	"time"

	"cortado/app"
	"cortado/app/writer"
)

// Rephrasing is all that goes to the writer to have a text rephrased, and where.
type Rephrasing struct {
	Address string // the whole one
	Model   string
	Prompt  string
	Seconds int // how long an answer is waited for
}

// Rephrased is a text as the writer put it.
type Rephrased struct {
	Body   string
	Checks []CheckLine
	Gone   []string // figures and links the text had before
	Added  []string // those it has now
}

// HasWriter says whether the user set up a writer.
func (p *Planner) HasWriter(ctx context.Context) (bool, error) {
	address, err := p.Setting(ctx, app.SetWriterAddress)
	return address != "" && p.writer != nil, err
}

// WriterModels lists the models of the writer at an address of this computer.
func (p *Planner) WriterModels(ctx context.Context, address string) ([]string, error) {
	if p.writer == nil {
		return nil, errNoWriter()
	}
	return p.writer.Models(ctx, address)
}

func errNoWriter() error {
	return &app.Fault{Kind: app.ErrInvalid, What: "no writer is set up", Do: "name its address in Settings"}
}

// PrepareRephrase says what would be sent to have a text rephrased as the choices
// ask: the text and what is wanted of it, and nothing else. Nothing is sent.
func (p *Planner) PrepareRephrase(ctx context.Context, c Compose, body string) (Rephrasing, error) {
	set, err := p.Settings(ctx)
	if err != nil {
		return Rephrasing{}, err
	}
	if p.writer == nil || set[app.SetWriterAddress] == "" {
		return Rephrasing{}, errNoWriter()
	}
	seconds, err := p.SettingNumber(ctx, app.SetWriterSeconds)
	if err != nil {
		return Rephrasing{}, err
	}
	limit, err := p.SettingNumber(ctx, app.SetNoteLimit)
	if err != nil {
		return Rephrasing{}, err
	}
	address := c.Address
	if address == "" {
		address = app.FamiliarAddress
		if c.Tone == app.Formal {
			address = app.PoliteAddress
		}
	}
	where, err := writer.Endpoint(set[app.SetWriterAddress], writer.Completions)
	if err != nil {
		return Rephrasing{}, err
	}
	task := writer.Task{Text: body, Lang: c.Lang, Address: address, Tone: c.Tone, Channel: c.Channel, NoteLimit: limit}
	return Rephrasing{Address: where, Model: set[app.SetWriterModel], Prompt: task.Prompt(), Seconds: seconds}, nil
}

// Rephrase sends exactly what was prepared and gives the text that came back,
// cleaned and judged by the checks for the choices. It changes nothing. Errors
// are those of writer.Client.Write and writer.Clean.
func (p *Planner) Rephrase(ctx context.Context, c Compose, r Rephrasing, subject, body string) (Rephrased, error) {
	if p.writer == nil {
		return Rephrased{}, errNoWriter()
	}
	wrote, err := p.writer.Write(ctx, writer.Request{Address: r.Address, Model: r.Model, Prompt: r.Prompt, Wait: time.Duration(r.Seconds) * time.Second})
	if err != nil {
		return Rephrased{}, err
	}
	out := Rephrased{}
	if out.Body, err = writer.Clean(wrote, body); err != nil {
		return Rephrased{}, err
	}
	out.Gone, out.Added = writer.Differs(body, out.Body)
	out.Checks, err = p.Examine(ctx, c, subject, out.Body)
	return out, err
}
