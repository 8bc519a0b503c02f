import Evidence
import Linking
import Model
import Templates

extension CoverageNumbers {
    /// Each with the name of its words.
    var shares: [(name: String, share: Share)] {
        [
            ("share-steps", stepsWithEvidence), ("share-practices", practicesWithEvidence),
            ("share-applied", practicesApplied), ("share-incidents", incidentsAnswered),
            ("share-reasons", relationsWithReason),
        ]
    }
}

/// `73 of 73`, and what these are.
func shareValue(_ figure: (name: String, share: Share), _ words: Words) -> Value {
    let values = ["n": String(figure.share.count), "total": String(figure.share.total)]
    return .record(["label": .text(words[figure.name]), "number": .text(words["share", values])])
}

/// The gaps, each with how many there are and which: those that hide a lesson learned stand first.
func gapValues(of coverage: Coverage, root: String, _ shell: PageShell) -> [Value] {
    let gaps: [(name: String, all: [Address])] = [
        ("gap-practices-apply", coverage.gaps.practices.filter(\.hasEvidence).map(\.address)),
        ("gap-steps", coverage.gaps.steps.map(\.address)),
        ("gap-incidents", coverage.gaps.incidents.map { Address(entry: $0.id) }),
        ("gap-practices", coverage.practices.filter { !$0.hasEvidence }.map(\.address)),
    ]
    return gaps.filter { !$0.all.isEmpty }.map { name, all in
        .record([
            "label": .text(shell.words[name]), "number": .text(String(all.count)),
            "found": all.isEmpty ? .none : .record(["rows": .list(all.map { link(to: $0, root: root, shell) })]),
        ])
    }
}

private func link(to address: Address, root: String, _ shell: PageShell) -> Value {
    .record([
        "href": .text(root + address.page), "title": .text(shell.library.fullTitle(of: address)),
        "class": .text(Kind(entry: address.entry)?.cssClass ?? ""),
    ])
}
