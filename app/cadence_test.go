package app_test

import (
	"errors"
	"testing"

	"cortado/app"
)

func TestCadencesByTagAreReadAndRefused(t *testing.T) {
	got, err := app.ParseTagCadences(`{"Mentors":91,"Berlin":30}`)
	if err != nil || got["Mentors"] != 91 || got.String() != `{"Berlin":30,"Mentors":91}` {
		t.Fatalf("read %v, %v", got, err)
	}
	if none := got.With("mentors", 0).With("berlin", 0); none.String() != "{}" {
		t.Errorf("taken away in other spellings, left is %s", none)
	}
	if one := got.With("BERLIN", 14); one.String() != `{"BERLIN":14,"Mentors":91}` {
		t.Errorf("set anew it is %s", one)
	}
	for _, wrong := range []string{"", "null", "[]", `"x"`, `{"a":0}`, `{"a":-1}`, `{"a":3651}`, `{"a":1.5}`, `{"":7}`, `{" a":7}`, `{"a":7,"A":8}`, `{"a":"7"}`} {
		if _, err := app.ParseTagCadences(wrong); !errors.Is(err, app.ErrInvalid) {
			t.Errorf("%s is taken: %v", wrong, err)
		}
	}
}
