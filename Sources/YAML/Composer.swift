private let depthLimit = 32

/// Builds the tree of one document from libyaml's events.
struct Composer: ~Copyable {
    var events: EventReader

    /// Nil when there is no document, or one with nothing in it.
    mutating func document() throws(YAMLProblem) -> YAMLNode? {
        _ = try events.next()
        guard try events.next().kind == .documentStart else { return nil }
        let root = try node(from: events.next(), depth: 0)
        _ = try events.next()
        let last = try events.next()
        guard last.kind == .streamEnd else { throw YAMLProblem("a second document is not supported", at: last.range) }
        return root.content == .scalar("", isPlain: true) ? nil : root
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        if case .scalar(let text, let isPlain) = event.kind {
            return YAMLNode(content: .scalar(text, isPlain: isPlain), range: event.range)
        }
        guard depth < depthLimit else { throw YAMLProblem("more than \(depthLimit) levels", at: event.range) }
        return event.kind == .sequenceStart
            ? try sequence(from: event, depth: depth + 1) : try mapping(from: event, depth: depth + 1)
    }

    private mutating func sequence(from start: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if event.kind == .sequenceEnd {
                return YAMLNode(content: .sequence(items), range: range(from: start, to: event, last: items.last))
            }
            items.append(try node(from: event, depth: depth))
        }
    }

    private mutating func mapping(from start: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        var pairs: [YAMLPair] = []
        var keys: Set<String> = []
        while true {
            let event = try events.next()
            if event.kind == .mappingEnd {
                return YAMLNode(content: .mapping(pairs), range: range(from: start, to: event, last: pairs.last?.value))
            }
            guard case .scalar(let name, _) = event.kind else {
                throw YAMLProblem("a list or a mapping as a key is not supported", at: event.range)
            }
            guard keys.insert(name).inserted else { throw YAMLProblem("duplicate key '\(name)'", at: event.range) }
            let key = try node(from: event, depth: depth)
            pairs.append(YAMLPair(key: key, value: try node(from: events.next(), depth: depth)))
        }
    }

    /// libyaml ends a block only where the next thing starts, with nothing to show: ours ends with the last of its parts.
    private func range(from start: YAMLEvent, to end: YAMLEvent, last: YAMLNode?) -> Range<Int> {
        let upper = end.range.isEmpty ? last?.range.upperBound ?? start.range.upperBound : end.range.upperBound
        return start.range.lowerBound..<max(start.range.lowerBound, upper)
    }
}
