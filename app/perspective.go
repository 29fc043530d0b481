package app

import "strings"

// Dimension is one way in which people see the world differently. Besides the
// built-in ones the user may add own dimensions ("own:…").
type Dimension string

const (
	Function     Dimension = "function"
	Seniority    Dimension = "seniority"
	Industry     Dimension = "industry"
	Organisation Dimension = "organisation" // same employer or not
	Size         Dimension = "size"
	Region       Dimension = "region"
	Background   Dimension = "background"
	WorkStrength Dimension = "strength"
)

// Scale says how two values of a dimension compare.
type Scale int

const (
	Nominal  Scale = iota // different or not; siblings of a family are half different
	Ordinal               // distance over range
	Employer              // my organisation or another
	Profiles              // working strengths: the largest lead of theirs over mine
)

// DimensionSpec describes a dimension.
type DimensionSpec struct {
	ID     Dimension
	Scale  Scale
	Weight int               // default weight 0..5
	Values []string          // known values in order; nil when any text is a value
	Family map[string]string // value → family, for nominal dimensions
}

// Dimensions lists the built-in dimensions in the order in which they are shown.
func Dimensions() []DimensionSpec {
	return []DimensionSpec{
		{ID: Function, Scale: Nominal, Weight: 3, Values: functionIDs(), Family: functionFamily()},
		{ID: Seniority, Scale: Ordinal, Weight: 2, Values: SeniorityOrder()},
		{ID: Industry, Scale: Nominal, Weight: 2, Values: familyValues(industryFamilies), Family: familyIndex(industryFamilies)},
		{ID: Organisation, Scale: Employer, Weight: 1},
		{ID: Size, Scale: Ordinal, Weight: 1, Values: []string{"self", "2-10", "11-50", "51-200", "201-1000", "1001-5000", "5001+"}},
		{ID: Region, Scale: Nominal, Weight: 1},
		{ID: Background, Scale: Nominal, Weight: 1},
		{ID: WorkStrength, Scale: Profiles, Weight: 1},
	}
}

// builtIn is made once: it is asked for every value of everybody.
var builtIn = Dimensions()

// SpecOf finds a dimension's description; an own dimension is nominal with
// weight 1 and free values. Its lists are shared: they are only to be read.
func SpecOf(d Dimension) DimensionSpec {
	for _, s := range builtIn {
		if s.ID == d {
			return s
		}
	}
	return DimensionSpec{ID: d, Scale: Nominal, Weight: 1}
}

// SeniorityOrder lists the seniorities from the lowest to the highest.
func SeniorityOrder() []string {
	return []string{"student", "junior", "professional", "senior", "lead", "director", "executive"}
}

// SeniorityRank gives 0..6, and false for an unknown value.
func SeniorityRank(value string) (int, bool) {
	for i, v := range SeniorityOrder() {
		if v == value {
			return i, true
		}
	}
	return 0, false
}

// family is a name and the values in it.
type family struct {
	name   string
	values []string
}

var functionFamilies = []family{
	{"technology", []string{"software", "data", "it", "security"}},
	{"making", []string{"product", "design", "engineering", "science", "manufacturing", "quality"}},
	{"moving", []string{"supply-chain", "purchasing", "projects"}},
	{"reaching", []string{"marketing", "communications", "sales", "business-development", "customer"}},
	{"running", []string{"finance", "legal", "people", "administration", "general-management", "consulting"}},
	{"serving", []string{"education", "health", "public-service", "nonprofit"}},
	{"other-worlds", []string{"media-arts", "hospitality-retail", "construction", "agriculture", "other"}},
}

var industryFamilies = []family{
	{"technology", []string{"software", "hardware", "telecom"}},
	{"health", []string{"health-care", "pharma", "medical-devices"}},
	{"money", []string{"banking", "insurance", "real-estate"}},
	{"industry", []string{"manufacturing", "automotive", "chemicals", "construction"}},
	{"resources", []string{"energy", "agriculture", "mining"}},
	{"moving", []string{"transport", "logistics", "travel"}},
	{"consumer", []string{"retail", "food", "hospitality", "consumer-goods"}},
	{"services", []string{"consulting", "legal-services", "marketing-services", "staffing"}},
	{"public", []string{"government", "education", "research", "nonprofit", "defence"}},
	{"culture", []string{"media", "arts", "sports", "games"}},
}

func functionIDs() []string             { return familyValues(functionFamilies) }
func functionFamily() map[string]string { return familyIndex(functionFamilies) }

func familyValues(fs []family) []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.values...)
	}
	return out
}

func familyIndex(fs []family) map[string]string {
	m := map[string]string{}
	for _, f := range fs {
		for _, v := range f.values {
			m[v] = f.name
		}
	}
	return m
}

// Attribute is what is known of a person on one dimension.
type Attribute struct {
	Value     string  `json:"value"`
	Certainty float64 `json:"certainty"` // in [0,1]; 1 when typed
	Source    Source  `json:"source,omitempty"`
}

// ValidateValue refuses values a dimension does not have.
func (s DimensionSpec) ValidateValue(v string) error {
	if s.Values == nil || v == "" {
		return nil
	}
	for _, known := range s.Values {
		if known == v {
			return nil
		}
	}
	return Invalid("%q is no %s; use one of %s", v, s.ID, strings.Join(s.Values, ", "))
}
