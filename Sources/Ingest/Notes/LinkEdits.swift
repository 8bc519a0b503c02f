import Model

/// What has to change in a text so that each link in it leads somewhere: relative ones become absolute where the text's
/// own address is known, else their words stay alone, and pictures become words.
struct LinkEdits {
    private let bytes: [UInt8]
    private let base: String?
    private let anchors: Set<String>
    private var edits: [(range: Range<Int>, text: [UInt8])] = []
    private var dropped = 0

    init(_ bytes: [UInt8], base: String?, anchors: Set<String>) {
        self.bytes = bytes
        self.base = base
        self.anchors = anchors
    }

    var isEmpty: Bool { edits.isEmpty }

    var warnings: [IngestWarning] {
        guard dropped > 0 else { return [] }
        let what = dropped == 1 ? "1 relative link leads" : "\(dropped) relative links lead"
        return [IngestWarning("link-dropped", "\(what) to files that are not here; the words are kept")]
    }

    func applied() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= position {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }

    mutating func visit(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let content): visit(content)
            case .heading(let heading): visit(heading.content)
            case .list(let list): for item in list.items { visit(item.blocks) }
            case .quote(let blocks): visit(blocks)
            case .table(let table): for row in [table.header] + table.rows { for cell in row { visit(cell) } }
            case .code, .rule: break
            }
        }
    }

    private mutating func visit(_ content: [Inline]) {
        for inline in content {
            if case .image(let image) = inline { edit(image) }
            guard let (mark, inner) = inline.marked else { continue }
            if mark == .link, case .link(let link) = inline, edit(link) { continue }
            visit(inner)
        }
    }

    /// True when the link is replaced, with all in it.
    private mutating func edit(_ link: InlineLink) -> Bool {
        let destination = link.destination
        if isElsewhere(destination) || destination.hasPrefix("#") && anchors.contains(String(destination.dropFirst())) {
            return false
        }
        let isInline = link.destinationRange != link.range && link.range.contains(link.destinationRange.lowerBound)
        if let base, isInline, let address = resolved(destination, against: base) {
            edits.append((link.destinationRange, Array(address.utf8)))
            return false
        }
        guard link.range.count > 2, bytes[link.range.lowerBound] == UInt8(ascii: "[") else { return false }
        edits.append((link.range, Array(markdownText(link.content.map(withoutRelativeImages)).utf8)))
        dropped += 1
        return true
    }

    private func withoutRelativeImages(_ inline: Inline) -> Inline {
        guard case .image(let image) = inline, !isElsewhere(image.source) else { return inline }
        return .image(InlineImage("", alternative: image.alternative))
    }

    private mutating func edit(_ image: InlineImage) {
        guard !isElsewhere(image.source), image.range.count > 3, bytes[image.range.lowerBound] == UInt8(ascii: "!")
        else { return }
        if let base, let address = resolved(image.source, against: base) {
            let absolute = InlineImage(
                source: address, title: image.title, alternative: image.alternative, range: 0..<0)
            edits.append((image.range, Array(markdownText([.image(absolute)]).utf8)))
        } else {
            edits.append(
                (image.range, Array(markdownText([.image(InlineImage("", alternative: image.alternative))]).utf8)))
        }
    }

    /// It has a scheme that is followed as it is: `https:`, `mailto:`.
    private func isElsewhere(_ destination: String) -> Bool {
        let scheme = destination.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == ".")
        }
        return !scheme.isEmpty && destination.dropFirst(scheme.count).first == ":" && !destination.hasPrefix("data:")
    }
}

/// A reference resolved against an address with a host (RFC 3986, section 5.2); nil where that gives none.
func resolved(_ reference: String, against base: String) -> String? {
    guard isOutside(base), !reference.isEmpty, !reference.hasPrefix("#"), !reference.hasPrefix("data:") else {
        return nil
    }
    let scheme = base.prefix { $0 != ":" }
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
    let afterScheme = base.dropFirst(scheme.count + 3)
    let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = afterScheme.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    let suffixStart = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var segments =
        reference.hasPrefix("/")
        ? [] : path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
    let parts = reference[..<suffixStart].split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in (reference.hasPrefix("/") ? parts.dropFirst() : parts[...]).enumerated() {
        let isLast = index == (reference.hasPrefix("/") ? parts.count - 2 : parts.count - 1)
        switch part {
        case ".": if isLast { segments.append("") }
        case "..":
            _ = segments.popLast()
            if isLast { segments.append("") }
        default: segments.append(String(part))
        }
    }
    return "\(scheme)://\(host)/\(segments.joined(separator: "/"))\(reference[suffixStart...])"
}
