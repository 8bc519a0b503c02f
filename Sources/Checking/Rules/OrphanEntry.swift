import Linking
import Model

extension RuleExplanation {
    static let orphanEntry = RuleExplanation(
        .orphanEntry, "orphan-entry", "An entry that no link leads to or from",
        why: "Entries are found by following links from what a reader has open; this one only by its own words. "
            + "Nothing is said before the first link of a new knowledge base, nor while a file cannot be read.",
        mend: "Link it with an entry that it has to do with: kb link.",
        example: linked + [.article("---\ntitle: Retries\n---\nThree are enough.\n")],
        mended: linked + [
            .article("---\ntitle: Retries\n---\nThree are enough: each is [logged](../practices/small-logs.md).\n")
        ])

    private static let linked = [
        ExampleFile.practice("---\ntitle: Small logs\n---\nThey filled a disk [once](../incidents/log-flood.md).\n"),
        ExampleFile.incident,
    ]
}

func orphanEntries(in library: Library, _ connections: Connections) -> [Diagnostic] {
    // What a file that cannot be read links to is not known.
    guard !connections.neighbours.isEmpty, library.unreadable.isEmpty else { return [] }
    return library.entries.compactMap { entry in
        guard connections.neighbours[entry.id] == nil, !connections.open.contains(entry.id) else { return nil }
        return Diagnostic(
            .orphanEntry, "no link leads to or from '\(entry.id)'",
            help: "link it with an entry that it has to do with: kb link", at: entry.titleSpan)
    }
}
