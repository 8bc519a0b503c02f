import Model
import XML

/// What a kind of file writes in its Markdown beside Markdown.
struct SourceSyntax: Sendable {
    /// Notes of Obsidian: `[[links]]`, `%% comments %%`, `#tags`.
    var isObsidian = false
    /// Components of Vue or JSX are left out; their text stays.
    var hasComponents = false
    /// `import` and `export` at a line's start.
    var isMDX = false
}

/// The lines of a file as our reader takes them: HTML as Markdown where that is simple, without the marks of site
/// generators and of Obsidian.
struct CleanSource {
    var lines: [SourceLine] = []
    var links: [String] = []
    var tags: [String] = []
    var warnings: [IngestWarning] = []
    private var ends: [String: (from: Int, end: Int)] = [:]

    init(_ source: [SourceLine], _ syntax: SourceSyntax) {
        var index = 0
        while index < source.count {
            // One blank line is as good as many.
            if !source[index].isCode, source[index].bytes.isBlankLine,
                lines.last.map({ !$0.isCode && $0.bytes.isEmpty }) ?? true
            {
                index += 1
                continue
            }
            if source[index].isCode || source[index].bytes.isBlankLine {
                lines.append(
                    SourceLine(
                        bytes: source[index].isCode ? cleanFence(source[index].bytes) : [], isCode: source[index].isCode
                    ))
                index += 1
                continue
            }
            if let end = endOfStyle(source, index) {
                index = end
                continue
            }
            if let end = endOfHTML(source, index) {
                addHTML(source[index..<end])
                index = end
                continue
            }
            let end = source[index...].firstIndex { $0.isCode || $0.bytes.isBlankLine } ?? source.count
            addText(source[index..<end], syntax)
            index = end
        }
        while let last = lines.last, last.bytes.isBlankLine, !last.isCode { lines.removeLast() }
        lines.removeFirst(lines.prefix { $0.bytes.isBlankLine && !$0.isCode }.count)
    }

    private mutating func addText(_ chunk: ArraySlice<SourceLine>, _ syntax: SourceSyntax) {
        let kept = chunk.filter { !isLeftOut($0.bytes, syntax) }
        guard !kept.isEmpty else { return }
        var cleaner = InlineCleaner(Array(kept.map(\.bytes).joined(separator: [0x0A])), syntax)
        cleaner.clean()
        links += cleaner.links
        tags += cleaner.tags
        warnings += cleaner.warnings
        let isHTML = kept.first?.bytes.trimmedBytes.first == UInt8(ascii: "<") && cleaner.hasBlocks
        for line in cleaner.output.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // HTML is indented as it is nested; four columns of that would be code.
            let line = isHTML ? line.trimmedBytes : line
            if line.isBlankLine, lines.last?.bytes.isBlankLine ?? true { continue }
            lines.append(SourceLine(bytes: line.isBlankLine ? [] : Array(line)))
        }
    }

    private func isLeftOut(_ line: [UInt8], _ syntax: SourceSyntax) -> Bool {
        let content = line.trimmedBytes
        // Attributes in kramdown: `{: .class}`.
        if content.starts(with: "{:".utf8), content.last == UInt8(ascii: "}") { return true }
        guard syntax.isMDX else { return false }
        return line.starts(with: "import ".utf8) || line.starts(with: "export ".utf8)
            || (content.starts(with: "{/*".utf8) && content.last == UInt8(ascii: "}"))
    }

    /// ```` ```{.python .numbered} ```` and ```` ```{r chunk} ```` name a language, too.
    private func cleanFence(_ line: [UInt8]) -> [UInt8] {
        guard let brace = line.firstIndex(of: UInt8(ascii: "{")), let mark = line.first(where: { $0 != 0x20 }),
            mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            line[..<brace].allSatisfy({ $0 == mark || $0 == 0x20 })
        else { return line }
        let name = line[(brace + 1)...].drop { $0 == UInt8(ascii: ".") || $0 == 0x20 || $0 == UInt8(ascii: "=") }
        return Array(line[..<brace]) + name.prefix { $0.isASCIILetterOrDigit || "+-#_".utf8.contains($0) }
    }

    // MARK: - Tables, lists and code in HTML

    /// Styles and scripts go on over blank lines.
    private mutating func endOfStyle(_ source: [SourceLine], _ start: Int) -> Int? {
        let content = source[start].bytes.trimmedBytes
        guard let name = ["style", "script"].first(where: { content.starts(with: "<\($0)".utf8) }) else { return nil }
        let end = nextEnd(of: name, source, start)
        return end < source.count ? end + 1 : nil
    }

    private static let wholeBlocks = ["table", "ul", "ol", "dl", "pre"]

    /// After the line in which the element ends that the line begins with; nil when it begins with none of these.
    private mutating func endOfHTML(_ source: [SourceLine], _ start: Int) -> Int? {
        let line = source[start].bytes
        guard let open = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[open] == UInt8(ascii: "<"),
            let name = Self.wholeBlocks.first(where: { line[(open + 1)...].starts(with: $0.utf8) }),
            open + 1 + name.utf8.count < line.count, " >\t".utf8.contains(line[open + 1 + name.utf8.count])
        else { return nil }
        let end = nextEnd(of: name, source, start)
        return end - start < 2000 && end < source.count ? end + 1 : nil
    }

    /// The next line that ends with `</name>`; what was found once is not searched again.
    private mutating func nextEnd(of name: String, _ source: [SourceLine], _ start: Int) -> Int {
        if let known = ends[name], known.from <= start, start <= known.end { return known.end }
        let closing = Array("</\(name)>".utf8)
        let end = source[start...].firstIndex { $0.bytes.trimmedBytes.suffix(closing.count).elementsEqual(closing) }
        ends[name] = (start, end ?? source.count)
        return end ?? source.count
    }

    private mutating func addHTML(_ chunk: ArraySlice<SourceLine>) {
        let html = Array(chunk.map(\.bytes).joined(separator: [0x0A]))
        if let tree = try? readHTML(html) {
            let content = htmlBlocks([tree.root])
            let blocks = content.blocks.map(\.block)
            if !blocks.isEmpty {
                warnings += content.warnings
                let lines = markdownText(blocks).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
                self.lines.append(SourceLine(bytes: []))
                self.lines += lines.map { SourceLine(bytes: Array($0)) }
                self.lines.append(SourceLine(bytes: []))
                return
            }
        }
        var cleaner = InlineCleaner(html, SourceSyntax())
        cleaner.clean()
        lines += cleaner.output.split(separator: 0x0A).map { SourceLine(bytes: Array($0.trimmedBytes)) }
    }
}
