/// How much of a source's own text may leave the machine. All of it is always searched locally.
public enum Publishing: String, Sendable, CaseIterable, Equatable {
    case full
    /// The beginning of each passage.
    case excerpt
    /// Titles and addresses.
    case link
}

extension Publishing {
    /// What a licence allows as far as its name says; nothing but the link without one.
    ///
    /// Text that is cut into passages is no verbatim copy, which is all that "no derivatives" allows, and a site may be
    /// commercial: of both an excerpt is shown.
    public init(licence: String?) {
        let words = (licence ?? "").lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)
        let names = Set(words)
        let text = words.joined(separator: " ")
        if text.contains("all rights reserved") || text.contains("standard youtube") || names.contains("proprietary") {
            self = .link
        } else if Self.isCreativeCommons(names, text) {
            let isLimited =
                !names.isDisjoint(with: ["nc", "nd", "noncommercial", "noderivs", "noderivatives"])
                || text.contains("non commercial") || text.contains("no deriv")
            self = isLimited ? .excerpt : .full
        } else {
            self = Self.isFree(names, text) ? .full : .link
        }
    }

    private static func isCreativeCommons(_ names: Set<String>, _ text: String) -> Bool {
        !names.isDisjoint(with: ["cc", "cc0", "creativecommons.org"]) || text.contains("creative commons")
    }

    private static func isFree(_ names: Set<String>, _ text: String) -> Bool {
        !names.isDisjoint(with: [
            "mit", "apache", "bsd", "isc", "unlicense", "mpl", "gfdl", "gpl", "lgpl", "agpl", "0bsd", "wtfpl",
        ]) || text.contains("public domain") || text.contains("free documentation") || text.hasPrefix("bsd")
    }
}
