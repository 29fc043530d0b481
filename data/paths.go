package data

import (
	"os"
	"path/filepath"
	"runtime"
)

// fileName is the database's name in its folder.
const fileName = "cortado.db"

// DefaultPath is where the database lies on this system: the data folder of
// XDG, Application Support, or the local AppData.
func DefaultPath() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "cortado", fileName), nil
	case "windows":
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "cortado", fileName), nil
		}
		return filepath.Join(home, "AppData", "Local", "cortado", fileName), nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "cortado", fileName), nil
	}
	return filepath.Join(home, ".local", "share", "cortado", fileName), nil
}

// Paths names everything the program keeps for a database file.
func Paths(db string) [][2]string {
	return [][2]string{
		{"database", db},
		{"lock", db + ".lock"},
		{"backups", filepath.Join(filepath.Dir(db), backupFolder)},
		{"log", LogPath(db)},
	}
}

// LogPath is where the log of a database lies.
func LogPath(db string) string { return filepath.Join(filepath.Dir(db), "cortado.log") }
