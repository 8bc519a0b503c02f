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
}
