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
        guard let opened = Self.fenceEnd(in: bytes, at: start) else { return }
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

/// What to do about YAML that cannot be read.
func yamlHelp(_ problem: YAMLProblem, in source: SourceText) -> String {
    if problem.message.hasPrefix("duplicate key") { return "keep one of the two lines" }
    if source[problem.range] == "\t" { return "indent with spaces, not with tabs" }
    return "put a value that has ': ', '#', '[' or quotes in it between double quotes"
}
