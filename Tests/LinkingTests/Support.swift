import Linking
import Model
import Parsing
import Testing

/// An entry as it would be read; its title is its id's last part in capitals.
func entry(_ id: String, _ body: String = "", fields: String = "") -> Entry {
    let title = (id.split(separator: "/").last ?? "").uppercased()
    return entry(id, file: "---\ntitle: \(title)\n\(fields)---\n\(body)")
}

func entry(_ id: String, file text: String) -> Entry {
    let source = SourceText(path: "Content/\(id).md", bytes: Array(text.utf8))
    guard let entry = parseEntry(path: id + ".md", source: source).entry else {
        preconditionFailure("\(id) cannot be read")
    }
    return entry
}

extension Diagnostic {
    /// `practices/a 4:7+9 KB010 message | help`, with `?` before the code of a warning.
    var line: String {
        let file = span.file.dropFirst("Content/".count).dropLast(".md".count)
        let code = (severity == .warning ? "?" : "") + rule.rawValue
        return "\(file) \(span.line):\(span.column)+\(span.width) \(code) \(message)" + (help.map { " | \($0)" } ?? "")
    }
}

extension Library {
    /// Each link as `source relation target: reason (file)`.
    var report: [String] {
        links.map { "\($0.source) \($0.relation.rawValue) \($0.target): \($0.reason) (\($0.writtenIn))" }
    }

    /// An entry's links as `near label far`.
    func seen(from id: EntryID) -> [String] { links(of: id).map { "\($0.near) \($0.label) \($0.far)" } }
}
