import Linking
import Model

extension RuleExplanation {
    static let tagVariant = RuleExplanation(
        .tagVariant, "tag-variant", "A tag that is another one in another spelling",
        why: "Entries under two spellings of one word are gathered on two pages, and a reader who opens one of them "
            + "misses the rest.",
        mend: "Write the spelling that is used more often. Spellings count as one when only hyphens or a plural 's' "
            + "tells them apart, or one letter does in a tag that is used once and another that is used three times.",
        example: [
            .practice("---\ntitle: Small logs\ntags: [time-out]\n---\nThey are read in time.\n"),
            .article("---\ntitle: Retries\ntags: [timeout]\n---\nThree are enough.\n"),
            ExampleFile("Content/articles/queues.md", "---\ntitle: Queues\ntags: [timeout]\n---\nShort ones.\n"),
        ],
        mended: [
            .practice("---\ntitle: Small logs\ntags: [timeout]\n---\nThey are read in time.\n"),
            .article("---\ntitle: Retries\ntags: [timeout]\n---\nThree are enough.\n"),
            ExampleFile("Content/articles/queues.md", "---\ntitle: Queues\ntags: [timeout]\n---\nShort ones.\n"),
        ])
}

/// Tags in a form of their own are left to `tagForm`: written in the right one, they may be the same.
func tagVariants(in library: Library) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for entry in library.entries { for tag in entry.fields.tags { counts[tag, default: 0] += 1 } }
    let spellings = spellings(of: counts.filter { isInForm($0.key) })
    guard !spellings.isEmpty else { return [] }
    return library.entries.flatMap { entry in
        entry.fields.tags.enumerated().compactMap { item, tag -> Diagnostic? in
            guard let usual = spellings[tag], let count = counts[usual] else { return nil }
            return Diagnostic(
                .tagVariant, "the tag '\(tag)' is a rarer spelling of '\(usual)'",
                help: entry.fields.tags.contains(usual)
                    ? "remove it: '\(usual)' is there too"
                    : "write '\(usual)', which is used \(count == 1 ? "once" : "\(count) times")",
                at: entry.span(ofField: "tags", item: item), fix: entry.tagFix(item, to: usual))
        }
    }
}

private func isInForm(_ tag: String) -> Bool { !tag.isEmpty && hyphenated(tag) == tag }

/// For each tag that is a variant, the spelling to use. Time grows with the number of distinct tags, not with its square.
private func spellings(of counts: [String: Int]) -> [String: String] {
    var spellings: [String: String] = [:]
    // The commonest first, and the alphabet's first of equals.
    let tags = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    var usual: [String: String] = [:]
    for tag in tags {
        let key = withoutHyphensAndPlural(tag)
        if let first = usual[key] { spellings[tag] = first } else { usual[key] = tag }
    }
    let distinct = tags.filter { spellings[$0] == nil && $0.unicodeScalars.count >= 6 }
    let common = distinct.filter { (counts[$0] ?? 0) >= 3 }
    var near: [String: [String]] = [:]
    for tag in common { for part in withOneLess(tag) { near[part, default: []].append(tag) } }
    for tag in distinct where counts[tag] == 1 {
        let candidates = Set(withOneLess(tag).flatMap { near[$0] ?? [] }).filter { differByOneEdit(tag, $0) }
        if candidates.count == 1 { spellings[tag] = candidates.first }
    }
    return spellings
}

/// Short words and those on `ss` end in an `s` of their own.
private func withoutHyphensAndPlural(_ tag: String) -> String {
    let letters = tag.filter { $0 != "-" }
    let isPlural = letters.count > 3 && letters.hasSuffix("s") && !letters.hasSuffix("ss")
    return isPlural ? String(letters.dropLast()) : letters
}

/// A tag and what is left of it without any one of its letters: two words that are one edit apart share one of these.
private func withOneLess(_ tag: String) -> Set<String> {
    let letters = Array(tag.unicodeScalars)
    var parts: Set<String> = [tag]
    for index in letters.indices {
        var rest = String.UnicodeScalarView(letters[..<index])
        rest.append(contentsOf: letters[(index + 1)...])
        parts.insert(String(rest))
    }
    return parts
}
