/// The passages that have each label, while they are collected; an entry's labels are its first passage's.
struct LabelLists {
    private var lists: [String: (last: Int, numbers: NumberText)] = [:]

    /// - Parameter first: The number of the entry's first passage. Entries come in the order of the index.
    mutating func add(_ entry: IndexedEntry, firstPassage first: Int) {
        for label in entry.labels { add(label, first) }
        for (offset, passage) in entry.passages.enumerated() {
            for label in passage.labels { add(label, first + offset) }
        }
    }

    private mutating func add(_ label: String, _ passage: Int) {
        var (last, numbers) = lists[label] ?? (-1, NumberText())
        guard passage > last else { return }
        numbers.append(passage - last - 1)
        lists[label] = (passage, numbers)
    }

    /// Each label with its passages, as differences less one; by name.
    var sorted: [(name: String, passages: String)] {
        lists.map { ($0.key, $0.value.numbers.text) }.sorted { $0.0.precedesInBytes($1.0) }
    }
}

/// Reads a list of `LabelLists`.
func readPassages(_ text: String) -> [Int] {
    var reader = NumberReader(text)
    var passages: [Int] = []
    var last = -1
    while let difference = reader.next() {
        last += difference + 1
        passages.append(last)
    }
    return passages
}
