package planner

import "strings"

// CommonZones lists the time zones offered for choice, by continent from west
// to east. Any other IANA name may be kept too.
func CommonZones() []string { return append([]string(nil), commonZones...) }

// ZoneLabel writes a zone so that a town is found by its own name:
// "New York (America)", "Ho Chi Minh (Asia)", "UTC".
func ZoneLabel(zone string) string {
	at := strings.LastIndex(zone, "/")
	if at < 0 {
		return zone
	}
	region, _, _ := strings.Cut(zone, "/")
	return strings.ReplaceAll(zone[at+1:], "_", " ") + " (" + region + ")"
}

var commonZones = []string{
	"Europe/London", "Europe/Dublin", "Europe/Lisbon", "Atlantic/Reykjavik", "Atlantic/Azores", "Atlantic/Canary",
	"Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Brussels", "Europe/Luxembourg",
	"Europe/Zurich", "Europe/Vienna", "Europe/Prague", "Europe/Budapest", "Europe/Warsaw", "Europe/Copenhagen", "Europe/Oslo",
	"Europe/Stockholm", "Europe/Belgrade", "Europe/Zagreb", "Europe/Ljubljana", "Europe/Bratislava", "Europe/Sarajevo", "Europe/Malta",
	"Europe/Athens", "Europe/Helsinki", "Europe/Riga", "Europe/Tallinn", "Europe/Vilnius", "Europe/Sofia", "Europe/Bucharest",
	"Europe/Kyiv", "Europe/Chisinau", "Europe/Istanbul", "Europe/Minsk", "Europe/Moscow", "Europe/Samara",
	"Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Vancouver", "America/Tijuana", "America/Phoenix",
	"America/Denver", "America/Edmonton", "America/Regina", "America/Chicago", "America/Winnipeg", "America/Mexico_City",
	"America/Monterrey", "America/Guatemala", "America/Costa_Rica", "America/New_York", "America/Toronto", "America/Detroit",
	"America/Panama", "America/Jamaica", "America/Havana", "America/Bogota", "America/Lima", "America/Guayaquil", "America/Halifax",
	"America/Puerto_Rico", "America/Santo_Domingo", "America/Caracas", "America/La_Paz", "America/Santiago", "America/Asuncion",
	"America/St_Johns", "America/Sao_Paulo", "America/Fortaleza", "America/Argentina/Buenos_Aires", "America/Montevideo",
	"Africa/Casablanca", "Africa/Dakar", "Africa/Accra", "Africa/Abidjan", "Africa/Lagos", "Africa/Algiers", "Africa/Tunis",
	"Africa/Kinshasa", "Africa/Cairo", "Africa/Johannesburg", "Africa/Harare", "Africa/Maputo", "Africa/Windhoek", "Africa/Khartoum",
	"Africa/Kigali", "Africa/Nairobi", "Africa/Kampala", "Africa/Addis_Ababa", "Indian/Mauritius",
	"Asia/Jerusalem", "Asia/Beirut", "Asia/Amman", "Asia/Damascus", "Asia/Baghdad", "Asia/Kuwait", "Asia/Riyadh", "Asia/Qatar",
	"Asia/Tehran", "Asia/Dubai", "Asia/Baku", "Asia/Tbilisi", "Asia/Yerevan", "Asia/Kabul", "Asia/Karachi", "Asia/Tashkent",
	"Asia/Almaty", "Asia/Kolkata", "Asia/Colombo", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Jakarta",
	"Asia/Ho_Chi_Minh", "Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Manila", "Asia/Hong_Kong", "Asia/Shanghai", "Asia/Taipei",
	"Asia/Ulaanbaatar", "Asia/Seoul", "Asia/Tokyo", "Asia/Vladivostok",
	"Australia/Perth", "Australia/Darwin", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Australia/Melbourne",
	"Australia/Hobart", "Pacific/Guam", "Pacific/Noumea", "Pacific/Auckland", "Pacific/Fiji", "Pacific/Tongatapu", "UTC",
}
