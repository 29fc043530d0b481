package message_test

import (
	"strings"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// sampleNames are a hundred invented people as contact files write them.
var sampleNames = strings.Split(strings.TrimSpace(`
Priya|Raman
Dr. María-José|van der Berg, PhD (she/her)
LENA|HOFFMANN
Kwame|Mensah
Sofia|Lindqvist
Jean-Luc|DUPONT
Aiko|Tanaka
Tom|Adeyemi
Ingrid|Sørensen
Prof. Dr. Klaus|Weber
Ana|de la Cruz
Wei|Zhang
Olu|Bakare
Hannah|O'Neill
Rafael|Costa
Yusuf|Demir
Marta|Kowalska
Nadia|Haddad
Björn|Eriksson
Chiara|Rossi
Samuel|Okafor
Elif|Yıldız
Dmitri|Volkov
Grace|Kimani
Pieter|van Dijk
Fatima|Al-Sayed
Lucas|Moreau
Mei Ling|Tan
Arjun|Nair
Zoë|Barnes
Henrik|Lund
Isabel|Navarro
Tariq|Aziz
Emma S.|Clarke
Noah|Fischer
Léa|Martin
Viktor|Horváth
Amina|Diallo
Carlos|Mendoza
Ruth|Goldberg
Stefan|Popescu
Anjali|Gupta
Peter|Novák
Keiko|Mori
Dan|Whitfield
Rosa|Pereira
Abebe|Tesfaye
Linda|Baker, MBA
Ole|Hansen
Cher|
Farid|Rahimi
Julia|Schneider
Hugo|Almeida
Sanna|Virtanen
Mohammed|El Amrani
Clara|Bianchi
Ravi|Menon
Siobhán|Byrne
Jakub|Dvořák
Thandi|Nkosi
Erik|Johansson
Beatriz|Santos
Omar|Farouk
Katya|Ivanova
Ben|Carter
Yara|Mansour
Nils|Bergström
Lucía|Fernández
Kofi|Boateng
Mina|Park
Johannes|Keller
Paula|Ribeiro
Anton|Petrov
Sara|Cohen
Leo|Marchetti
Ines|Dubois
David|Nguyen
Helga|Jónsdóttir
Marco|Ferrari
Layla|Hassan
Oskar|Nowak
Renée|Laurent
Tunde|Balogun
Eva|Svoboda
Gabriel|Torres
Maja|Petrović
Simon|Wright
Nour|Khalil
Andreas|Papadakis
Lin|Chen
Felix|Bauer
Wanjiru|Njoroge
Emil|Larsen
Teresa|Gallo
Ian|MacLeod
Divya|Krishnan
Matteo|Conti
Astrid|Holm
Javier|Ortega
Bianca|Müller
Ahmed|Saleh
Olga|Sokolova
Patrick|Murphy
Joana|Silva
Ken|Sato
Vera|Lang
Ibrahim|Traoré
Nina|Kraus
`), "\n")

var sampleTitles = []string{
	"Finance Director", "Senior Product Manager", "Head of Data", "VP of Engineering", "CFO", "UX Researcher", "Plant Manager",
	"PROCUREMENT LEAD EMEA", "Co-Founder & CEO", "HR Business Partner", "Sr. Software Engineer", "Director, Clinical Operations",
	"Nurse Practitioner", "Marketing Manager | Speaker | Coach", "Helping teams grow 🚀", "Legal Counsel", "IT Project Manager",
	"Account Executive at Brightwell", "Chief of Staff", "Supply Chain Analyst", "", "Operations Manager", "Professor of Economics", "Architect",
	"R&D Manager", "Customer Success Lead", "Managing Partner", "Investor Relations Officer", "Quality Engineer", "Urban Planner",
}

var sampleOrganisations = []string{
	"Northlake Energy", "ACME GmbH", "Siemens Bridges", "Halvorsen & Sons", "iForge", "Calder Foods", "St. Brigid's Hospital", "Tindra AB", "Brightwell Inc.",
	"Oakmere County Council", "", "Lumen Textiles", "Kestrel Air", "Fjord Bank", "Pico Robotics", "Verdeo", "Marlow Publishing", "Baltic Timber", "Sunda Logistics",
}

var samplePurposes = []message.Purpose{
	{Kind: message.ForSkill, Text: "Financial modelling", Typed: true},
	{Kind: message.ForSkill, Text: "Negotiation"},
	{Kind: message.ForSkill, Text: "SQL", Typed: true},
	{Kind: message.ForQuestion, Text: "How should we price a pilot for a hospital?"},
	{Kind: message.ForPerspective, Text: "finance"},
	{Kind: message.ForSkill, Text: "Stakeholder Management"},
	{Kind: message.ForOwnWords, Text: "how your team prepares a budget"},
	{Kind: message.ForQuestion, Text: "Which customers does a young firm refuse?"},
	{Kind: message.ForSkill, Text: "Business case analysis", Typed: true},
	{Kind: message.ForQuestion, Text: "Should we build or buy our billing?"},
	{Kind: message.ForSkill, Text: "Pricing"},
	{Kind: message.ForPerspective, Text: "a public hospital"},
}

var sampleBridges = []message.Bridge{
	{Introducer: "Tom Adeyemi", Employer: "Acme", To: 2018},
	{},
	{Employer: "Calder Foods", From: 2014, To: 2017},
	{School: "Uppsala University"},
	{Since: 2019},
	{LastTalk: day(2025, 3, 4)},
	{Employer: "Halden Health", Now: true},
	{Group: "Product Circle North"},
	{Employer: "Verdeo"},
}

var sampleOffers = []string{
	"our user-interview kit", "help with user research", "User-interview kit", "review your onboarding flow", "an hour on interview technique", "I can test your product with five nurses",
	"introducing you to two hospital buyers",
}

// The samples are written on Thursday 12 November 2026.
var today = day(2026, 11, 12).Add(10 * time.Hour)

// lisbon is an hour behind.
var lisbon = time.FixedZone("WET", -3600)

func day(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func readSampleName(line string) app.Name {
	given, family, _ := strings.Cut(line, "|")
	return app.Name{Given: given, Family: family}
}

// samplePeople are varied and complete inputs to a hundred people, without
// situation, channel and tone.
func samplePeople() []message.Input {
	modes := []message.Mode{message.Video, message.Coffee, message.Phone, message.Walk}
	var out []message.Input
	for i, n := range sampleNames {
		in := message.Input{
			Me:      message.Me{Name: "Maya Lindt", Title: "Product Manager", Organisation: "Halden Health"},
			Person:  message.Person{Name: readSampleName(n), Title: sampleTitles[i%len(sampleTitles)], Organisation: sampleOrganisations[i%len(sampleOrganisations)]},
			Purpose: samplePurposes[i%len(samplePurposes)],
			Minutes: []int{25, 20, 30}[i%3], Mode: modes[i%4],
			Offer:  sampleOffers[i%len(sampleOffers)],
			Bridge: sampleBridges[i%len(sampleBridges)],
			Talk: message.Talk{
				Took:    []string{"your point about asking for a reference first", "that a pilot without a price is a gift", "start with the customer who shouts", "how you read a balance sheet"}[i%4],
				WillDo:  []string{"rewrite our pricing page with one reference", "a list of three customers to call", "I'll try your three questions with my team"}[i%3],
				Promise: []string{"send you the interview kit", "the contact at Calder Foods", ""}[i%3],
				Came:    []string{"we closed the pilot at full price", "a signed pilot with two hospitals", "I rewrote the page and three firms called"}[i%3],
				On:      []time.Time{day(2026, 11, 10), day(2026, 11, 11), {}}[i%3],
			},
			Previous: message.Previous{AskedOn: []time.Time{day(2026, 11, 3), day(2026, 11, 9), {}}[i%3]},
			Request: message.Request{Text: []string{"feedback on the pricing page", "introduce a data lead", "an hour on interviews", ""}[i%4],
				On: []time.Time{day(2026, 11, 10), {}}[i%2]},
			Reason:    []string{"a full quarter", "I'm on leave until March", "it is not my field", ""}[i%4],
			Meeting:   message.Meeting{Start: day(2026, 11, 13).Add(9 * time.Hour), Theirs: []*time.Location{nil, lisbon}[i%2], Minutes: 25, Place: []string{"Café Central", ""}[i%2], Link: []string{"", "https://meet.example/maya"}[i%2]},
			Mentoring: message.Mentoring{Every: []int{4, 2, 0}[i%3], Months: []int{6, 0, 12}[i%3], Programme: []string{"", "Step Forward"}[i%2]},
			Now:       today,
		}
		if i%3 == 0 {
			in.About = &message.Person{Name: readSampleName(sampleNames[(i+7)%len(sampleNames)]), Title: sampleTitles[(i+7)%len(sampleTitles)], Organisation: sampleOrganisations[(i+7)%len(sampleOrganisations)]}
		}
		in.Bridge.Introduced = in.Bridge.Introducer != "" && i%2 == 0
		switch i % 3 {
		case 0:
			in.Slots = []message.Slot{{At: day(2026, 11, 17).Add(15*time.Hour + 30*time.Minute)}, {At: day(2026, 11, 19).Add(9 * time.Hour)}}
		case 1:
			in.Slots = []message.Slot{{At: day(2026, 11, 20).Add(11 * time.Hour), Zone: message.SlotYours}}
		}
		if in.Person.Organisation == "" && in.Person.Title == "" {
			in.Person.Organisation = "Fjord Bank"
		}
		out = append(out, in)
	}
	return out
}
