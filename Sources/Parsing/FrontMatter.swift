import Model
import YAML

/// The YAML between the two `---` lines of a file, and where the body begins.
struct FrontMatter {
    var pairs: [YAMLPair]
    var bodyStart: Int
    var problems: [Diagnostic]

    init(of source: SourceText) {
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        pairs = []
        problems = []
        bodyStart = start
        guard let opened = Self.fenceEnd(in: bytes, at: start) else {
            problems = unopened(source, from: start).map { [$0] } ?? []
            return
        }
        guard let closing = Self.closingFence(in: bytes, from: opened) else {
            problems.append(
                Diagnostic(
                    .frontMatterSyntax, "the front matter is not closed",
                    help: "end it with a line of three hyphens", at: source.span(start..<start + 3)))
            bodyStart = bytes.count
            return
        }
        bodyStart = closing.upperBound
        read(bytes[opened..<closing.lowerBound], of: source)
    }

    private mutating func read(_ yaml: ArraySlice<UInt8>, of source: SourceText) {
        switch parseYAML(yaml) {
        case .success(nil): break
        case .success(.some(let node)):
            if case .mapping(let pairs) = node.content {
                self.pairs = pairs
            } else {
                problems.append(
                    Diagnostic(
                        .frontMatterSyntax, "the front matter is not a list of 'field: value' lines",
                        help: "write one field a line, such as 'title: …'", at: source.span(node.range)))
            }
        case .failure(let problem):
            problems.append(
                Diagnostic(
                    .frontMatterSyntax, "the front matter cannot be read: \(problem.message)",
                    help: yamlHelp(problem, in: source),
                    at: source.span(problem.range)))
        }
    }

    /// The index after a line of exactly three hyphens.
    private static func fenceEnd(in bytes: [UInt8], at start: Int) -> Int? {
        let hyphen = UInt8(ascii: "-")
        guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == hyphen }) else { return nil }
        var end = start + 3
        while end < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end]) {
            end += 1
        }
        if end == bytes.count { return end }
        return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }

    private static func closingFence(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var line = start
        while line < bytes.count {
            if let end = fenceEnd(in: bytes, at: line) { return line..<end }
            guard let newline = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            line = newline + 1
        }
        return nil
    }
}

/// Of a file that begins with a field: without the line above it, all of the front matter would be text.
private func unopened(_ source: SourceText, from start: Int) -> Diagnostic? {
    let line = source.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    guard name.utf8.count < line.count, fieldNames().contains(name) else { return nil }
    return Diagnostic(
        .frontMatterSyntax, "the front matter has no line of three hyphens before it",
        help: "begin the file with a line '---'", at: source.span(start..<start + name.utf8.count))
}

/// Of all kinds.
private func fieldNames() -> [String] {
    var reader = FieldReader([], of: SourceText(path: "", bytes: []))
    _ = reader.commonFields()
    for kind in Kind.allCases { _ = reader.details(of: kind) }
    return reader.known
}

/// What to do about YAML that cannot be read.
func yamlHelp(_ problem: YAMLProblem, in source: SourceText) -> String {
    if problem.message.hasPrefix("duplicate key") { return "keep one of the two lines" }
    if problem.message.hasPrefix("the list is not closed") { return "close it with ']'" }
    if problem.message.hasPrefix("the mapping is not closed") { return "close it with '}'" }
    if problem.message.hasPrefix("could not find expected ':'") { return colonHelp(source[problem.range]) }
    if source[problem.range] == "\t" { return "indent with spaces, not with tabs" }
    return "put a value that has ': ', '#', '[' or quotes in it between double quotes"
}

/// A line with its colon put in behind the first word.
private func colonHelp(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first, !line.contains("\n") else { return "put ': ' between the field's name and its value" }
    return "write '\(name): \(words.count > 1 ? words[1].drop { $0 == " " } : "…")'"
}
