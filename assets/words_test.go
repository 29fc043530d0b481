package assets_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"cortado/app"
	"cortado/assets"
)

// catalogue reads every sentence: id → plural form → text ("other" for a
// sentence without forms).
func catalogue(t *testing.T) map[string]map[string]string {
	t.Helper()
	files, err := filepath.Glob("words/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	out := map[string]map[string]string{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var entries map[string]json.RawMessage
		if err := json.Unmarshal(raw, &entries); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for id, entry := range entries {
			var text string
			forms := map[string]string{}
			if json.Unmarshal(entry, &text) == nil {
				forms["other"] = text
			} else if err := json.Unmarshal(entry, &forms); err != nil {
				t.Errorf("%s: %s: %v", f, id, err)
			}
			out[id] = forms
		}
	}
	return out
}

var part = regexp.MustCompile(`\{\{ *\.([A-Za-z]+) *\}\}`)

// partsOf names the parts of a sentence over all its forms.
func partsOf(forms map[string]string) []string {
	seen := map[string]bool{}
	for _, text := range forms {
		for _, m := range part.FindAllStringSubmatch(text, -1) {
			seen[m[1]] = true
		}
	}
	var out []string
	for name := range seen {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// spoken is what the Go code of one folder says.
type spoken struct {
	texts    map[string]bool // every text written out
	built    map[string]bool // texts an id begins with, the rest being computed: "due."
	ends     map[string]bool // texts put behind an id: ".why"
	keys     map[string]bool // what follows the first dot of a text
	prefixes map[string]bool // those a helper puts before the ids of its callers: "me."
	calls    []call
}

// call is a sentence asked for by an id that is written out.
type call struct {
	where   string
	id      string
	whole   bool     // not only the beginning of an id
	direct  bool     // asked of the catalogue itself, so no prefix can be missing
	parts   []string // their names
	certain bool     // whether all of them are known
}

// speech reads every Go file of the program but for tests, by folder.
func speech(t *testing.T) map[string]*spoken {
	t.Helper()
	out := map[string]*spoken{}
	set := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != ".." || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		folder := filepath.Dir(path)
		if out[folder] == nil {
			out[folder] = &spoken{texts: map[string]bool{}, built: map[string]bool{}, ends: map[string]bool{}, keys: map[string]bool{}, prefixes: map[string]bool{"": true}}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if _, ok := n.(*ast.ImportSpec); ok {
				return false
			}
			out[folder].hear(set, n)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func text(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// beginning gives the text an expression begins with.
func beginning(e ast.Expr) (string, bool) {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.ADD {
		return beginning(b.X)
	}
	return text(e)
}

func (s *spoken) hear(set *token.FileSet, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if v, ok := text(n); ok {
			s.texts[v] = true
			if _, key, ok := strings.Cut(v, "."); ok {
				s.keys[key] = true
			}
		}
	case *ast.BinaryExpr:
		if v, ok := text(n.X); ok && n.Op == token.ADD && strings.HasSuffix(v, ".") {
			if y, bare := n.Y.(*ast.Ident); bare && y.Name == "id" {
				s.prefixes[v] = true
			} else {
				s.built[v] = true
			}
		}
		if v, ok := text(n.Y); ok && n.Op == token.ADD && len(v) > 1 && strings.HasPrefix(v, ".") {
			s.ends[v] = true
		}
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		skip := map[string]int{"Say": 1, "say": 1, "Count": 2, "count": 2, "Has": 1}[name]
		if skip == 0 || len(n.Args) < skip {
			return
		}
		id, ok := beginning(n.Args[0])
		if !ok || id == "" {
			return
		}
		_, whole := text(n.Args[0])
		c := call{where: set.Position(n.Pos()).String(), id: id, whole: whole, direct: name == "Say" || name == "Count" || name == "Has",
			certain: n.Ellipsis == token.NoPos && name != "Has"}
		if skip == 2 {
			c.parts = append(c.parts, "n")
		}
		for i := skip; i+1 < len(n.Args); i += 2 {
			v, ok := text(n.Args[i])
			c.certain = c.certain && ok
			c.parts = append(c.parts, v)
		}
		s.calls = append(s.calls, c)
	}
}

// says tells whether the folder's code can put the id together: from a text
// written out, or its end after a dot ("model.days.silent"), what a helper puts
// before it, a beginning whose rest is computed, and what is put behind.
func (s *spoken) says(id string) bool {
	if s.texts[id] {
		return true
	}
	for built := range s.built {
		if strings.HasPrefix(id, built) {
			return true
		}
	}
	for prefix := range s.prefixes {
		if rest, ok := strings.CutPrefix(id, prefix); ok && prefix != "" && (s.says(rest) || s.keys[rest]) {
			return true
		}
	}
	for end := range s.ends {
		if rest, ok := strings.CutSuffix(id, end); ok && s.says(rest) {
			return true
		}
	}
	return false
}

// notSentences are folders whose own say speaks of something else.
var notSentences = map[string]bool{"../assets": true}

func TestEverySentenceAskedForExistsAndGetsItsParts(t *testing.T) {
	all := catalogue(t)
	asked := 0
	for folder, s := range speech(t) {
		for _, c := range s.calls {
			if notSentences[folder] && !c.direct || strings.Contains(c.id, "%") || strings.Contains(c.id, " ") {
				continue
			}
			asked++
			var found []string // a helper's prefix may lead to several
			for prefix := range s.prefixes {
				id := prefix + c.id
				if c.direct {
					id = c.id
				}
				if _, ok := all[id]; ok && c.whole {
					found = append(found, id)
				}
				for known := range all {
					if !c.whole && strings.HasPrefix(known, id) {
						found = append(found, id)
					}
				}
			}
			if len(found) == 0 {
				t.Errorf("%s asks for the sentence %q, which is not in the catalogue", c.where, c.id)
				continue
			}
			if !c.whole || !c.certain {
				continue
			}
			lacks := func(id string) bool {
				return slices.ContainsFunc(partsOf(all[id]), func(p string) bool { return !slices.Contains(c.parts, p) })
			}
			if !slices.ContainsFunc(found, func(id string) bool { return !lacks(id) }) {
				t.Errorf("%s asks for %q with the parts %q; it has %q", c.where, found[0], c.parts, partsOf(all[found[0]]))
			}
		}
	}
	if asked < 500 {
		t.Errorf("only %d places ask for a sentence; the test no longer finds them", asked)
	}
}

func TestEverySentenceOfTheCatalogueIsUsed(t *testing.T) {
	folders := speech(t)
	used := func(id string) bool {
		for _, s := range folders {
			if s.says(id) {
				return true
			}
		}
		return slices.Contains(computed(), id)
	}
	for id := range catalogue(t) {
		if !used(id) {
			t.Errorf("nothing says %q", id)
		}
	}
}

// computed lists the ids that are put together from the program's own words.
func computed() []string {
	var out []string
	add := func(parts ...string) { out = append(out, strings.Join(parts, ".")) }
	for _, d := range app.Dimensions() {
		add("dimension", string(d.ID))
		for _, v := range d.Values {
			add(string(d.ID), v)
		}
	}
	for _, s := range app.Strengths() {
		add("strength", string(s))
	}
	for _, e := range app.Effects() {
		add("effect", string(e))
	}
	for _, r := range app.Relations() {
		add("relation", string(r))
	}
	for _, s := range []app.Situation{app.FirstContact, app.FollowUpAgain, app.ThankYou} {
		add("situation", string(s))
		add("event.sent", string(s))
	}
	for _, c := range []app.Channel{app.ByEmail, app.ByLinkedIn, app.ByLinkedInNote, app.ByChat} {
		add("channel", string(c))
	}
	for _, c := range []app.Tone{app.Warm, app.Brief, app.Formal} {
		add("tone", string(c))
	}
	for _, s := range []app.CoffeeState{app.Idea, app.Asked, app.Agreed, app.Scheduled, app.WasMet, app.Cancelled, app.Declined, app.Silent} {
		add("coffee.state", string(s))
	}
	for _, s := range []app.MessageState{app.Draft, app.SentOff, app.Replied, app.Refused, app.NoAnswer} {
		add("message", string(s))
	}
	for _, k := range []app.FollowUpKind{app.DueRate, app.DueThank, app.DueChase, app.DuePromise, app.DueReportBack, app.DueReconnect, app.DueAnswer} {
		add("due", string(k))
		add("due", string(k), "verb")
		add("due", string(k), "why")
	}
	for _, k := range []app.ContactKind{app.Talked, app.Archived} {
		add("event", string(k))
	}
	for _, d := range []app.Direction{app.Gave, app.Received} {
		add("event", string(d), "promised")
		add("event", string(d), "done")
	}
	for _, s := range []string{"critique", "encouragement", "sponsor"} {
		add("support", s)
	}
	for i := range 12 {
		add("month", strconv.Itoa(i+1))
		add("month.short", strconv.Itoa(i+1))
	}
	for i := range 7 {
		add("weekday", strconv.Itoa(i))
		add("weekday.short", strconv.Itoa(i))
	}
	return out
}

func TestWhatIsPutTogetherHasItsSentence(t *testing.T) {
	all := catalogue(t)
	for _, id := range computed() {
		if _, ok := all[id]; !ok {
			t.Errorf("there is no sentence %q", id)
		}
	}
}

func TestEverySentenceIsSaidWithAllItsParts(t *testing.T) {
	w, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	for id, forms := range catalogue(t) {
		names := partsOf(forms)
		var parts []any
		for _, name := range names {
			if name != "n" {
				parts = append(parts, name, "<"+name+">")
			}
		}
		said := []string{}
		if len(forms) > 1 {
			said = append(said, w.Count(id, 1, parts...), w.Count(id, 2, parts...), w.Count(id, 1234, parts...))
			if strings.Contains(forms["other"], "{{.n}}") && !strings.Contains(said[2], "1,234") {
				t.Errorf("%s does not say the number: %q", id, said[2])
			}
		} else {
			said = append(said, w.Say(id, append(parts, "n", "1,234")...))
		}
		for _, s := range said {
			if s == "" || s == id || strings.Contains(s, "no value") || strings.Contains(s, "{{") || strings.TrimSpace(s) != s && len(strings.TrimSpace(s)) == 0 {
				t.Errorf("%s is said as %q", id, s)
			}
		}
		for _, name := range names {
			if last := said[len(said)-1]; name != "n" && strings.Contains(forms["other"], "."+name+"}") && !strings.Contains(last, "<"+name+">") {
				t.Errorf("%s leaves out its part %s: %q", id, name, last)
			}
		}
		for form := range forms {
			if form != "one" && form != "other" && form != "few" && form != "many" {
				t.Errorf("%s has the form %q", id, form)
			}
		}
		if forms["other"] == "" {
			t.Errorf("%s has nothing to say", id)
		}
	}
}
