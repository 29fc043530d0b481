package app

import "time"

// ValidateBirthday accepts "", a day YYYY-MM-DD, and one without its year,
// --MM-DD, among them 29 February.
func ValidateBirthday(s string) error {
	text := s
	if len(s) == len("--05-04") && s[:2] == "--" {
		text = "2000" + s[1:] // a leap year
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil && s != "" {
		return Invalid("%q is no birthday; write it like 1984-05-04, or --05-04 without the year", s)
	}
	return nil
}
