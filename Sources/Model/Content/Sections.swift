extension Entry {
    /// What a runbook tells to do, in order: each step's passage with those of the deeper headings under it.
    public var steps: [[Passage]] {
        var steps: [[Passage]] = []
        for passage in passages.dropFirst() {
            if passage.level <= 2 || steps.isEmpty {
                steps.append([passage])
            } else {
                steps[steps.count - 1].append(passage)
            }
        }
        return steps
    }

    /// A passage with the deeper ones under it; all passages for an anchor that is empty, or not there.
    public func section(at anchor: String) -> ArraySlice<Passage> {
        guard !anchor.isEmpty, let start = passages.firstIndex(where: { $0.anchor == anchor }) else {
            return passages[...]
        }
        let rest = passages[(start + 1)...]
        return passages[start..<(rest.firstIndex { $0.level <= passages[start].level } ?? passages.endIndex)]
    }
}
