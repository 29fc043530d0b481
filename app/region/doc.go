// Package region says in which country somebody is, and by which clock they
// live, from what is written about them: the place, phone numbers, ends of
// e-mail domains. It never looks at a name, a photo or a language, and it says
// nothing where several countries are possible.
package region
