package message_test

import (
	"testing"

	"cortado/app/message"
)

// BenchmarkWrite writes one draft after the other in each language, through
// all people, situations, channels and tones.
func BenchmarkWrite(b *testing.B) {
	for _, lang := range message.Languages() {
		b.Run(lang, func(b *testing.B) {
			all := speakers[lang].people()
			i := 0
			for b.Loop() {
				in := placed(all[i%len(all)], i)
				in.Lang = lang
				if _, err := message.Write(in); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// BenchmarkExamine judges a draft, as the composer does with every keystroke.
func BenchmarkExamine(b *testing.B) {
	for _, lang := range message.Languages() {
		b.Run(lang, func(b *testing.B) {
			in := placed(speakers[lang].complete(), 0)
			in.Lang = lang
			d, err := message.Write(in)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				message.Examine(in, d.Subject, d.Body)
			}
		})
	}
}
