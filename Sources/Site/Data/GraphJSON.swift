import Evidence
import Linking
import Model

/// The data beside the pages that show the whole: what stands on which incidents, the incidents in time, every link.
func graphData(_ shell: PageShell) -> [SiteFile] {
    let library = shell.library
    return [
        data(beside: "coverage.html", title: shell.words["coverage"], shell) { _ in
            let coverage = coverage(of: library)
            return [
                ("practices", .list(coverage.practices.map(row))), ("steps", .list(coverage.steps.map(row))),
                ("unanswered", .list(coverage.gaps.incidents.map { .text($0.id) })),
            ]
        },
        listData("timeline.html", title: shell.words["timeline"], shell) {
            library.entries(of: .incident).sorted(by: newestFirst)
        },
        data(beside: "map.html", title: shell.words["map"], shell) { _ in
            [("links", .list(library.links.filter { $0.relation != .mentions }.map(link)))]
        },
    ]
}

private func row(_ row: CoverageRow) -> JSON {
    .known([
        ("id", .text(row.address.description)), ("title", .text(row.title)),
        ("step", row.step.map { .integer($0) } ?? .null),
        (
            "incidents",
            .object(
                row.incidents.sorted { $0.key < $1.key }.map { ($0.key, .list($0.value.map { .text($0.rawValue) })) })
        ),
        ("applied_by", .texts(row.appliedBy.map(\.description))),
    ])
}

private func link(_ link: Link) -> JSON {
    .object([
        ("from", .text(link.source.description)), ("relation", .text(link.relation.rawValue)),
        ("to", .text(link.target.description)), ("reason", .text(link.reason)),
    ])
}
