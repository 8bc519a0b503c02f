import Model

/// Cleans lines of text without a blank line between them.
struct InlineCleaner {
    let input: [UInt8]
    let syntax: SourceSyntax
    var output: [UInt8] = []
    var index = 0
    var links: [String] = []
    var tags: [String] = []
    var warnings: [IngestWarning] = []
    /// Elements that are blocks were among the HTML.
    var hasBlocks = false
    /// Where the open `<a>` leads.
    var addresses: [String?] = []
    private var unclosedRuns: Set<Int> = []

    init(_ input: [UInt8], _ syntax: SourceSyntax) {
        self.input = input
        self.syntax = syntax
    }

    func starts(_ mark: String, at index: Int) -> Bool { input[index...].starts(with: mark.utf8) }

    var isAtLineStart: Bool { output.isEmpty || output.last == 0x0A }

    mutating func clean() {
        output.reserveCapacity(input.count)
        while index < input.count {
            let byte = input[index]
            let before = index
            switch byte {
            case UInt8(ascii: "\\"): copy(2)
            case UInt8(ascii: "`"): copyCode()
            case UInt8(ascii: "<"): takeTag()
            case UInt8(ascii: "{"): takeTemplate()
            case UInt8(ascii: "["), UInt8(ascii: "!"): takeWikiLink()
            case UInt8(ascii: "="): takeHighlight()
            case UInt8(ascii: "%"): takeComment()
            case UInt8(ascii: "#"): noteTag()
            case UInt8(ascii: "^"): takeBlockName()
            default: break
            }
            if index == before { copy(1) }
        }
    }

    mutating func copy(_ count: Int) {
        let end = min(index + count, input.count)
        output += input[index..<end]
        index = end
    }

    private mutating func copyCode() {
        let length = input[index...].prefix { $0 == UInt8(ascii: "`") }.count
        guard !unclosedRuns.contains(length) else { return copy(length) }
        var next = index + length
        while let found = input[next...].firstIndex(of: UInt8(ascii: "`")) {
            let run = input[found...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == length { return copy(found + run - index) }
            next = found + run
        }
        unclosedRuns.insert(length)
        copy(length)
    }

    /// Where a mark stands next, on the same line unless it may be further on.
    func find(_ mark: String, from start: Int, beyondLine: Bool = false) -> Int? {
        guard let first = mark.utf8.first else { return nil }
        var next = start
        while next < input.count,
            let found = input[next...].firstIndex(where: { $0 == first || ($0 == 0x0A && !beyondLine) })
        {
            if input[found] == 0x0A, first != 0x0A { return nil }
            if starts(mark, at: found) { return found }
            next = found + 1
        }
        return nil
    }

    // MARK: - Obsidian

    /// `[[Target|label]]`, `![[embed]]`, and a callout's `[!warning] Title`.
    private mutating func takeWikiLink() {
        let isEmbed = input[index] == UInt8(ascii: "!")
        let open = isEmbed ? index + 1 : index
        guard open < input.count, input[open] == UInt8(ascii: "[") else { return }
        if !isEmbed, starts("[!", at: index), isAfterQuoteMark { return takeCallout() }
        guard starts("[[", at: open), let close = find("]]", from: open + 2) else { return }
        let inner = input[(open + 2)..<close]
        let following = close + 2 < input.count ? input[close + 2] : 0x0A
        guard !inner.isEmpty, following != UInt8(ascii: "("), following != UInt8(ascii: "["),
            following != UInt8(ascii: "]"), !inner.contains(UInt8(ascii: "[")), !inner.contains(UInt8(ascii: "]"))
        else { return }
        index = close + 2
        let parts = inner.split(separator: UInt8(ascii: "|"), maxSplits: 1).map { $0.trimmedBytes.text }
        guard let target = parts.first, !target.isEmpty else { return }
        if isEmbed { return addEmbed(target) }
        links.append(String(target.prefix { $0 != "#" && $0 != "^" }))
        if links.last?.isEmpty ?? false { links.removeLast() }
        let label = parts.count > 1 ? parts[1] : String(target.map { $0 == "#" ? " " : $0 })
        output += label.utf8
    }

    private mutating func addEmbed(_ target: String) {
        let name = String(target.prefix { $0 != "#" && $0 != "^" })
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif"].contains(ending) {
            output += "Picture: \(name)".utf8
        } else {
            if !name.isEmpty { links.append(name) }
            warnings.append(IngestWarning("embed-dropped", "'\(target)' is embedded from elsewhere and left out"))
        }
    }

    private var isAfterQuoteMark: Bool {
        let line = output[((output.lastIndex(of: 0x0A) ?? -1) + 1)...].trimmedBytes
        return !line.isEmpty && line.allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 }
    }

    private mutating func takeCallout() {
        let lineEnd = input.lineEnd(from: index)
        guard let close = find("]", from: index), close < lineEnd else { return }
        let type = input[(index + 2)..<close].text
        let rest = input[(close + 1)..<lineEnd].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let title = rest.trimmedBytes.text
        let prefix = Array(output[((output.lastIndex(of: 0x0A) ?? -1) + 1)...])
        output += "**\(title.isEmpty ? type.prefix(1).uppercased() + type.dropFirst().lowercased() : title)**".utf8
        index = lineEnd
        // Its text is a paragraph of its own.
        if lineEnd < input.count { output += [0x0A] + prefix }
    }

    /// `==important==`
    private mutating func takeHighlight() {
        let isApart = output.last.map { !$0.isASCIILetterOrDigit && $0 != UInt8(ascii: "=") } ?? true
        guard starts("==", at: index), isApart, index + 2 < input.count, !"= \n".utf8.contains(input[index + 2]),
            let close = find("==", from: index + 2), input[close - 1] != 0x20,
            close + 2 == input.count
                || !(input[close + 2].isASCIILetterOrDigit || input[close + 2] == UInt8(ascii: "="))
        else { return }
        output += "**".utf8 + input[(index + 2)..<close] + "**".utf8
        index = close + 2
    }

    private mutating func takeComment() {
        guard syntax.isObsidian, starts("%%", at: index), let close = find("%%", from: index + 2, beyondLine: true)
        else { return }
        index = close + 2
    }

    /// A tag is kept in the text.
    private mutating func noteTag() {
        guard syntax.isObsidian, output.last.map({ $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: "(") }) ?? true else {
            return
        }
        let name = input[(index + 1)...].prefix { $0 >= 0x80 || $0.isASCIILetterOrDigit || "_-/".utf8.contains($0) }
        guard name.contains(where: { !$0.isASCIIDigit }), !name.isEmpty else { return }
        tags.append(name.text)
        copy(1 + name.count)
    }

    /// ` ^block-name` at a line's end.
    private mutating func takeBlockName() {
        guard syntax.isObsidian, output.last == 0x20 || isAtLineStart else { return }
        let name = input[(index + 1)...].prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
        let end = index + 1 + name.count
        guard !name.isEmpty, end == input.count || input[end] == 0x0A else { return }
        index = end
        while output.last == 0x20 { output.removeLast() }
    }
}
