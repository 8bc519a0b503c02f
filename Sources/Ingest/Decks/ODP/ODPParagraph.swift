import Model
import XML

/// A paragraph of an OpenDocument text.
struct ODPParagraph {
    /// Stretches of text that are alike; a line break is a stretch of its own, `\n`.
    var runs: [Run] = []
    /// Of its largest text, in points.
    var size: Double?

    struct Run: Equatable {
        var text: String
        var isCode = false
        var link: String?
    }

    var isEmpty: Bool { !runs.contains { $0.text.contains { !$0.isWhitespace } } }

    /// All its text is in a font of one width.
    var isCode: Bool {
        !isEmpty && runs.allSatisfy { $0.link == nil && ($0.isCode || $0.text.allSatisfy(\.isWhitespace)) }
    }

    /// With all its spaces and its line breaks.
    var codeText: String { runs.map(\.text).joined() }

    /// On one line.
    var plainText: String { runs.map(\.text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Runs of spaces and tabs become one space; none stand at a line's ends.
    var inlines: [Inline] {
        var content: [Inline] = []
        var isAfterSpace = true
        for run in joinedRuns {
            guard run.text != "\n" else {
                trimEnd(&content)
                if !content.isEmpty { content.append(.lineBreak) }
                isAfterSpace = true
                continue
            }
            var words = ""
            for character in run.text {
                let isSpace = character.isWhitespace
                if !isSpace { words.append(character) } else if !isAfterSpace { words.append(" ") }
                isAfterSpace = isSpace
            }
            guard !words.isEmpty else { continue }
            let inline: Inline = run.isCode && words != " " ? .code(words) : .text(words)
            content.append(run.link.map { .link(InlineLink(to: $0, [inline])) } ?? inline)
        }
        trimEnd(&content)
        return content
    }

    private var joinedRuns: [Run] {
        var joined: [Run] = []
        for run in runs {
            if let last = joined.last, last.text != "\n", run.text != "\n", last.isCode == run.isCode,
                last.link == run.link
            {
                joined[joined.count - 1].text += run.text
            } else {
                joined.append(run)
            }
        }
        return joined
    }
}

private func trimEnd(_ content: inout [Inline]) {
    while let last = content.last {
        switch last {
        case .lineBreak: content.removeLast()
        case .text(let text) where text.hasSuffix(" "):
            content.removeLast()
            if text.count > 1 { content.append(.text(String(text.dropLast()))) }
        default: return
        }
    }
}
