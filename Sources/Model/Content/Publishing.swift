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
        let words = Self.words(licence ?? "")
        let names = Set(words)
        let text = words.joined(separator: " ")
        if Self.isReserved(names, text) {
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

    /// Whether the name of a licence says anything that is understood here: what is not understood allows nothing.
    public static func understands(licence: String) -> Bool {
        let words = words(licence)
        return isReserved(Set(words), words.joined(separator: " ")) || Publishing(licence: licence) != .link
    }

    private static func words(_ licence: String) -> [String] {
        licence.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)
    }

    private static func isReserved(_ names: Set<String>, _ text: String) -> Bool {
        text.contains("all rights reserved") || text.contains("standard youtube") || names.contains("proprietary")
    }

    private static func isCreativeCommons(_ names: Set<String>, _ text: String) -> Bool {
        !names.isDisjoint(with: ["cc", "cc0", "creativecommons.org"]) || text.contains("creative commons")
    }

    private static func isFree(_ names: Set<String>, _ text: String) -> Bool {
        !names.isDisjoint(with: [
            "mit", "apache", "fdl", "bsd", "isc", "unlicense", "mpl", "gfdl", "gpl", "lgpl", "agpl", "0bsd", "wtfpl",
        ]) || text.contains("public domain") || text.contains("free documentation") || text.hasPrefix("bsd")
    }
}
