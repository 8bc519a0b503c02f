import SeededNumbers

/// Pages of a few hundred words in all, for files of lists enough, whose bodies change at random.
struct RandomPages {
    /// By page, the words of each of its sections.
    private var sections: [[[String]]] = []
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
            var page: [[String]] = []
            for _ in 0..<Int.random(in: 1...3, using: &numbers) { page.append(text()) }
            sections.append(page)
        }
    }

    var files: Files {
        sections.enumerated().map { number, sections in
            let parts = sections.enumerated().map {
                ($0 > 0 ? "## Part \($0)\n\n" : "") + $1.joined(separator: " ")
            }
            return article(
                "a\(number)", number % 3 == 0 ? "The kube-proxy \(number)" : "Réseau \"\(number)\"",
                fields: "summary: Größe \(number)\ntags: [t\(number % 5), other]\n", parts.joined(separator: "\n\n"))
        }
    }

    mutating func edit() {
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let page = Int.random(in: sections.indices, using: &numbers)
            let section = Int.random(in: sections[page].indices, using: &numbers)
            var words = sections[page][section]
            let place = Int.random(in: 0...words.count, using: &numbers)
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0: words = []
            case 1: words = text()
            case 2 where place < words.count: words.remove(at: place)
            case 3 where place < words.count: words[place] = word()
            default: words.insert(word(), at: place)
            }
            sections[page][section] = words
        }
    }

    private mutating func text() -> [String] {
        (0..<Int.random(in: 0...40, using: &numbers)).map { _ in word() }
    }

    private mutating func word() -> String {
        let known = [
            "the", "networks", "split-brain", "kube-proxy", "Zürich", "日本", "привет", "<b>", "C++", "10,000", "logs",
            "don't", "constructor", "e\u{301}te", "été", "“quoted”", "🔥",
        ]
        if Int.random(in: 0..<4, using: &numbers) == 0 { return known.randomElement(using: &numbers) ?? "" }
        let number = Int.random(in: 0..<300, using: &numbers)
        return String(number * number, radix: 26) + "w"
    }
}
