/// A line of a Markdown file without its line feed.
struct SourceLine: Sendable, Equatable {
    var bytes: [UInt8]
    /// Of code, its fences included: nothing in it is markup.
    var isCode = false
}

/// What stands between `<!--` and `-->`, outside of code.
struct SourceComment: Sendable, Equatable {
    /// How many lines are before it.
    var line: Int
    var text: String
}

/// The lines of a Markdown file, comments taken out. Code is told from text; Jekyll's and Hugo's `highlight` is fenced
/// code, and code that the file's end closes is closed.
struct SourceLines: Sendable, Equatable {
    var lines: [SourceLine] = []
    var comments: [SourceComment] = []
    var isFlattened = false

    init(_ text: [UInt8], from start: Int = 0) {
        var scanner = SourceScanner(text: text)
        scanner.scan(from: start)
        lines = scanner.lines
        comments = scanner.comments
        isFlattened = scanner.isFlattened
    }
}

private struct SourceScanner {
    let text: [UInt8]
    var lines: [SourceLine] = []
    var comments: [SourceComment] = []
    var isFlattened = false
    private var fence: Fence?
    /// `endhighlight`, `/highlight`: what ends code that a template's tag began.
    private var endTag: String?
    private var isInList = false
    /// Of fences that nothing closes in the rest of the file, the shortest by their character.
    private var unclosed: [UInt8: Int] = [:]

    private struct Fence {
        var mark: UInt8
        var length: Int
        /// Columns before it.
        var indent: Int
        var isInQuote: Bool
        var isClosed: Bool
    }

    init(text: [UInt8]) { self.text = text }

    mutating func scan(from start: Int) {
        var index = start
        while index < text.count {
            let end = text.lineEnd(from: index)
            index = take(text[index..<end], next: end + 1)
        }
        if let fence { addFenceEnd(fence) }
        if endTag != nil { lines.append(SourceLine(bytes: Array("```".utf8), isCode: true)) }
    }

    private mutating func addFenceEnd(_ fence: Fence) {
        let quote = fence.isInQuote ? Array("> ".utf8) : []
        let indent = [UInt8](repeating: 0x20, count: fence.isInQuote ? 0 : fence.indent)
        let marks = [UInt8](repeating: fence.mark, count: fence.length)
        lines.append(SourceLine(bytes: quote + indent + marks, isCode: true))
        self.fence = nil
    }

    /// Returns where the next line begins.
    private mutating func take(_ line: ArraySlice<UInt8>, next: Int) -> Int {
        if let open = fence {
            if takeCode(line, open) { return next }
            addFenceEnd(open)
        }
        if let tag = endTag {
            takeTemplateCode(line, tag)
            return next
        }
        if takeTemplateStart(line) { return next }
        if isIndentedCode(line) {
            lines.append(SourceLine(bytes: Array(line), isCode: true))
            return next
        }
        if let begin = commentStart(in: line) { return takeComment(line, begin, next: next) }
        takeText(Array(line), next: next)
        return next
    }

    // MARK: - Fenced code

    /// False when the line is not of the code any more.
    private mutating func takeCode(_ line: ArraySlice<UInt8>, _ open: Fence) -> Bool {
        var content = line.trimmedBytes
        if open.isInQuote {
            guard content.first == UInt8(ascii: ">") else { return false }
            while content.first == UInt8(ascii: ">") { content = content.dropFirst().trimmedBytes }
        }
        let indent = line.prefix { $0 == 0x20 }.count
        if !open.isClosed, open.indent > 0, !open.isInQuote, indent < open.indent, !line.isBlankLine { return false }
        let run = content.prefix { $0 == open.mark }.count
        if run >= open.length, content.dropFirst(run).isBlankLine {
            fence = nil
        }
        var bytes = Array(line)
        // Code that stands further left than its fence would end the list item that the fence is in.
        if !open.isInQuote, indent < open.indent, !line.isBlankLine, line.first != 0x09 {
            bytes.insert(contentsOf: repeatElement(0x20, count: open.indent - indent), at: 0)
        }
        lines.append(SourceLine(bytes: bytes, isCode: true))
        return true
    }

    private mutating func openFence(_ line: [UInt8], next: Int) -> Fence? {
        var index = 0
        var isInQuote = false
        while index < line.count {
            let byte = line[index]
            if byte == 0x20 || byte == 0x09 {
                index += 1
            } else if byte == UInt8(ascii: ">") {
                isInQuote = true
                index += 1
            } else if "-+*".utf8.contains(byte), index + 1 < line.count, line[index + 1] == 0x20 {
                index += 2
            } else if byte.isASCIIDigit, let after = endOfNumber(line, index) {
                index = after
            } else {
                break
            }
        }
        guard index < line.count, line[index] == UInt8(ascii: "`") || line[index] == UInt8(ascii: "~") else {
            return nil
        }
        let mark = line[index]
        let length = line[index...].prefix { $0 == mark }.count
        guard length >= 3, mark != UInt8(ascii: "`") || !line[(index + length)...].contains(mark) else { return nil }
        let isClosed = hasFenceEnd(mark, length, from: next)
        return Fence(mark: mark, length: length, indent: index, isInQuote: isInQuote, isClosed: isClosed)
    }

    private func endOfNumber(_ line: [UInt8], _ start: Int) -> Int? {
        let digits = line[start...].prefix { $0.isASCIIDigit }.count
        let end = start + digits
        guard digits < 10, end + 1 < line.count, ".)".utf8.contains(line[end]), line[end + 1] == 0x20 else {
            return nil
        }
        return end + 2
    }

    private mutating func hasFenceEnd(_ mark: UInt8, _ length: Int, from start: Int) -> Bool {
        if let shortest = unclosed[mark], length >= shortest { return false }
        var index = start
        while index < text.count {
            let end = text.lineEnd(from: index)
            let content = text[index..<end].trimmedBytes.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 }
            let run = content.prefix { $0 == mark }.count
            if run >= length, content.dropFirst(run).isBlankLine { return true }
            index = end + 1
        }
        unclosed[mark] = length
        return false
    }

    // MARK: - Code of templates

    /// `{% highlight ruby %}` of Jekyll, `{{< highlight go >}}` of Hugo.
    private mutating func takeTemplateStart(_ line: ArraySlice<UInt8>) -> Bool {
        let content = line.trimmedBytes
        guard content.first == UInt8(ascii: "{") else { return false }
        let words = content.text.split { "{}%<>- ".contains($0) }
        guard words.first == "highlight", content.starts(with: "{%".utf8) || content.starts(with: "{{".utf8) else {
            return false
        }
        let language = words.count > 1 && words[1] != "/highlight" ? String(words[1]) : ""
        lines.append(SourceLine(bytes: Array("```\(language)".utf8), isCode: true))
        endTag = content.starts(with: "{%".utf8) ? "endhighlight" : "/highlight"
        return true
    }

    private mutating func takeTemplateCode(_ line: ArraySlice<UInt8>, _ tag: String) {
        let content = line.trimmedBytes
        let isEnd =
            content.first == UInt8(ascii: "{")
            && content.text.split { "{}%<>- ".contains($0) }.first.map(String.init) == tag
        lines.append(SourceLine(bytes: isEnd ? Array("```".utf8) : Array(line), isCode: true))
        if isEnd { endTag = nil }
    }

    /// Four columns after a blank line or more of it, outside of lists.
    private func isIndentedCode(_ line: ArraySlice<UInt8>) -> Bool {
        guard !isInList, !line.isBlankLine, line.starts(with: "    ".utf8) || line.first == 0x09 else { return false }
        guard let last = lines.last else { return true }
        return last.bytes.isBlankLine || (last.isCode && last.bytes.starts(with: "    ".utf8))
    }

    // MARK: - Comments

    private func commentStart(in line: ArraySlice<UInt8>) -> Int? {
        var index = line.startIndex
        while let found = line[index...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "`") }) {
            if line[found] == UInt8(ascii: "`") {
                index = endOfCodeSpan(in: line, at: found)
            } else if line[found...].starts(with: "<!--".utf8) {
                return found
            } else {
                index = found + 1
            }
        }
        return nil
    }

    private func endOfCodeSpan(in line: ArraySlice<UInt8>, at start: Int) -> Int {
        let length = line[start...].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + length
        while let found = line[index...].firstIndex(of: UInt8(ascii: "`")) {
            let run = line[found...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == length { return found + run }
            index = found + run
        }
        return start + length
    }

    /// Takes what is before and behind the comment as text. One that nothing ends is text.
    private mutating func takeComment(_ line: ArraySlice<UInt8>, _ begin: Int, next: Int) -> Int {
        guard !isCommentUnclosed, let end = commentEnd(from: begin + 4) else {
            isCommentUnclosed = true
            takeText(Array(line), next: next)
            return next
        }
        comments.append(SourceComment(line: lines.count, text: text[(begin + 4)..<end].trimmedBytes.text))
        let lineEnd = text.lineEnd(from: end)
        let before = Array(text[line.startIndex..<begin])
        let behind = text[(end + 3)..<lineEnd]
        // What is left of the line may hold another one.
        if commentStart(in: behind) != nil {
            if !before.isBlankLine { takeText(before, next: end + 3) }
            return end + 3
        }
        let rest = before + behind
        if !rest.isBlankLine { takeText(rest, next: lineEnd + 1) }
        return lineEnd + 1
    }

    private var isCommentUnclosed = false

    private func commentEnd(from start: Int) -> Int? {
        var index = min(start, text.count)
        while let found = text[index...].firstIndex(of: UInt8(ascii: "-")) {
            if text[found...].starts(with: "-->".utf8) { return found }
            index = found + 1
        }
        return nil
    }

    // MARK: - Text

    private mutating func takeText(_ line: [UInt8], next: Int) {
        var line = line
        if flatten(&line) { isFlattened = true }
        if let open = openFence(line, next: next) {
            fence = open
            lines.append(SourceLine(bytes: line, isCode: true))
            return
        }
        noteList(line)
        lines.append(SourceLine(bytes: line))
    }

    private mutating func noteList(_ line: [UInt8]) {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
        if line[0] == 0x20 || line[0] == 0x09 { return }
        isInList =
            "-+*".utf8.contains(first) && line.count > 1 && line[1] == 0x20
            || first.isASCIIDigit && endOfNumber(line, 0) != nil
    }
}

/// Levels that quotes and lists may have; what is deeper stands at the last one.
private let depthLimit = 40

/// Brackets that may follow each other; more than that are text, as the reader of Markdown has them.
private let bracketLimit = 32

/// Takes nesting without end from a line. False when there was none.
private func flatten(_ line: inout [UInt8]) -> Bool {
    guard line.count > bracketLimit else { return false }
    var isChanged = false
    let indent = line.prefix { $0 == 0x20 }.count
    if indent > 2 * depthLimit {
        line.removeFirst(indent - 2 * depthLimit)
        isChanged = true
    }
    var marks = 0
    var end = 0
    while end < line.count, ">-+* ".utf8.contains(line[end]) {
        if line[end] != 0x20 { marks += 1 }
        end += 1
    }
    if marks > depthLimit, line[..<end].contains(UInt8(ascii: ">")) || end < line.count {
        line.replaceSubrange(..<end, with: Array(repeatElement(UInt8(ascii: ">"), count: depthLimit)) + [0x20])
        isChanged = true
    }
    return escapeBrackets(&line) || isChanged
}

private func escapeBrackets(_ line: inout [UInt8]) -> Bool {
    var run = 0
    var hasRun = false
    for byte in line {
        run = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") ? run + 1 : 0
        if run > bracketLimit { hasRun = true }
    }
    guard hasRun else { return false }
    line = line.flatMap { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") ? [UInt8(ascii: "\\"), $0] : [$0] }
    return true
}
