package exchange

// Limits on what a file may ask of the program. They lie far above what real
// address books need and keep reading below about 300 MB of memory.
const (
	// MaxTable is the most bytes a table (CSV, TSV) may have.
	MaxTable = 64 << 20
	// MaxCards is the most bytes a file of vCards may have; photos make them large.
	MaxCards = 256 << 20
	// MaxRecords is the most people one file may bring.
	MaxRecords = 100_000
	// MaxValues is the most values one file may bring, the entries of lists
	// counted one by one.
	MaxValues = 3_000_000
	// MaxHeld is the most bytes of memory that the people of one file may take;
	// twice as much is in use while reading.
	MaxHeld = 120 << 20
	// MaxRow is the most bytes of one row of a table, line breaks included.
	MaxRow = 1 << 20
	// MaxColumns is the most columns of a table.
	MaxColumns = 1000
	// MaxQuotedLines is how many lines one quoted cell may span; a quote mark
	// still open after that was never meant to open a cell.
	MaxQuotedLines = 200
	// MaxBroken is how many broken rows a table may have before it is refused.
	MaxBroken = 1000
	// MaxProperty is the most bytes of one property of a vCard, unfolded.
	MaxProperty = 12 << 20
	// MaxCard is the most bytes of one vCard; what is more is left out and said.
	MaxCard = 32 << 20
	// MaxText is the most bytes of a file of vCards that are no pictures.
	MaxText = 48 << 20
	// MaxCardProperties is the most properties of one vCard.
	MaxCardProperties = 500
	// MaxDepth is how deep cards may stand inside cards.
	MaxDepth = 20
	// MaxPhoto is the most bytes of one photo, MaxPhotos of all photos of a file.
	MaxPhoto  = 2 << 20
	MaxPhotos = 64 << 20
	// MaxProblems is how many problems are listed one by one.
	MaxProblems = 10_000
	// MaxDirectory is the most bytes of an archive's list of entries, MaxEntries
	// the most entries.
	MaxDirectory = 8 << 20
	MaxEntries   = 50_000
	// MaxUnpacked is the most bytes one entry of an archive may unpack to, and
	// MaxRatio how many times its packed size, once it is larger than 1 MB.
	MaxUnpacked = 256 << 20
	MaxRatio    = 200
	// MaxUnpackedAll is the most bytes that are unpacked of one archive, what is
	// read twice counted twice: entries may overlap, so that a small archive has
	// many large ones.
	MaxUnpackedAll = 1 << 30
	// MaxOwnRows is the most rows of a table about the owner of an archive.
	MaxOwnRows = 5000

	// maxList is how many entries a cell with a list may have, and a person of
	// one kind; longer ones are kept as texts.
	maxList = 500
	// headerRows is how far down a header may stand.
	headerRows = 20
	// sampleSize is how much of a file is looked at to recognise it.
	sampleSize = 64 << 10
	// samplesShown is how many values of a column are shown when mapping it.
	samplesShown = 3
)
