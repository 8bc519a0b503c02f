/// Names of headings as GitHub gives them: the second `dup` is `dup-1`.
struct Anchors {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    init(taken: some Sequence<String> = []) { self.taken = Set(taken) }

    mutating func take(_ wanted: String) -> String {
        let wanted = wanted.isEmpty ? "section" : wanted
        var anchor = wanted
        while !taken.insert(anchor).inserted {
            counts[wanted, default: 0] += 1
            anchor = "\(wanted)-\(counts[wanted, default: 0])"
        }
        return anchor
    }
}
