import Model
import YAML

/// What stands before a Markdown file's text, in YAML between `---`, TOML between `+++`, or JSON.
struct FrontMatter {
    /// In the order of the file; nil when there is none.
    var fields: [(name: String, value: JSON)]?
    /// Where the text begins.
    var bodyStart = 0
    var warnings: [IngestWarning] = []

    init(of text: [UInt8]) {
        let firstLine = text[..<text.lineEnd(from: 0)].trimmedBytes
        if firstLine.elementsEqual("---".utf8) {
            readYAML(text)
        } else if firstLine.elementsEqual("+++".utf8) {
            readTOML(text)
        } else if text.first == UInt8(ascii: "{") {
            readJSONObject(text)
        }
    }

    /// The first of these that is there, whatever its case.
    func value(_ names: String...) -> JSON? { value(names) }

    func value(_ names: [String]) -> JSON? {
        for name in names {
            if let found = fields?.first(where: { $0.name.lowercased() == name })?.value { return found }
        }
        return nil
    }

    private mutating func readYAML(_ text: [UInt8]) {
        let start = min(text.lineEnd(from: 0) + 1, text.count)
        if let close = closingLine(in: text, from: start, marks: ["---", "..."]) {
            switch parseYAML(text[start..<close.lowerBound]) {
            case .success(let node):
                switch node?.content {
                case .mapping(let pairs):
                    fields = pairs.map { (name: $0.key.scalarText, value: JSON($0.value)) }
                    bodyStart = close.upperBound
                    return
                case nil:
                    bodyStart = close.upperBound
                    return
                // A rule, and text up to another one.
                case .scalar, .sequence: return
                }
            case .failure(let problem):
                readLeniently(text, start..<close.lowerBound, end: close.upperBound, problem.message)
            }
        } else {
            readLeniently(text, start..<text.count, end: nil, "nothing ends it")
        }
    }

    /// - Parameter end: Where the text begins when all lines could be front matter; nil when nothing ends it.
    private mutating func readLeniently(_ text: [UInt8], _ range: Range<Int>, end: Int?, _ why: String) {
        guard let lenient = LenientFrontMatter(text, range) else { return }
        fields = lenient.fields
        bodyStart = lenient.end == range.upperBound ? end ?? lenient.end : lenient.end
        warnings.append(
            IngestWarning(
                "front-matter-unreadable", "the front matter is not read as YAML: \(why); its plain lines are taken"))
    }

    private mutating func readTOML(_ text: [UInt8]) {
        let start = min(text.lineEnd(from: 0) + 1, text.count)
        guard let close = closingLine(in: text, from: start, marks: ["+++"]) else {
            warnings.append(IngestWarning("front-matter-unreadable", "the front matter in TOML has no end; it is text"))
            return
        }
        bodyStart = close.upperBound
        do {
            var reader = TOMLReader(bytes: Array(text[start..<close.lowerBound]))
            fields = try reader.document()
        } catch {
            warnings.append(IngestWarning("front-matter-unreadable", "the front matter is no TOML: \(error.message)"))
            fields = LenientFrontMatter(text, start..<close.lowerBound, mark: UInt8(ascii: "="))?.fields ?? []
        }
    }

    private mutating func readJSONObject(_ text: [UInt8]) {
        guard let reading = try? readJSONPrefix(text), case .object(let object) = reading.value else { return }
        let end = text.lineEnd(from: reading.end)
        guard text[reading.end..<end].isBlankLine else { return }
        fields = object
        bodyStart = min(end + 1, text.count)
    }

    /// The first line that is one of the marks, with its line feed.
    private func closingLine(in text: [UInt8], from start: Int, marks: [String]) -> Range<Int>? {
        var index = start
        while index < text.count {
            let end = text.lineEnd(from: index)
            let line = text[index..<end]
            if line.first == marks[0].utf8.first || line.first == UInt8(ascii: "."),
                marks.contains(where: { line.trimmedBytes.elementsEqual($0.utf8) })
            {
                return index..<min(end + 1, text.count)
            }
            index = end + 1
        }
        return nil
    }
}

extension YAMLNode {
    var scalarText: String {
        if case .scalar(let text, _) = content { return text }
        return ""
    }
}

extension JSON {
    /// Plain scalars stay text but for truth values and nothing: a date or a version is what was written.
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, let isPlain):
            if node.isNull {
                self = .null
            } else if isPlain, ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) {
                self = .bool(text.lowercased() == "true")
            } else {
                self = .text(text)
            }
        case .sequence(let nodes): self = .list(nodes.map { JSON($0) })
        case .mapping(let pairs): self = .object(pairs.map { (name: $0.key.scalarText, value: JSON($0.value)) })
        }
    }
}
