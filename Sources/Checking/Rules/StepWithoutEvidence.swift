import Evidence
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
            .runbook,
            .incident,
        ])
}

func stepsWithoutEvidence(in library: Library) -> [Diagnostic] {
    library.steps.compactMap { step -> Diagnostic? in
        guard !library.links(of: step).contains(where: { $0.link.relation.isEvidence }),
            let (runbook, passage) = library.passage(at: step.address), !namesIncident(step, of: runbook)
        else { return nil }
        return Diagnostic(
            .stepWithoutEvidence, "no incident stands behind the step '\(step.title)'",
            help: "find one with: kb suggest \(step.address)", at: runbook.source.span(passage.headingRange))
    }
}

/// Whether a relation to an incident is written, which then has something wrong and is reported for that.
private func namesIncident(_ step: Step, of runbook: Entry) -> Bool {
    runbook.links.contains { link in
        guard link.title != nil, step.anchors.contains(link.anchor),
            case .passage(let far) = Destination(link.destination, in: runbook.id)
        else { return false }
        return Kind(entry: far.entry) == .incident
    }
}
