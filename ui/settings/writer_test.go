package settings_test

import (
	"context"
	"testing"

	"cortado/app"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

func (f *phrasebook) WriterModels(_ context.Context, address string) ([]string, error) {
	f.asked = append(f.asked, address)
	return f.models, f.noWriter
}

func openWith(t *testing.T, prepare func(*fake)) (*screentest.Host, *fake, *settings.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 2000), newFake()
	prepare(f)
	s := settings.New(h, f, "0.1.0")
	h.Show(s, screen.Route{Name: screen.Settings})
	return h, f, s
}

func TestTheWriterIsOffAndAsksNobodyUntilTested(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "Without one nothing is missing", "only when you press Send", "only to this computer")
	if h.HasButton("Turn it off") || len(f.asked) != 0 {
		t.Errorf("asked %v", f.asked)
	}
	h.Press(t, "Test and list its models")
	h.MustShow(t, "Name the writer's address first.")
	h.Fill(t, "Address", "http://api.example:443")
	h.MustShow(t, "is not on this computer")
	h.Press(t, "Test and list its models")
	if len(f.asked) != 0 || len(f.wrote) != 0 {
		t.Errorf("asked %v, wrote %v", f.asked, f.wrote)
	}
}

func TestAWriterIsTestedAndOneOfItsModelsChosen(t *testing.T) {
	h, f, _ := openWith(t, func(f *fake) { f.models = []string{"llama3.2:latest", "qwen2.5:7b"} })
	h.Fill(t, "Address", " http://localhost:11434 ")
	wrote(t, f, app.SetWriterAddress, "http://localhost:11434")
	h.MustShow(t, "Test it to choose one of its models.")
	h.Press(t, "Test and list its models")
	if len(f.asked) != 1 || f.asked[0] != "http://localhost:11434" {
		t.Errorf("asked %v", f.asked)
	}
	h.MustShow(t, "It answers. It has 2 models.")
	h.Choose(t, "Model that rephrases", "qwen2.5:7b")
	wrote(t, f, app.SetWriterModel, "qwen2.5:7b")
	h.Choose(t, "Wait for its answer", "2 minutes")
	wrote(t, f, app.SetWriterSeconds, "120")
	h.Press(t, "Turn it off")
	if f.set[app.SetWriterAddress] != "" || f.set[app.SetWriterModel] != "" || h.HasButton("Turn it off") {
		t.Errorf("kept %v", f.set)
	}
}

func TestTheOnlyModelIsTakenByItself(t *testing.T) {
	h, f, _ := openWith(t, func(f *fake) { f.models = []string{"only"} })
	h.Fill(t, "Address", "http://localhost:8080")
	h.Press(t, "Test and list its models")
	wrote(t, f, app.SetWriterModel, "only")
}

func TestAWriterThatDoesNotAnswerIsTold(t *testing.T) {
	h, f, _ := openWith(t, func(f *fake) {
		f.set[app.SetWriterAddress], f.set[app.SetWriterModel] = "http://localhost:11434", "llama3.2"
		f.noWriter = &app.Fault{Kind: app.ErrUnanswered, What: "no writer answers at this address", Do: "start the program"}
	})
	h.MustShow(t, "llama3.2 rephrases your drafts.")
	h.Press(t, "Test and list its models")
	h.MustShow(t, "No writer answers at this address; start the program.")
	f.noWriter, f.models = nil, nil
	h.Press(t, "Test and list its models")
	h.MustShow(t, "has no model yet")
	f.models = []string{"qwen2.5:7b"}
	h.Press(t, "Test and list its models")
	h.MustShow(t, "has no llama3.2 any more")
}

func TestDrawWriter(t *testing.T) {
	screentest.Draw(t, "settings-writer", func(h *screentest.Host) (screen.Screen, screen.Route) {
		f := newFake()
		f.set[app.SetWriterAddress], f.set[app.SetWriterModel] = "http://localhost:11434", "llama3.2:latest"
		f.models = []string{"llama3.2:latest", "qwen2.5:7b-instruct", "hf.co/somebody/a-model-with-a-very-long-name-8B-Instruct-GGUF:Q4_K_M_and_more"}
		f.set[app.SetWriterModel] = f.models[2]
		return &pressed{settings.New(&keeping{Host: h}, f, "0.1.0"), h, func() { h.Press(t, "Test and list its models") }}, screen.Route{Name: screen.Settings}
	})
}
