package exchange

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// phoneKey gives a number in the international form E.164, or "" for one whose
// country nobody knows: the same digits mean another phone elsewhere. country
// is the ISO code of the country a number without one is read in, "" for none.
func phoneKey(number, country string) string {
	if key, sure := plainKey(number); sure {
		return key
	}
	if len(number) > longestPhone {
		return ""
	}
	s := strings.TrimSpace(number)
	if rest, ok := strings.CutPrefix(s, "00"); ok && country == "" {
		s = "+" + rest
	}
	if country == "" && !strings.HasPrefix(s, "+") {
		return ""
	}
	n, err := phonenumbers.Parse(s, country)
	if err != nil || !phonenumbers.IsPossibleNumber(n) {
		return crudeKey(s)
	}
	if !strings.HasPrefix(s, "+") && !phonenumbers.IsValidNumber(n) {
		return "" // perhaps a number of another country after all
	}
	n.Extension = nil // whoever sits at the same switchboard is told apart by name
	return phonenumbers.Format(n, phonenumbers.E164)
}

// longestPhone is how long a number with all its punctuation can be.
const longestPhone = 60

// plainKey is phoneKey for what most files write, without asking the tables of
// all countries: +, a country's code, and digits with the usual punctuation. It
// is not sure about a zero behind the code, which some countries drop abroad
// and others keep, nor about anything else than digits.
func plainKey(number string) (key string, sure bool) {
	s := strings.TrimSpace(number)
	if !strings.HasPrefix(s, "+") || len(s) > longestPhone {
		return "", false
	}
	var digits [16]byte
	n := 0
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if n == 15 {
				return "", false
			}
			digits[n] = c
			n++
		case c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/':
		default:
			return "", false
		}
	}
	if n < 7 {
		return "", false
	}
	code := 0
	for i := range 3 {
		code = 10*code + int(digits[i]-'0')
		if callingCodes[code] {
			if digits[i+1] == '0' {
				return "", false
			}
			if n+1 == len(s) && s == number {
				return number, true // clean as it is
			}
			return "+" + string(digits[:n]), true
		}
	}
	return "", false
}

// callingCodes are the codes of countries and services; none begins another.
var callingCodes = phonenumbers.GetSupportedCallingCodes()

// crudeKey takes the digits of a number in international form that is none of
// any country's plan: two records with it still have the same.
func crudeKey(s string) string {
	if i := strings.IndexAny(s, ";xX,"); i >= 0 { // an extension
		s = s[:i]
	}
	if !strings.HasPrefix(s, "+") {
		return ""
	}
	digits := digitsOf(strings.Replace(s, "(0)", "", 1))
	if len(digits) < 7 || len(digits) > 15 {
		return ""
	}
	return "+" + digits
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// phoneBook remembers the keys of the numbers it has seen: a file repeats the
// numbers of the people who are there, and reading a number in its country's
// plan takes long.
type phoneBook map[[2]string]string

func (b phoneBook) key(number, country string) string {
	if key, sure := plainKey(number); sure {
		return key
	}
	at := [2]string{number, country}
	key, known := b[at]
	if !known {
		key = phoneKey(number, country)
		b[at] = key
	}
	return key
}

// local says whether a number names no country itself.
func local(number string) bool {
	s := strings.TrimSpace(number)
	return s != "" && !strings.HasPrefix(s, "+") && !strings.HasPrefix(s, "00")
}
