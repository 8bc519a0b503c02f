import Checking
import Linking
import Model
import Parsing

/// The problems of some files of content, as `id line:column+width code message | help`, with `?` before the code of a
/// warning.
func problems(in files: [String: String], _ check: (Library) -> [Diagnostic] = { checkLibrary($0) }) -> [String] {
    diagnostics(in: files, check).map(\.line)
}

func diagnostics(in files: [String: String], _ check: (Library) -> [Diagnostic] = { checkLibrary($0) }) -> [Diagnostic]
{
    let parsed = files.sorted { $0.key < $1.key }.map { id, text in
        parseEntry(path: id + ".md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8)))
    }
    let (library, linkProblems) = linkEntries(
        parsed.compactMap(\.entry), unreadable: Set(parsed.filter { $0.entry == nil }.map(\.id)))
    return (parsed.flatMap(\.problems) + linkProblems + check(library)).sorted(by: Diagnostic.inReadingOrder)
}

/// What is wrong in a practice with this body, which begins in line 4.
func problems(inBody body: String) -> [String] { problems(in: ["practices/p": "---\ntitle: P\n---\n\(body)\n"]) }

/// What is wrong in a practice with this field, which stands in line 3.
func problems(inField field: String) -> [String] { problems(in: ["practices/p": "---\ntitle: P\n\(field)\n---\n"]) }

/// A file as it is after all mends that are offered for it.
func mended(_ id: String, in files: [String: String], _ check: (Library) -> [Diagnostic] = { checkLibrary($0) })
    -> String
{
    let source = SourceText(path: "Content/\(id).md", bytes: Array((files[id] ?? "").utf8))
    let fixes = diagnostics(in: files, check).compactMap(\.fix).filter { $0.file == source.path }
    return String(decoding: applying(fixes, to: source).after.bytes, as: UTF8.self)
}

extension Diagnostic {
    var line: String {
        let file = span.file.dropFirst("Content/".count).dropLast(".md".count)
        let code = (severity == .warning ? "?" : "") + rule.rawValue
        return "\(file) \(span.line):\(span.column)+\(span.width) \(code) \(message)" + (help.map { " | \($0)" } ?? "")
    }
}
