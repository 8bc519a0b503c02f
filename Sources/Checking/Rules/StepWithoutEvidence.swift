import Linking
import Model

extension RuleExplanation {
    static let stepWithoutEvidence = RuleExplanation(
        .stepWithoutEvidence, "step-without-evidence", "A runbook step that no incident stands behind",
        why: "A reader at 3 a.m. follows a step because it was missing, or worked, when it mattered. A step without an "
            + "incident asks for trust that it has not earned.",
        mend: "Find an incident with kb suggest, and link it from the step as 'shown by', 'missing in' or 'worked in'.",
        example: [
            ExampleFile(
                "Content/runbooks/full-disk.md",
                "---\ntitle: Full disk\n---\n\n## Find what grew {#find}\n\nLook for the largest folder.\n")
        ],
        mended: [
            ExampleFile(
                "Content/runbooks/full-disk.md",
                """
                ---
                title: Full disk
                ---

                ## Find what grew {#find}

                Look for the largest folder.

                - [Log flood](../incidents/log-flood.md "worked in") — the folder of the logs was found in a minute.

                """),
            ExampleFile(
                "Content/incidents/log-flood.md",
                "---\ntitle: Log flood\nsource: https://example.org/post-mortem\n---\nLogs filled a disk.\n"),
        ])
}

func stepsWithoutEvidence(in library: Library) -> [Diagnostic] {
    library.entries(of: .runbook).flatMap { runbook in
        runbook.passages.compactMap { passage -> Diagnostic? in
            guard case .step = passage.place else { return nil }
            let address = Address(entry: runbook.id, anchor: passage.anchor)
            let hasEvidence = library.links(at: address).contains { Kind(entry: $0.far.entry) == .incident }
            guard !hasEvidence, !namesIncident(passage, of: runbook) else { return nil }
            return Diagnostic(
                .stepWithoutEvidence, "no incident stands behind the step '\(passage.title)'",
                help: "find one with: kb suggest \(address)", at: runbook.source.span(passage.headingRange))
        }
    }
}

/// Whether a link leads to an incident as it is written. One that has something wrong is reported for that.
private func namesIncident(_ passage: Passage, of runbook: Entry) -> Bool {
    runbook.links.contains { link in
        guard link.anchor == passage.anchor, case .passage(let far) = Destination(link.destination, in: runbook.id)
        else { return false }
        return Kind(entry: far.entry) == .incident
    }
}
