import Model

/// Problems as a compiler prints them: place, code, sentence; the line with a mark under it; what to do.
public func diagnosticsText(_ diagnostics: [Diagnostic], style: Style) -> String {
    diagnostics.map { diagnosticText($0, style) }.joined(separator: "\n")
}

private func diagnosticText(_ diagnostic: Diagnostic, _ style: Style) -> String {
    let span = diagnostic.span
    let severity = diagnostic.severity == .error ? style.red("error") : style.yellow("warning")
    var text = style.bold("\(printable(span.file)):\(span.line):\(span.column):")
    text += " \(severity)[\(diagnostic.rule.rawValue)]: "
    text += style.bold(printable(diagnostic.message)) + "\n"
    if !span.excerpt.isEmpty { text += excerpt(span, style) }
    if let help = diagnostic.help { text += "  \(style.dim("=")) help: \(printable(help))\n" }
    return text
}

/// The line, shortened around the place when it is long, and carets under the place.
private func excerpt(_ span: SourceSpan, _ style: Style) -> String {
    let number = String(span.line)
    let gutter = String(repeating: " ", count: number.count)
    let scalars = Array(span.excerpt.unicodeScalars)
    let room = max(40, style.width - number.count - 4)
    let start = span.column - 1 + min(span.width, room) > room ? max(0, span.column - 1 - room / 3) : 0
    let shown = scalars[min(start, scalars.count)..<min(start + room, scalars.count)]
    let lead = start > 0 ? "…" : ""
    let tail = start + room < scalars.count ? "…" : ""
    let line = lead + String(String.UnicodeScalarView(shown.map { $0 == "\t" ? " " : $0 })) + tail
    let before = String(
        String.UnicodeScalarView(scalars[min(start, scalars.count)..<min(max(start, span.column - 1), scalars.count)]))
    let caretOffset = columns(of: lead + before)
    let carets = String(repeating: "^", count: max(1, min(span.width, room - caretOffset)))
    return """
        \(style.dim("\(number) |")) \(printable(line))
        \(style.dim("\(gutter) |")) \(String(repeating: " ", count: caretOffset))\(style.red(carets))

        """
}

/// `2 errors and 1 warning`, or nothing when there are none.
public func diagnosticsSummary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.joined(separator: " and ")
}
