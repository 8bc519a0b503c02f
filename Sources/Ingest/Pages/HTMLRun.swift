import Model

/// What text stands in: strong text, a link. Links that differ have different numbers.
enum Mark: Equatable {
    case strong, emphasis, strikethrough
    case link(number: Int, destination: String)

    var isLink: Bool {
        if case .link = self { return true }
        return false
    }
}

/// A stretch of text with the marks around it, from the outermost.
private struct Leaf {
    enum Content { case text, code(Int), lineBreak, image(InlineImage) }
    var content: Content
    /// In UTF-8.
    var text: [UInt8] = []
    var marks: [Mark]

    var isText: Bool {
        switch content {
        case .text: text.contains { $0 != 0x20 }
        case .code: true
        case .lineBreak, .image: false
        }
    }
}

/// The inline content of a block that is being read. White space is collapsed as CSS has it (Text Module 3, 4.1.1).
struct HTMLRun {
    private var leaves: [Leaf] = []
    /// A space now would stand at the start of a line or after another.
    private var dropsSpace = true

    /// Nothing that can be seen.
    var isEmpty: Bool { leaves.isEmpty }

    mutating func append(_ text: String, marks: [Mark], code: Int? = nil) {
        let text = collapsed(text, dropsSpace: &dropsSpace)
        guard !text.isEmpty else { return }
        if let last = leaves.indices.last, leaves[last].marks == marks, isSame(leaves[last].content, code) {
            leaves[last].text += text
        } else {
            leaves.append(Leaf(content: code.map { .code($0) } ?? .text, text: text, marks: marks))
        }
    }

    private func isSame(_ content: Leaf.Content, _ code: Int?) -> Bool {
        switch content {
        case .text: code == nil
        case .code(let number): code == number
        default: false
        }
    }

    /// The last that was added is a line break.
    var endsInLineBreak: Bool {
        if case .lineBreak? = leaves.last?.content { return true }
        return false
    }

    mutating func appendLineBreak() {
        trimEnd()
        if !leaves.isEmpty { leaves.append(Leaf(content: .lineBreak, marks: [])) }
        dropsSpace = true
    }

    mutating func append(_ image: InlineImage, marks: [Mark]) {
        leaves.append(Leaf(content: .image(image), marks: marks))
        dropsSpace = false
    }

    private mutating func trimEnd() {
        while let last = leaves.indices.last {
            switch leaves[last].content {
            case .text, .code:
                while leaves[last].text.last == 0x20 { leaves[last].text.removeLast() }
                if !leaves[last].text.isEmpty { return }
                leaves.removeLast()
            default: return
            }
        }
    }

    /// What was gathered, without spaces and breaks at its end; the run is empty afterwards.
    mutating func take() -> [Inline] {
        trimEnd()
        while case .lineBreak? = leaves.last?.content {
            leaves.removeLast()
            trimEnd()
        }
        var content = nested(leaves[...], depth: 0)
        // Pictures alone are told to be some; among words theirs are a part of the sentence.
        if leaves.contains(where: \.isText) { content = content.map(\.withPictureAsWords) }
        leaves = []
        dropsSpace = true
        return content
    }

    private func nested(_ leaves: ArraySlice<Leaf>, depth: Int) -> [Inline] {
        var result: [Inline] = []
        var rest = leaves
        while let first = rest.first {
            guard depth < first.marks.count else {
                result.append(inline(first))
                rest = rest.dropFirst()
                continue
            }
            let mark = first.marks[depth]
            let inside = rest.prefix { depth < $0.marks.count && $0.marks[depth] == mark }
            rest = rest[inside.endIndex...]
            result.append(marked(nested(inside, depth: depth + 1), mark))
        }
        return result
    }

    private func inline(_ leaf: Leaf) -> Inline {
        switch leaf.content {
        case .text: .text(String(decoding: leaf.text, as: UTF8.self))
        case .code: .code(String(decoding: leaf.text, as: UTF8.self))
        case .lineBreak: .lineBreak
        case .image(let image): .image(image)
        }
    }

    private func marked(_ content: [Inline], _ mark: Mark) -> Inline {
        switch mark {
        case .strong: .strong(content)
        case .emphasis: .emphasis(content)
        case .strikethrough: .strikethrough(content)
        case .link(_, let destination): .link(InlineLink(to: destination, content))
        }
    }
}
