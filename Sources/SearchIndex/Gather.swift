import SQLite

extension SearchIndex {
    /// Where each form stands, in the order of the passages. Prefixes must have been replaced by words.
    func postings(of forms: [PlannedTerm.Form]) throws(SQLiteError) -> [PlannedTerm.Form: [Posting]] {
        var seen: Set<PlannedTerm.Form> = []
        let distinct = forms.flatMap(\.parts).filter { seen.insert($0).inserted }
        guard !distinct.isEmpty else { return [:] }
        let expression = distinct.compactMap(\.expression).joined(separator: " OR ")
        var lists = [[Posting]](repeating: [], count: distinct.count)
        for row in try database.countPhrases(matching: expression, in: "passage_fts") {
            lists[row.phrase].append(Posting(passage: Int32(truncatingIfNeeded: row.rowid - 1), counts: row.counts))
        }
        var postings = Dictionary(uniqueKeysWithValues: zip(distinct, lists))
        for form in forms where postings[form] == nil && !form.parts.isEmpty {
            postings[form] = common(form.parts.map { postings[$0] ?? [] })
        }
        return postings
    }

    /// The passages that have a label.
    func passages(labelled name: String) throws(SQLiteError) -> [Int] {
        let row = try database.prepare("SELECT passages FROM label WHERE name = ?1")
        try row.bind(name, at: 1)
        return try row.step() ? readPassages(row.text(at: 0)) : []
    }
}

extension PlannedTerm.Form {
    /// For FTS5, which reads a quoted string as words in a row (https://sqlite.org/fts5.html, 3.2). Folded words have no
    /// quotes. A phrase is not looked for among compounds, whose neighbours mean nothing.
    fileprivate var expression: String? {
        switch self {
        case .word(let word): "\"\(word)\""
        case .phrase(let words): "{title names heading body} : \"\(words.joined(separator: " "))\""
        case .prefix, .together: nil
        }
    }

    /// What is looked up for it.
    fileprivate var parts: [PlannedTerm.Form] {
        switch self {
        case .word, .phrase: [self]
        case .together(let words): words.map { .word($0) }
        case .prefix: []
        }
    }
}

/// The passages that are in all lists, each as often as in the list where it is rarest.
private func common(_ lists: [[Posting]]) -> [Posting] {
    guard var result = lists.first else { return [] }
    for list in lists.dropFirst() {
        let counts = Dictionary(list.map { ($0.passage, $0.counts) }) { first, _ in first }
        result = result.compactMap { posting in
            guard let other = counts[posting.passage] else { return nil }
            return Posting(passage: posting.passage, counts: pointwiseMin(posting.counts, other))
        }
    }
    return result
}

/// Several lists as one, as if all forms were one word.
func merged(_ lists: [[Posting]]) -> [Posting] {
    guard lists.count > 1 else { return lists.first ?? [] }
    var result: [Posting] = []
    for posting in lists.joined().sorted(by: { $0.passage < $1.passage }) {
        if let last = result.last, last.passage == posting.passage {
            result[result.count - 1].counts &+= posting.counts
        } else {
            result.append(posting)
        }
    }
    return result
}
