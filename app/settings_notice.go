package app

// Keys of what the program may say of its own accord.
const (
	SetNotify  = "notifications" // desktop notifications, of numbers and times only
	SetTray    = "tray"          // a menu among the system's icons, from the next start on
	SetKeepOn  = "keep-running"  // closing the window leaves the program in the tray
	SetHabits  = "habits"        // a line of coaching where it helps
	settingOn  = "on"
	settingOff = "off"
)

// noticeSettings are switches; each is on or off.
func noticeSettings() []Setting {
	onOff := func(key, first string) Setting {
		return Setting{Key: key, Default: first, Allowed: []string{settingOn, settingOff}}
	}
	return []Setting{onOff(SetNotify, settingOn), onOff(SetTray, settingOn), onOff(SetKeepOn, settingOff), onOff(SetHabits, settingOn)}
}

// IsOn says whether the value of a switch is on.
func IsOn(value string) bool { return value == settingOn }

// Switch is the value of a switch.
func Switch(on bool) string {
	if on {
		return settingOn
	}
	return settingOff
}
