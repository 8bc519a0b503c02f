import Linking
import Model

extension RuleExplanation {
    static let unknownTag = RuleExplanation(
        .unknownTag, "unknown-tag", "A tag that is none of the settings' words",
        why: "Where kb.yml lists the tags under 'tags:', readers choose from them; what is tagged with another word is "
            + "gathered on a page that nobody looks for. Without such a list every tag is welcome.",
        mend: "Write one of the tags of kb.yml, or list this one there and say what it means.",
        example: [vocabulary, .article("---\ntitle: Retries\ntags: [queues]\n---\nThree are enough.\n")],
        mended: [vocabulary, .article("---\ntitle: Retries\ntags: [queue]\n---\nThree are enough.\n")])

    private static let vocabulary = ExampleFile(
        "kb.yml", "title: Example\ntags:\n  queue:\n    means: Work that waits in a line.\n    aliases: [backlog]\n")
}

/// Tags in a form of their own are left to `tagForm`.
func unknownTags(in library: Library, _ settings: Settings) -> [Diagnostic] {
    guard !settings.tags.isEmpty else { return [] }
    let known = settings.tags.keys.sorted()
    let tagOfAlias = Dictionary(
        settings.tags.flatMap { tag, meaning in meaning.aliases.map { ($0.lowercased(), tag) } }, uniquingKeysWith: min)
    return library.entries.flatMap { entry in
        entry.fields.tags.enumerated().compactMap { item, tag -> Diagnostic? in
            guard settings.tags[tag] == nil, hyphenated(tag) == tag else { return nil }
            let alias = tagOfAlias[tag.split(separator: "-").joined(separator: " ").lowercased()] ?? tagOfAlias[tag]
            let meant = alias ?? nearMisses(of: tag, among: known).first
            return Diagnostic(
                .unknownTag, "the tag '\(tag)' is not in kb.yml",
                help: meant.map { "did you mean '\($0)'?" } ?? "use one of its tags, or add it under 'tags:' there",
                at: entry.span(ofField: "tags", item: item),
                fix: (alias ?? typingSlip(of: tag, among: known)).flatMap { entry.tagFix(item, to: $0) })
        }
    }
}
