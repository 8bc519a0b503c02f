import Model

/// Gives each opening tag its closing one, and reports those that have none and tags that stand where none has effect.
func matchTags(_ tags: inout [Tag], in source: SourceText, diagnostics: inout [Diagnostic]) {
    var nesting = TagNesting(tags: tags, source: source)
    for index in tags.indices { nesting.pass(index) }
    nesting.leaveOpen(from: 0)
    tags = nesting.tags
    diagnostics += nesting.diagnostics
}

private struct TagNesting {
    var tags: [Tag]
    let source: SourceText
    /// The tags whose bodies the current place is in, the outermost first.
    var open: [Int] = []
    var diagnostics: [Diagnostic] = []

    mutating func pass(_ index: Int) {
        let parent = open.last.flatMap { tags[$0].kind == .parent ? $0 : nil }
        if let parent { checkInside(tags[parent], index) }
        switch tags[index].kind {
        case .section, .inverted, .block, .parent:
            if tags[index].kind == .block { tags[index].parent = parent }
            open.append(index)
        case .close: close(index)
        case .escaped, .raw, .partial, .comment: break
        }
    }

    /// A closing tag that fits no open one is taken to close the innermost under a wrong name.
    private mutating func close(_ index: Int) {
        let tag = tags[index]
        guard let innermost = open.last else {
            report("\(tag.shown) closes nothing", help: "remove it, or open a section before it", at: tag.range)
            return
        }
        if let depth = open.lastIndex(where: { tags[$0].name == tag.name }) {
            leaveOpen(from: depth + 1)
        } else {
            let opened = tags[innermost]
            let line = source.span(opened.range).line
            report(
                "\(tag.shown) closes \(opened.shown) of line \(line)", help: "write '{{/\(opened.name)}}'",
                at: tag.range)
        }
        guard let opened = open.popLast() else { return }
        tags[opened].partner = index
        tags[index].partner = opened
    }

    mutating func leaveOpen(from depth: Int) {
        for index in open[depth...] {
            let tag = tags[index]
            report("\(tag.shown) is not closed", help: "write '{{/\(tag.name)}}' after its contents", at: tag.range)
        }
        open.removeSubrange(depth...)
    }

    /// Between a parent's tags only blocks count. The specification allows other text there, so that is a warning.
    private mutating func checkInside(_ parent: Tag, _ index: Int) {
        let tag = tags[index]
        if tag.kind == .block, tags[..<index].contains(where: { $0.parent == open.last && $0.name == tag.name }) {
            report(
                "\(parent.shown) is given the block '\(tag.name)' twice", help: "remove all but the first, which holds",
                at: tag.range)
        }
        let start = index > 0 ? tags[index - 1].range.upperBound : 0
        let help = "put it into a block, '{{$name}}…{{/name}}'"
        if let first = source.bytes[start..<tag.range.lowerBound].firstIndex(where: { !$0.isWhitespace }) {
            report(
                "text inside \(parent.shown) but outside its blocks is not shown", help: help, severity: .warning,
                at: first..<tag.range.lowerBound)
        }
        if ![.block, .close, .comment].contains(tag.kind) {
            let message = "\(tag.shown) inside \(parent.shown) but outside its blocks has no effect"
            report(message, help: help, at: tag.range)
        }
    }

    private mutating func report(
        _ message: String, help: String, severity: Diagnostic.Severity = .error, at range: Range<Int>
    ) {
        diagnostics.append(
            Diagnostic(.templateSyntax, severity: severity, message, help: help, at: source.span(range)))
    }
}
