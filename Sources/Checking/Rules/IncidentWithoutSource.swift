import Linking
import Model

extension RuleExplanation {
    static let incidentWithoutSource = RuleExplanation(
        .incidentWithoutSource, "incident-without-source", "An incident that does not say where its facts are from",
        why: "Runbooks and practices rest on what happened. Without a source nobody can look it up, or correct it.",
        mend: "Add 'source: https://…', the address of the post-mortem or report.",
        example: [ExampleFile(ExampleFile.incident.path, "---\ntitle: Log flood\n---\nLogs filled a disk.\n")],
        mended: [.incident])
}

func incidentsWithoutSource(in library: Library) -> [Diagnostic] {
    library.entries(of: .incident).filter { !$0.isFilledIn("source") }.map { incident in
        Diagnostic(
            .incidentWithoutSource, "the incident does not say where its facts are from",
            help: incident.fieldRanges["source"] == nil
                ? "add 'source: https://…' to the front matter" : "fill in the field 'source': its address",
            at: incident.titleSpan)
    }
}
