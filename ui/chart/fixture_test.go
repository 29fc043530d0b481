package chart_test

import (
	"fmt"

	"cortado/ui/chart"
)

// pictured is the radar of the drawings.
func pictured() []chart.RadarAxis {
	return axes([]string{"Financial modelling", "Negotiation", "Data analysis", "Public tenders", "Public speaking", "Device regulation", "Machine learning", "Pricing"},
		[][3]int{{1, 3, 5}, {2, 4, 5}, {2, 4, 5}, {0, 2, 5}, {2, 4, 5}, {0, 3, 1}, {1, 3, 4}, {1, 3, 4}})
}

// german are skills with names as long as German makes them.
func german() []string {
	return []string{"Geschäftsprozessmodellierung und -optimierung", "Verhandlungsführung im Einkauf", "Datenschutzfolgenabschätzung",
		"Öffentliche Ausschreibungen und Vergaberecht", "Vortragen vor großem Publikum", "Medizinprodukteregulierung", "Künstliche Intelligenz",
		"Preisgestaltung", "Rechnungslegungsvorschriften", "Personalentwicklungsplanung", "Arbeitnehmerüberlassungsrecht", "Risikomanagement"}
}

func axes(names []string, levels [][3]int) []chart.RadarAxis {
	out := make([]chart.RadarAxis, len(names))
	for i, name := range names {
		l := levels[i%len(levels)]
		a := chart.RadarAxis{Name: name, Have: l[0], Want: l[1], Best: l[2], Detail: fmt.Sprintf("%d, want %d", l[0], l[1])}
		if a.Best < a.Want {
			a.Short, a.Detail = true, fmt.Sprintf("nobody above %d", a.Best)
		}
		a.Words = name + ": " + a.Detail
		out[i] = a
	}
	return out
}

// talks are those of the drawings, the newest last.
func talks() chart.ScatterInput {
	in := chart.ScatterInput{Of: 6, AxisWords: [3]string{"like you", "perspectives that differ, of 6", "unlike you"},
		Bands: []chart.ScatterBand{{From: 0, To: 2, Mean: 2.9, Text: "2.9"}, {From: 3, To: 4, Mean: 4, Text: "4.0"}, {From: 5, To: 6, Mean: 4.5, Text: "4.5"}}}
	for i, t := range [][2]int{{0, 3}, {0, 2}, {1, 4}, {1, 3}, {1, 2}, {2, 3}, {2, 3}, {2, 3}, {3, 5}, {3, 4}, {3, 4}, {3, 3}, {4, 5}, {4, 3}, {5, 4}, {5, 4}, {4, 4}, {5, 5}, {6, 5}} {
		p := chart.ScatterPoint{Differ: t[0], Helpful: t[1], Name: []string{"Aiko", "Omar", "Fatou"}[(i+2)%3], Named: i >= 16}
		in.Points = append(in.Points, p)
	}
	return in
}
