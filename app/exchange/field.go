package exchange

// The fields a column can be mapped to, besides "extra" and "-".
const (
	fGiven      = "given"
	fMiddle     = "middle"
	fFamily     = "family"
	fName       = "name" // in full
	fPrefix     = "prefix"
	fSuffix     = "suffix"
	fNickname   = "nickname"
	fTitle      = "title"
	fOrg        = "organisation"
	fEmail      = "email"
	fPhone      = "phone"
	fLink       = "link"
	fPlace      = "place"
	fCity       = "city"
	fState      = "state"
	fCountry    = "country"
	fConnected  = "connectedOn"
	fBirthday   = "birthday"
	fBirthYear  = "birthYear"
	fBirthMonth = "birthMonth"
	fBirthDay   = "birthDay"
	fNotes      = "notes"
	fTags       = "tags"
	fSkills     = "skills"
	fWants      = "wants"
	fTrust      = "trust"
	fRelation   = "relation"
	fZone       = "zone"
	fThrough    = "through"
	fGroups     = "groups"
	fSchools    = "schools"
	fFunction   = "function"
	fSeniority  = "seniority"
	fIndustry   = "industry"
	fSize       = "size"
	fRegion     = "region"
	fBackground = "background"
	fExtra      = "extra"
	fLeaveOut   = "-"

	// fTitleOr is a header "Title": a job title, or, where another column is
	// one, what stands before a name.
	fTitleOr = "title?"
	// fTitleElse is a job where no other column tells one.
	fTitleElse = "title~"
	// fLabel holds the word for the value in the column it belongs to.
	fLabel = "label"
)

// Fields lists every field a column can be mapped to, in the order in which a
// user expects them.
func Fields() []string {
	return []string{fName, fGiven, fMiddle, fFamily, fPrefix, fSuffix, fNickname, fTitle, fOrg, fEmail, fPhone, fLink,
		fPlace, fCity, fState, fCountry, fConnected, fBirthday, fBirthYear, fBirthMonth, fBirthDay, fNotes, fTags,
		fSkills, fWants, fTrust, fRelation, fZone, fThrough, fGroups, fSchools, fFunction, fSeniority, fIndustry,
		fSize, fRegion, fBackground, fExtra, fLeaveOut}
}

func isField(s string) bool {
	for _, f := range Fields() {
		if f == s {
			return true
		}
	}
	return false
}
