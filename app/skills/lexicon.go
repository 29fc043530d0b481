package skills

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// Functions are the values of the dimension "function".
var Functions = []string{
	"software", "data", "it", "security",
	"product", "design", "engineering", "science", "manufacturing", "quality",
	"supply-chain", "purchasing", "projects",
	"marketing", "communications", "sales", "business-development", "customer",
	"finance", "legal", "people", "administration", "general-management", "consulting",
	"education", "health", "public-service", "nonprofit",
	"media-arts", "hospitality-retail", "construction", "agriculture", "other",
}

// Seniorities are the values of the dimension "seniority", lowest first.
var Seniorities = []string{"student", "junior", "professional", "senior", "lead", "director", "executive"}

// rank is a place in Seniorities plus one; 0 says nothing.
type rank int

const (
	none rank = iota
	student
	junior
	professional
	senior
	lead
	director
	executive
)

func (r rank) String() string {
	if r == none {
		return ""
	}
	return Seniorities[r-1]
}

// kind is the part a term plays in a title.
type kind uint8

const (
	plain   kind = iota
	hint         // hardly tells a function: "medical", "digital"
	field        // a field of work: "marketing", "Vertrieb"
	head         // a noun that stands for a person and takes its function from the field beside it: "manager", "Leiter"
	role         // names the occupation itself: "nurse", "Steuerberater"
	mark         // grades what it stands with: "senior", "junior"
	aside        // a role beside the main one: "speaker", "board member"
	slogan       // begins a sentence about oneself: "helping"
	past         // what follows is over: "former", "ex"
	hopeful      // what follows is not yet: "aspiring"
	retired      // the working life is over
	company      // what follows is the employer: "at", "bei", "chez"
	link         // ties a head to its field: "of", "für", "de"
	serves       // the nouns after it belong to somebody else: "to the", "des"
	noise        // says nothing: "experienced"
)

var kindNames = map[string]kind{
	"hint": hint, "field": field, "head": head, "role": role, "mark": mark, "aside": aside,
	"slogan": slogan, "past": past, "hopeful": hopeful, "retired": retired, "company": company,
	"link": link, "serves": serves, "noise": noise,
}

// usual weights of evidence by kind; a line may state its own.
var kindWeight = map[kind]float64{hint: 1, field: 3, head: 2, role: 6, aside: 1}

type vote struct {
	function int
	weight   float64
}

// term is what a word or phrase of a title tells.
type term struct {
	phrase string
	kind   kind
	votes  []vote
	level  rank
	sure   float64 // certainty of level
}

// Lexicon reads job titles. It is compiled once by Load and never changes.
type Lexicon struct {
	vocab     map[string]int32     // known words
	names     []string             // word id → word
	terms     map[int32][]phrase   // first word → phrases, longest first
	all       []term               // every term
	index     map[string]int       // phrase → its term
	tails     []string             // words that end compounds, longest first
	typos     map[alike][]int32    // words by first letter and length
	places    map[int32][]vote     // words of organisations
	profiles  map[string][]typical // function or phrase → skills
	ranks     map[string][]typical // seniority → skills
	typicalOf [][]vote             // skill → functions
	taxonomy  *Taxonomy
	trade     *trade // what tells an industry
}

type phrase struct {
	words []int32
	term  int
}

// parseLexicon reads the folder titles: places (words of employers), tails (words
// that end compounds), profiles (skills by function, role and seniority), and in
// every other file terms. There "[function]" or "[-]" opens a section and a line is
//
//	kind [weight] [seniority [certainty]]: term, term, …
//
// where the seniority may stand without weight and the other way round.
func parseLexicon(files fs.FS, t *Taxonomy) (*Lexicon, error) {
	l := &Lexicon{
		vocab: make(map[string]int32, 1<<14), terms: make(map[int32][]phrase, 1<<14), typos: map[alike][]int32{},
		places: map[int32][]vote{}, profiles: map[string][]typical{}, ranks: map[string][]typical{},
		taxonomy: t, all: make([]term, 0, 1<<14),
	}
	l.index = make(map[string]int, 1<<14)
	section := -1
	names, err := fs.Glob(files, "titles/*.txt")
	if err != nil {
		return nil, err
	}
	var profileFiles []string
	var slips []error
	for _, name := range names {
		base := strings.TrimPrefix(name, "titles/")
		read := func(line string) error { return l.addTerms(line, &section) }
		switch {
		case strings.HasPrefix(base, "profiles"):
			profileFiles = append(profileFiles, name)
			continue
		case strings.HasPrefix(base, "places"):
			read = l.addPlaces
		case strings.HasPrefix(base, "tails"):
			read = l.addTails
		}
		section = -1
		slips = append(slips, eachLineOf(files, name, read))
	}
	if err := errors.Join(slips...); err != nil {
		return nil, err
	}
	l.indexPhrases()
	l.indexTypos()
	for _, name := range profileFiles {
		if err := eachLineOf(files, name, l.addProfile); err != nil {
			return nil, err
		}
	}
	l.prepareTypical()
	for _, f := range Functions {
		if f != "other" && len(l.profiles[f]) == 0 {
			return nil, fmt.Errorf("function %q has no profile of skills", f)
		}
	}
	return l, nil
}

func functionIndex(name string) (int, bool) {
	for i, f := range Functions {
		if f == name {
			return i, true
		}
	}
	return 0, false
}

func rankNamed(name string) (rank, bool) {
	for i, s := range Seniorities {
		if s == name {
			return rank(i + 1), true
		}
	}
	return none, false
}

func (l *Lexicon) addTerms(line string, section *int) error {
	if strings.HasPrefix(line, "[") {
		name := strings.Trim(line, "[]")
		if name == "-" {
			*section = -1
			return nil
		}
		f, ok := functionIndex(name)
		if !ok {
			return fmt.Errorf("unknown function %q", name)
		}
		*section = f
		return nil
	}
	before, list, ok := strings.Cut(line, ":")
	parts := strings.Fields(before)
	if !ok || len(parts) == 0 {
		return fmt.Errorf("line has no kind")
	}
	k, ok := kindNames[parts[0]]
	if !ok {
		return fmt.Errorf("unknown kind %q", parts[0])
	}
	tm := term{kind: k, sure: .85}
	weight := kindWeight[k]
	for _, p := range parts[1:] {
		if r, ok := rankNamed(p); ok {
			tm.level = r
			continue
		}
		x, err := strconv.ParseFloat(p, 64)
		switch {
		case err != nil:
			return fmt.Errorf("%q is no seniority or number", p)
		case tm.level != none:
			tm.sure = x
		default:
			weight = x
		}
	}
	if *section >= 0 && weight > 0 {
		tm.votes = []vote{{*section, weight}}
	}
	var slips []error
	for _, text := range splitList(list) {
		k := strings.Join(plainWords(text), " ")
		if k == "" {
			return fmt.Errorf("%q says nothing", text)
		}
		if n, dup := l.index[k]; dup {
			// The same word in two functions votes for both; anything else
			// said twice is a slip in the data.
			old := &l.all[n]
			if len(tm.votes) == 0 || old.kind != tm.kind || old.level != tm.level || old.votes[0].function == tm.votes[0].function {
				slips = append(slips, fmt.Errorf("%q is said twice", text))
				continue
			}
			old.votes = append(old.votes[:len(old.votes):len(old.votes)], tm.votes...)
			continue
		}
		l.index[k] = len(l.all)
		one := tm
		one.phrase = k
		one.gradeByWords()
		l.all = append(l.all, one)
	}
	return errors.Join(slips...)
}

// word ids are given in order of appearance.
func (l *Lexicon) wordID(w string) int32 {
	if id, ok := l.vocab[w]; ok {
		return id
	}
	id := int32(len(l.names))
	l.vocab[w] = id
	l.names = append(l.names, w)
	return id
}

func (l *Lexicon) addTails(line string) error {
	for _, w := range splitList(line) {
		l.tails = append(l.tails, fold(w))
		l.wordID(fold(w))
	}
	for i := 1; i < len(l.tails); i++ {
		for j := i; j > 0 && len(l.tails[j]) > len(l.tails[j-1]); j-- {
			l.tails[j], l.tails[j-1] = l.tails[j-1], l.tails[j]
		}
	}
	return nil
}

// addPlaces reads "function weight: word, word" about employers.
func (l *Lexicon) addPlaces(line string) error {
	before, list, _ := strings.Cut(line, ":")
	parts := strings.Fields(before)
	if len(parts) != 2 {
		return fmt.Errorf("place needs a function and a weight")
	}
	f, ok := functionIndex(parts[0])
	if !ok {
		return fmt.Errorf("unknown function %q", parts[0])
	}
	w, err := strconv.ParseFloat(parts[1], 64)
	if err != nil {
		return err
	}
	for _, text := range splitList(list) {
		id := l.wordID(fold(text))
		l.places[id] = append(l.places[id], vote{f, w})
	}
	return nil
}
