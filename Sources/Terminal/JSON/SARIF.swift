import Checking
import Model

/// Problems in the Static Analysis Results Interchange Format, which code hosts and editors read.
///
/// Format: OASIS SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Columns count Unicode scalars, fixes
/// count bytes, and paths are relative to the root of the knowledge base.
public func sarifJSON(_ diagnostics: [Diagnostic], version: String) -> JSON {
    let driver: JSON = .object([
        ("name", .text("kb")), ("semanticVersion", .text(version)),
        ("rules", .list(RuleExplanation.all.map(ruleJSON))),
    ])
    let run: JSON = .object([
        ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
        ("originalUriBaseIds", .object([(root, .object([("description", message("The folder with kb.yml."))]))])),
        ("results", .list(diagnostics.map(resultJSON))),
    ])
    return .object([
        (
            "$schema",
            .text("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
        ),
        ("version", .text("2.1.0")), ("runs", .list([run])),
    ])
}

/// What paths are relative to.
private let root = "ROOT"

private func ruleJSON(_ explanation: RuleExplanation) -> JSON {
    .object([
        ("id", .text(explanation.rule.rawValue)), ("name", .text(explanation.name)),
        ("shortDescription", message(explanation.title + ".")), ("fullDescription", message(explanation.why)),
        ("help", message(explanation.mend)),
        ("defaultConfiguration", .object([("level", .text(explanation.rule.severity.rawValue))])),
    ])
}

private func resultJSON(_ problem: Diagnostic) -> JSON {
    var fields: [(name: String, value: JSON)] = [
        ("ruleId", .text(problem.rule.rawValue)),
        ("ruleIndex", .integer(RuleExplanation.all.firstIndex { $0.rule == problem.rule } ?? -1)),
        ("level", .text(problem.severity.rawValue)),
        ("message", message(problem.message + (problem.help.map { "; \($0)" } ?? "") + ".")),
        ("locations", .list([.object([("physicalLocation", location(of: problem.span))])])),
    ]
    if let fix = problem.fix { fields.append(("fixes", .list([fixJSON(fix, problem.help)]))) }
    return .object(fields)
}

private func location(of span: SourceSpan) -> JSON {
    .object([
        ("artifactLocation", artifact(span.file)),
        (
            "region",
            .object([
                ("startLine", .integer(span.line)), ("startColumn", .integer(span.column)),
                ("endColumn", .integer(span.column + span.width)),
            ])
        ),
    ])
}

private func fixJSON(_ fix: Fix, _ help: String?) -> JSON {
    let replacement: JSON = .object([
        (
            "deletedRegion",
            .object([("byteOffset", .integer(fix.range.lowerBound)), ("byteLength", .integer(fix.range.count))])
        ),
        ("insertedContent", .object([("text", .text(fix.replacement))])),
    ])
    let change: JSON = .object([
        ("artifactLocation", artifact(fix.file)), ("replacements", .list([replacement])),
    ])
    return .object([("description", message(help ?? "Mend it")), ("artifactChanges", .list([change]))])
}

private func artifact(_ path: String) -> JSON {
    .object([("uri", .text(percentEncoded(path))), ("uriBaseId", .text(root))])
}

private func message(_ text: String) -> JSON { .object([("text", .text(text))]) }
