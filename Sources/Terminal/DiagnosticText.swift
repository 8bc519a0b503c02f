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
    guard let help = diagnostic.help else { return text }
    let gutter = String(repeating: " ", count: span.excerpt.isEmpty ? 1 : String(span.line).count)
    return text + "\(gutter) \(style.dim("=")) help: \(printable(help))\n"
}

/// The line, shortened around the place when it is long, and carets under the place.
private func excerpt(_ span: SourceSpan, _ style: Style) -> String {
    let number = String(span.line)
    let gutter = String(repeating: " ", count: number.count)
    // What is measured is what is shown: a control character is one that takes a column by now.
    let scalars = printable(span.excerpt).unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let place = min(max(span.column - span.excerptColumn, 0), scalars.count)
    let end = min(place + span.width, scalars.count)
    let shown = visible(scalars, place..<end, room: max(40, style.width - number.count - 5))
    let lead = shown.lowerBound > 0 || span.excerptColumn > 1 ? "…" : ""
    let tail = shown.upperBound < scalars.count ? "…" : ""
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    let caretOffset = columns(of: lead + text(shown.lowerBound..<place))
    let carets = String(repeating: "^", count: max(1, columns(of: text(place..<min(end, shown.upperBound)))))
    return """
        \(style.dim("\(number) |")) \(lead)\(text(shown))\(tail)
        \(style.dim("\(gutter) |")) \(String(repeating: " ", count: caretOffset))\(style.red(carets))

        """
}

/// As much of the line as has room, in columns: from its start if the place is in it, or else from a bit before the place.
private func visible(_ line: [Unicode.Scalar], _ place: Range<Int>, room: Int) -> Range<Int> {
    var start = 0
    if line[..<place.upperBound].reduce(0, { $0 + columns(of: $1) }) > room {
        var before = 0
        start = place.lowerBound
        while start > 0, before + columns(of: line[start - 1]) <= room / 3 {
            start -= 1
            before += columns(of: line[start])
        }
    }
    var used = 0
    let rest = line[start...].prefix { scalar in
        used += columns(of: scalar)
        return used <= room
    }
    return start..<rest.endIndex
}

/// `2 errors and 1 warning`, or nothing when there are none.
public func diagnosticsSummary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    return parts.map { count($0.0, $0.1, $0.1 + "s") }.joined(separator: " and ")
}

/// `1 entry`, `2 entries`.
public func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
