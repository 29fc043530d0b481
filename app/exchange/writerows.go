package exchange

import (
	"io"
	"strings"
)

// WriteRows writes a table of texts as [WriteTable] writes people: UTF-8 with a
// byte order mark, commas, CRLF, quoted as RFC 4180 says, and no cell a formula
// to a spreadsheet. A cell is one line.
func WriteRows(w io.Writer, head []string, rows [][]string) error {
	out := []byte(byteOrderMark)
	for _, row := range append([][]string{head}, rows...) {
		for i, cell := range row {
			out = appendCell(out, i, guard(strings.Join(strings.Fields(cell), " ")))
		}
		out = append(out, "\r\n"...)
	}
	_, err := w.Write(out)
	return err
}
