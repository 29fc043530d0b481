package skills

import (
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

// eachLine calls f with every line of the folder's files that is neither empty
// nor a comment, in order of the files' names.
func eachLine(files fs.FS, folder string, f func(line string) error) error {
	names, err := fs.Glob(files, folder+"/*.txt")
	if err != nil {
		return err
	}
	sort.Strings(names)
	for _, name := range names {
		if err := eachLineOf(files, name, f); err != nil {
			return err
		}
	}
	return nil
}

func eachLineOf(files fs.FS, name string, f func(line string) error) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	number := 0
	var slips []error
	for line := range strings.Lines(string(data)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := f(line); err != nil {
			slips = append(slips, fmt.Errorf("%s:%d: %w", name, number, err))
		}
	}
	return errors.Join(slips...)
}
