package data

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
)

// mostLog is the size at which a log is begun anew; the one before is kept.
const mostLog = 1 << 20

// StartLog sends the program's log to a file beside the database, readable by
// the user alone. It holds no personal data. The result closes it.
func StartLog(db string) (io.Closer, error) {
	path := LogPath(db)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fileFault(path, err)
	}
	if info, err := os.Stat(path); err == nil && info.Size() > mostLog {
		if err := os.Rename(path, path+".old"); err != nil {
			return nil, fileFault(path, err)
		}
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fileFault(path, err)
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(f, nil)))
	return f, nil
}
