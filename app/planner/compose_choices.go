package planner

import (
	"context"

	"cortado/app"
	"cortado/app/message"
)

// choices lists what the user can choose beside what other steps list.
func (k *composing) choices(context.Context) error {
	w := k.p.words
	for _, lang := range message.Languages() {
		k.out.Languages = append(k.out.Languages, Choice{lang, w.Say("phrases.lang." + lang)})
	}
	if message.TwoAddresses(k.c.Lang) {
		for _, a := range []app.Address{app.PoliteAddress, app.FamiliarAddress} {
			k.out.Addresses = append(k.out.Addresses, Choice{string(a), w.Say("letters.address."+string(a), "word", a.Word(k.c.Lang))})
		}
	}
	if k.c.Situation == app.Introduce {
		k.out.Introducers = k.p.introducers(k.n, k.subject())
	}
	return nil
}
