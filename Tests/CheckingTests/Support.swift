import Checking
import Linking
import Model
import Parsing

/// The problems of some files of content, as `id line:column+width code message | help`, with `?` before the code of a
/// warning.
func problems(in files: [String: String], _ check: (Library) -> [Diagnostic] = checkLibrary) -> [String] {
    let parsed = files.sorted { $0.key < $1.key }.map { id, text in
        parseEntry(path: id + ".md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8)))
    }
    let (library, linkProblems) = linkEntries(
        parsed.compactMap(\.entry), unreadable: Set(parsed.filter { $0.entry == nil }.map(\.id)))
    return (parsed.flatMap(\.problems) + linkProblems + check(library)).sorted(by: Diagnostic.inReadingOrder)
        .map(\.line)
}

extension Diagnostic {
    var line: String {
        let file = span.file.dropFirst("Content/".count).dropLast(".md".count)
        let code = (severity == .warning ? "?" : "") + rule.rawValue
        return "\(file) \(span.line):\(span.column)+\(span.width) \(code) \(message)" + (help.map { " | \($0)" } ?? "")
    }
}
