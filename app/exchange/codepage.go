package exchange

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// codePages are the encodings in which Windows programs write text that is no
// Unicode, with the languages whose headers tell them from one another. The
// first is meant where no header tells.
var codePages = []struct {
	encoding  encoding.Encoding
	languages string
}{
	{charmap.Windows1252, "en de fr es it nl pt"},
	{charmap.Windows1250, "pl"},
	{charmap.Windows1251, "ru"},
	{simplifiedchinese.GBK, "zh"},
	{traditionalchinese.Big5, "zh"},
}

// codePage finds the code page of a table by its headers: decoded with the
// right one, most of them are words of a language that is written with it.
func codePage(sample []byte) encoding.Encoding {
	best, most := codePages[0].encoding, -1
	for _, page := range codePages {
		if n := knownHeaders(string(decodeSample(sample, page.encoding)), set(page.languages)); n > most {
			best, most = page.encoding, n
		}
	}
	return best
}

// knownHeaders gives the most cells of one of the first rows that are headers
// of one of the languages, accents and all.
func knownHeaders(sample string, languages map[string]bool) int {
	most := 0
	for _, comma := range commas {
		for _, rw := range firstRows(sample, comma) {
			for _, g := range glossaries {
				if !languages[g.code] {
					continue
				}
				n := 0
				for _, c := range rw.cells {
					if g.exact[accented(c)] {
						n++
					}
				}
				most = max(most, n)
			}
		}
	}
	return most
}
