/// How much of a source's own text may leave the machine. All of it is always searched locally.
public enum Publishing: String, Sendable, CaseIterable, Equatable {
    case full
    /// The beginning of each passage.
    case excerpt
    /// Titles and addresses.
    case link
}

extension Publishing {
    /// What a licence allows, when its name is one that is known and says nothing else besides; only the link otherwise. "Not
    /// CC BY" and "code under MIT, slides ours" have words that no licence is called by.
    ///
    /// Text that is cut into passages is no verbatim copy, which is all that "no derivatives" allows, and a site may be
    /// commercial: of both an excerpt is shown.
    public init(licence: String?) {
        let name = LicenceName(licence ?? "")
        guard name.isKnown else {
            self = .link
            return
        }
        self = name.isFree || name.isOpenCreativeCommons ? (name.isLimited ? .excerpt : .full) : .link
    }

    /// Whether a licence was meant to allow no text, or is known to allow some: of all else it is not known what it allows.
    public static func understands(licence: String) -> Bool {
        LicenceName(licence).isReserved || Publishing(licence: licence) != .link
    }
}

/// The words of a licence's name, or of its address.
private struct LicenceName {
    private let words: Set<String>
    private let text: String

    init(_ licence: String) {
        let parts = licence.lowercased().split { !$0.isLetter && !$0.isNumber }
        var text = " " + parts.joined(separator: " ") + " "
        for (apart, whole) in joinedWords { text = text.replacing(apart, with: whole) }
        self.text = text
        words = Set(text.split(separator: " ").map(String.init))
    }

    var isKnown: Bool {
        !words.isEmpty && words.allSatisfy { $0.allSatisfy(\.isNumber) || $0 == "v" || knownWords.contains($0) }
    }

    var isReserved: Bool {
        text.contains(" all rights reserved ") || text.contains(" standard youtube ") || words.contains("proprietary")
    }

    /// With what it asks for: "Creative Commons" alone is a family.
    var isOpenCreativeCommons: Bool {
        let isOne = words.contains("cc") || words.contains("creativecommons")
        return words.contains("cc0")
            || (isOne && !words.isDisjoint(with: ["by", "attribution", "zero", "publicdomain"]))
    }

    var isLimited: Bool { !words.isDisjoint(with: ["nc", "nd", "noncommercial", "noderivatives"]) }

    var isFree: Bool {
        !words.isDisjoint(with: freeLicences) || text.hasPrefix(" public domain ") || words.contains("publicdomain")
    }
}

private let joinedWords = [
    (" creative commons ", " creativecommons "), (" non commercial ", " noncommercial "),
    (" no derivatives ", " noderivatives "), (" no derivs ", " noderivatives "), (" noderivs ", " noderivatives "),
    (" share alike ", " sharealike "), (" free documentation ", " freedocumentation "),
]

private let freeLicences: Set<String> = [
    "mit", "expat", "apache", "fdl", "bsd", "isc", "unlicense", "mpl", "gfdl", "gpl", "lgpl", "agpl", "0bsd", "wtfpl",
    "freedocumentation",
]

/// What stands in names and addresses of licences, and changes nothing of what they allow.
private let knownWords: Set<String> = freeLicences.union([
    "cc", "cc0", "by", "sa", "nc", "nd", "creativecommons", "attribution", "sharealike", "noncommercial",
    "noderivatives",
    "international", "unported", "universal", "generic", "zero", "publicdomain", "public", "domain", "mark",
    "dedication",
    "reuse", "allowed", "deed", "legalcode", "gnu", "general", "lesser", "affero", "free", "documentation", "mozilla",
    "clause", "simplified", "revised", "new", "modified", "foundation", "software", "license", "licence", "licenses",
    "licensed", "version", "only", "or", "later", "and", "the", "this", "work", "is", "under", "a", "an", "of", "in",
    "terms", "us", "usa", "http", "https", "www", "org", "opensource", "html", "txt",
])
