import Model
import Parsing

/// A file as it would be read: front matter with a title and the given fields, then the body.
func file(_ body: String = "", fields: String = "") -> String { "---\ntitle: T\n\(fields)---\n\(body)" }

func parse(_ text: String, as path: String = "practices/x.md") -> ParsedEntry {
    parseEntry(path: path, source: SourceText(path: "Content/\(path)", bytes: Array(text.utf8)))
}

extension ParsedEntry {
    /// Each problem as a line: where it is, its code, what is wrong and what to do.
    var report: [String] { problems.map(\.line) }

    /// Without the words.
    var codes: [String] { problems.map { "\($0.span.line):\($0.span.column) \($0.rule.rawValue)" } }
}

extension Diagnostic {
    var line: String {
        "\(span.line):\(span.column)+\(span.width) \(rule.rawValue) \(message)" + (help.map { " | \($0)" } ?? "")
    }
}
