/// Rows of comma-separated values, as RFC 4180 writes them: CRLF after each, quotes where they are needed.
///
/// A cell that a spreadsheet would read as a formula begins with an apostrophe, which makes it text. Source: OWASP,
/// "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, a tab, a carriage return or a line feed.
func csv(_ rows: [[String]]) -> String {
    rows.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
}

private func csvCell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { formulaStarts.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    // By scalars: a carriage return and a line feed are one character.
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }) else {
        return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}

private let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
