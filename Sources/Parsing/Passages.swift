import Model

/// Cuts a document at its top-level headings. The first passage is the text before any heading.
func passages(
    in blocks: [PlacedBlock], kind: Kind, source: SourceText, from bodyStart: Int
) -> (passages: [Passage], problems: [Diagnostic]) {
    var splitter = PassageSplitter(kind: kind, source: source, bodyStart: bodyStart)
    for block in blocks {
        if case .heading(let heading) = block.block {
            splitter.open(heading, at: block.range)
        } else {
            splitter.append(block.block)
        }
    }
    return splitter.finish()
}

private struct PassageSplitter {
    let kind: Kind
    let source: SourceText
    var passages: [Passage]
    var problems: [Diagnostic] = []
    /// Derived anchors are made unique as GitHub does, with `-1`, `-2`; a second explicit one is an error.
    var taken: [String: Int] = [:]
    var stepCount = 0

    init(kind: Kind, source: SourceText, bodyStart: Int) {
        self.kind = kind
        self.source = source
        passages = [
            Passage(
                anchor: "", title: "", heading: [], level: 0, blocks: [],
                range: bodyStart..<source.bytes.count, headingRange: bodyStart..<bodyStart)
        ]
    }

    mutating func append(_ block: Block) { passages[passages.count - 1].blocks.append(block) }

    mutating func open(_ heading: Heading, at range: Range<Int>) {
        let last = passages.count - 1
        passages[last].range = passages[last].range.lowerBound..<range.lowerBound
        let plain = heading.content.plainText
        let (place, title) = place(of: heading, plain)
        passages.append(
            Passage(
                anchor: anchor(of: heading, plain, at: range), title: title, heading: heading.content,
                level: heading.level, place: place, url: heading.outsideAddress, blocks: [],
                range: range.lowerBound..<source.bytes.count, headingRange: range))
    }

    mutating func finish() -> (passages: [Passage], problems: [Diagnostic]) {
        for index in passages.indices { passages[index].blocks = passages[index].blocks.fitted }
        return (passages.fitted, problems)
    }

    private mutating func place(of heading: Heading, _ plain: String) -> (Passage.Place?, String) {
        switch kind {
        case .runbook where heading.level == 2:
            stepCount += 1
            return (.step(stepCount), plain)
        case .talk, .video: return writtenPlace(in: plain) ?? (nil, plain)
        default: return (nil, plain)
        }
    }

    private mutating func anchor(of heading: Heading, _ plain: String, at range: Range<Int>) -> String {
        guard let explicit = heading.anchor else { return unique(derivedAnchor(for: plain)) }
        if !isValidAnchor(explicit) {
            problems.append(
                Diagnostic(
                    .invalidAnchor, "'\(explicit)' cannot be an anchor",
                    help: "use letters, digits, '-', '_' and '.', such as {#\(derivedAnchor(for: plain))}",
                    at: source.span(range)))
            return unique(derivedAnchor(for: plain))
        }
        if taken[explicit] != nil {
            problems.append(
                Diagnostic(
                    .duplicateAnchor, "the anchor '\(explicit)' is used twice in this file",
                    help: "give one of the two headings another {#anchor}", at: source.span(range)))
        }
        return unique(explicit)
    }

    private mutating func unique(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "section" : wanted
        guard let count = taken[base] else {
            taken[base] = 0
            return base
        }
        taken[base] = count + 1
        return unique("\(base)-\(count + 1)")
    }
}

extension Heading {
    /// The address of a heading that is one link to the outside.
    fileprivate var outsideAddress: String? {
        guard content.count == 1, case .link(let link) = content[0],
            case .outside(let address) = Destination(link.destination, in: "")
        else { return nil }
        return address
    }
}
