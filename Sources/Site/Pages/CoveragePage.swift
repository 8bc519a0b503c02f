import Evidence
import Linking
import Model
import Templates

/// What stands on which incident: the gaps first, then figures, then the matrix of practices and that of steps.
func coveragePage(_ shell: PageShell) -> SiteFile {
    let words = shell.words
    let head = PageHead(title: words["coverage"], description: words["coverage-note"], kind: nil)
    return shell.page("coverage.html", template: "coverage", head: head) { root in
        let coverage = coverage(of: shell.library)
        let hasAny = !coverage.incidents.isEmpty && !(coverage.steps.isEmpty && coverage.practices.isEmpty)
        return [
            "title": .text(head.title),
            "command": hasAny ? .none : .text("kb new incident \"Title\""),
            "report": hasAny ? report(coverage, root: root, shell) : .none,
        ]
    }
}

private func report(_ coverage: Coverage, root: String, _ shell: PageShell) -> Value {
    let gaps = gapValues(of: coverage, root: root, shell)
    let isWhole = coverage.numbers.isWhole
    let tables = coverageTables(of: coverage, in: shell.library)
    return .record([
        "isWhole": .flag(isWhole), "gaps": .list(gaps),
        "shares": .list(coverage.numbers.shares.filter { $0.share.total > 0 }.map { shareValue($0, shell.words) }),
        "matrix": tables.isEmpty
            ? .none
            : .record([
                "legend": .list(CoverageMark.allCases.map { legend($0, shell.words) }),
                "tables": .list(tables.map { matrixTable($0, root: root, shell) }),
            ]),
        "steps": coverage.steps.isEmpty
            ? .none
            : .record([
                "region": .text(shell.words["coverage-all-of", ["name": shell.words["coverage-steps"]]]),
                "runbooks": .list(stepGroups(coverage.steps, root: root, shell)),
            ]),
    ])
}

extension CoverageNumbers {
    /// Whether there is no gap at all.
    fileprivate var isWhole: Bool {
        [stepsWithEvidence, practicesWithEvidence, practicesApplied, incidentsAnswered]
            .allSatisfy { $0.count == $0.total }
    }
}
