package exchange

import "cortado/app"

// Knowing is what is known beside the people themselves when records are
// compared. Its zero value knows nothing.
type Knowing struct {
	// Country gives the ISO code of the country somebody most likely lives in,
	// or "". It is asked only of people with a phone number that names none.
	Country func(*app.Person) string
	// Apart are pairs the user said are two people.
	Apart [][2]app.PersonID
}

// knowledge is Knowing made ready to be asked often.
type knowledge struct {
	country func(*app.Person) string
	book    phoneBook
	apart   map[[2]app.PersonID]bool
}

func ready(k Knowing) *knowledge {
	out := &knowledge{country: k.Country, book: phoneBook{}, apart: make(map[[2]app.PersonID]bool, len(k.Apart))}
	for _, pair := range k.Apart {
		out.apart[inOrder(pair[0], pair[1])] = true
	}
	return out
}

// inOrder is a pair with the lower id first.
func inOrder(a, b app.PersonID) [2]app.PersonID { return [2]app.PersonID{min(a, b), max(a, b)} }

// twoPeople says whether the user said that two are not the same person.
func (k *knowledge) twoPeople(a, b app.PersonID) bool { return k.apart[inOrder(a, b)] }

// phones gives the keys of a person's phones; numbers of unknown country have none.
func (k *knowledge) phones(p *app.Person) []string {
	var keys []string
	country, asked := "", k.country == nil
	for _, t := range p.Phones {
		if !asked && local(t.Number) {
			country, asked = k.country(p), true
		}
		if key := k.book.key(t.Number, country); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}
