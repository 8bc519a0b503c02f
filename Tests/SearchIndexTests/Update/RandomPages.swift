import SeededNumbers

/// Pages whose bodies change at random, and nothing else of them.
struct RandomPages {
    private var sections: [[[String]]]
    var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
        sections = []
        for _ in 0..<Int.random(in: 1...12, using: &numbers) {
            let count = Int.random(in: 1...4, using: &numbers)
            sections.append((0..<count).map { _ in [] })
            for section in 0..<count { sections[sections.count - 1][section] = text() }
        }
    }

    var files: Files {
        sections.enumerated().map { number, sections in
            let parts = sections.enumerated().map { ($0 > 0 ? "## Part \($0)\n\n" : "") + written($1) }
            return article(
                "a\(number)", number % 3 == 0 ? "The kube-proxy \(number)" : "Réseau \(number)",
                fields: "summary: Größe \(number)\n", parts.joined(separator: "\n\n"))
        }
    }

    /// - Returns: The numbers of the pages that may have changed.
    mutating func edit() -> Set<Int> {
        var edited: Set<Int> = []
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let page = Int.random(in: sections.indices, using: &numbers)
            let section = Int.random(in: sections[page].indices, using: &numbers)
            edited.insert(page)
            sections[page][section] = changed(sections[page][section])
        }
        return edited
    }

    private mutating func changed(_ old: [String]) -> [String] {
        var words = old
        let place = Int.random(in: 0...words.count, using: &numbers)
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: words = []
        case 1: words = text()
        case 2 where place < words.count: words.remove(at: place)
        case 3 where place < words.count: words[place] = word()
        default: words.insert(word(), at: place)
        }
        return words
    }

    private mutating func text() -> [String] {
        (0..<Int.random(in: 0...20, using: &numbers)).map { _ in word() }
    }

    private mutating func word() -> String {
        let known = [
            "the", "network", "networks", "partition", "split-brain", "kube-proxy", "Zürich", "naïve", "日本", "привет",
            "x", "C++", "10,000", "logs", "0the", "don't", "e\u{301}te", "été", "“quoted”", "—", "a.b.c",
        ]
        if Bool.random(using: &numbers) { return known.randomElement(using: &numbers) ?? "" }
        return "w\(Int.random(in: 0..<60, using: &numbers))"
    }

    /// Sentences of a few words; some begin a line of their own.
    private func written(_ words: [String]) -> String {
        words.enumerated().map { $1 + ($0 % 7 == 6 ? ".\n" : " ") }.joined()
    }
}
