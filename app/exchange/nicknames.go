package exchange

import "strings"

// shortNames lists given names with the short forms people use for them; a
// short form may stand for several. Written folded, as names are compared.
const shortNames = `
alexander alex sandy sasha sascha xander lex al
alexandra alex sandra sandy sasha lexi
alessandro alex sandro ale
andrew andy drew
andreas andi andy
anthony tony ant
antonio toni tonio tony
antonia toni tonia
benjamin ben benny benji
bernhard bernd
carolina caro lina
caroline carrie caro carol
catherine cathy kate katie kitty cat
katherine kathy kate katie kat kathi
katharina kathi kati kat
charles charlie chuck chas
charlotte charlie lottie lotte
christian chris
christina chris tina christa
christine chris tina chrissie
christopher chris kit topher
daniel dan danny dani
daniela dani
david dave davy
deborah deb debbie debs
dominic dom nic
dorothy dot dottie dolly
edward ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby lisa
elisabeth lisa elli lisbeth sissi
emanuel manu manuel
francesca fran franca cesca
francesco franco cesco
francisco paco pancho fran curro
frances fran fanny frankie
francis frank frankie
frederick fred freddie
friedrich fritz fred
gabriel gabe gabi
gabriele gabi
gabriela gabi gaby
geoffrey geoff
gerald gerry jerry
giovanni gianni vanni
giuseppe beppe peppe pino
gregory greg
guillermo memo willy
gwendolyn gwen
hans-peter hape
heinrich heinz heiner
henry harry hank hal
ignacio nacho
isabel isa bella
isabella isa bella
jacob jake
jakob jack kobi
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny jenn
jeremy jez jerry
jessica jess jessie
joachim jochen achim
johannes hannes johann hans jo
john jack johnny
jonathan jon jonny nathan
jose pepe
joseph joe joey jo
josef sepp jo
joshua josh
judith judy jude
julia jule jules
kenneth ken kenny
kimberly kim
lawrence larry laurie
leonard len lenny leo
leonardo leo nardo
lorenzo enzo renzo
louis lou louie
louise lou lulu
magdalena lena magda
manuel manolo manu
manuela manu ela
margaret maggie meg peggy greta madge margie
margarete grete greta gretel
maria mia mari
matthew matt matty
matthias matze hias
maximilian max maxi
melanie mel
melissa mel missy
michael mike mick mickey micha michi
michelle shelly
miguel migue
mikhail misha
mohammed mo
muhammad mo
nathaniel nate nat nathan
nicholas nick nicky nico
nicola nicky nic
nikolaus klaus niko
nikolas niko nik
olivia liv livvy
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phil pip
phillip phil
philipp phil
rafael rafa
rebecca becky becca bex
richard rick dick rich richie ricky
robert rob bob bobby robbie bert
roberto beto berto
ronald ron ronnie
rosemary rosie
rudolf rudi
samantha sam sammy
samuel sam sammy
sebastian seb basti bastian
sergei serge
sigmund sigi
simone mona
sophie soph
stephanie steph steffi
stefanie steffi
stefan steve
stephen steve stevie
steven steve stevie
susan sue susie suzie
susanne susi sanne
suzanne sue suzy
terence terry
theodore ted teddy theo
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
ulrich uli ulli
ursula uschi ulla
valentina vale tina
veronica vero ronnie
victoria vicky tori
vincent vince vinnie
vladimir vova volodya
walter walt wally
wilhelm willi willy
william bill will billy willie liam
wolfgang wolf wolfi
yekaterina katya
zachary zach zack
`

// longNames are the names a short form stands for.
var longNames = func() map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(shortNames), "\n") {
		words := strings.Fields(line)
		for _, short := range words[1:] {
			m[short] = append(m[short], words[0])
		}
	}
	return m
}()

// oneName says whether two given names can be one person's: they are the same,
// one is a short form of the other, or both are short forms of one name.
func oneName(a, b string) bool {
	if a == b {
		return true
	}
	x, y := longNames[a], longNames[b]
	for _, long := range x {
		if long == b {
			return true
		}
		for _, other := range y {
			if long == other {
				return true
			}
		}
	}
	for _, long := range y {
		if long == a {
			return true
		}
	}
	return false
}
