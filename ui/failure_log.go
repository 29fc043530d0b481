package ui

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"strconv"

	"cortado/app"
)

// unnamed tells an error for the log, which holds no personal data: of a sentence
// made for the user, who may stand in it, only its kind, and of a file that
// failed what was done with it, not what it is called.
func unnamed(err error) string {
	var (
		fault  *app.Fault
		file   *fs.PathError
		link   *os.LinkError
		web    *url.Error
		number *strconv.NumError
	)
	switch {
	case errors.As(err, &fault):
		if fault.Err == nil {
			return fault.Kind.Error()
		}
		return fault.Kind.Error() + ": " + unnamed(fault.Err)
	case errors.As(err, &file):
		return file.Op + ": " + unnamed(file.Err)
	case errors.As(err, &link):
		return link.Op + ": " + unnamed(link.Err)
	case errors.As(err, &web):
		return web.Op + ": " + unnamed(web.Err)
	case errors.As(err, &number):
		return number.Func + ": " + number.Err.Error()
	}
	return err.Error()
}
