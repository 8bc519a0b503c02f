import Linking
import Model

extension RuleExplanation {
    static let unreachablePage = RuleExplanation(
        .unreachablePage, "unreachable-page", "Entries that are linked with each other only",
        why:
            "From the rest of the library no link leads to them, in either direction: a reader who follows links never "
            + "meets them. Nothing is said while a file cannot be read, because its links are not known.",
        mend: "Link one of them with an entry outside of them: kb link.",
        example: mainland + [
            island, .article("---\ntitle: Retries\n---\nThree are enough for a [queue](queues.md).\n"),
        ],
        mended: mainland + [
            island,
            .article(
                """
                ---
                title: Retries
                ---
                Three are enough for a [queue](queues.md). Each is [logged](../practices/small-logs.md).

                """),
        ])

    private static let mainland = [
        ExampleFile.practice(
            """
            ---
            title: Small logs
            ---
            They filled a disk [once](../incidents/log-flood.md), and another [later](../incidents/full-disk.md).

            """),
        ExampleFile.incident,
        ExampleFile(
            "Content/incidents/full-disk.md",
            "---\ntitle: Full disk\nsource: https://example.org/disk\n---\nNothing could be written.\n"),
    ]
    private static let island = ExampleFile(
        "Content/articles/queues.md", "---\ntitle: Queues\n---\nShort ones fail soon.\n")
}

func unreachablePages(in library: Library, _ connections: Connections) -> [Diagnostic] {
    guard library.unreadable.isEmpty else { return [] }
    let islands = connections.components.dropFirst().filter { connections.open.isDisjoint(with: $0) }
    return islands.flatMap { island in
        island.compactMap { id -> Diagnostic? in
            guard let entry = library[id] else { return nil }
            let others = island.filter { $0 != id }
            let names = others.prefix(3).map { "'\($0)'" } + (others.count > 3 ? ["\(others.count - 3) more"] : [])
            return Diagnostic(
                .unreachablePage, "'\(id)' is linked with \(listed(names)) only, apart from all other entries",
                help: "link one of them with an entry outside of them: kb link", at: entry.titleSpan)
        }
    }
}
