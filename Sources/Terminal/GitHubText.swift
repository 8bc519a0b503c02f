import Model

/// Problems as workflow commands, which GitHub shows beside the lines of a pull request.
///
/// Format and escapes: docs.github.com, "Workflow commands for GitHub Actions", and the toolkit's `command.ts`.
public func githubText(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { problem in
        let span = problem.span
        let properties = [
            ("file", span.file), ("line", String(span.line)), ("endLine", String(span.line)),
            ("col", String(span.column)), ("endColumn", String(span.column + span.width)),
            ("title", problem.rule.rawValue),
        ]
        let message = problem.message + (problem.help.map { "\nhelp: \($0)" } ?? "")
        return "::\(problem.severity.rawValue) "
            + properties.map { "\($0.0)=\(escaped($0.1, also: [":", ","]))" }.joined(separator: ",")
            + "::\(escaped(message, also: []))\n"
    }.joined()
}

private func escaped(_ text: String, also others: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in printable(text).unicodeScalars {
        if ["%", "\r", "\n"].contains(scalar) || others.contains(scalar) {
            escaped += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
        } else {
            escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
