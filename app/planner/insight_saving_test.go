package planner_test

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAPictureMadeElsewhereIsWrittenAsAWholeOrToldWhyNot(t *testing.T) {
	w, path := empty(t), filepath.Join(t.TempDir(), "gaps.png")
	if err := w.SaveFile(ctx, path, []byte("picture")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "picture" {
		t.Errorf("written %q: %v", got, err)
	}
	if err := w.SaveFile(ctx, filepath.Join(path, "nowhere.png"), []byte("picture")); err == nil {
		t.Error("a file in a folder that is none is written")
	}
}
