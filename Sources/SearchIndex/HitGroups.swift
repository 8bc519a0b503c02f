import Model
import SQLite

extension SearchIndex {
    /// The entries that are shown, each with its best passages.
    func groups(of findings: Findings, _ request: SearchRequest) throws(SQLiteError) -> [HitGroup] {
        let sought = soughtWords(of: findings)
        let entryRow = try database.prepare("SELECT ref, title, date, summary FROM entry WHERE id = ?1")
        let passageRow = try database.prepare(
            "SELECT anchor, heading, place, link, cues FROM passage WHERE id = ?1")
        var groups: [HitGroup] = []
        for entry in findings.entries.dropFirst(request.offset).prefix(request.limit) {
            entryRow.reset()
            try entryRow.bind([.integer(Int64(entry + 1))])
            guard try entryRow.step() else { continue }
            let id = entryRow.text(at: 0)
            let passages = table.passages(of: entry)
            let texts = try EntryTexts(of: entry, passages: passages, in: database)
            var hits: [SearchHit] = []
            for passage in bestPassages(of: entry, findings) {
                passageRow.reset()
                try passageRow.bind([.integer(Int64(passage + 1))])
                guard try passageRow.step() else { continue }
                guard let body = texts.body(at: passage - passages.lowerBound) else { throw .damaged("entry_text") }
                hits.append(
                    SearchHit(
                        passageRow, body, of: id, summary: entryRow.text(at: 3), matching: sought,
                        score: findings.ranking.passageScores[passage]))
            }
            groups.append(
                HitGroup(
                    entry: id, kind: table.rows[entry].kind, title: MarkedText(entryRow.text(at: 1), matching: sought),
                    date: entryRow.optionalText(at: 2), hits: hits, score: explanation(of: entry, findings)))
        }
        return groups
    }

    /// The best, and others that are nearly as good: at most three. The entry as a whole is no second to one of its parts.
    /// Where one passage passes one filter and another the next, any of the entry will do.
    private func bestPassages(of entry: Int, _ findings: Findings) -> [Int] {
        let scores = findings.ranking.passageScores
        let all = Array(table.passages(of: entry))
        let passing = all.filter { findings.passages?[$0] ?? true }
        let sorted = (passing.isEmpty ? all : passing).sorted { (scores[$1], $0) < (scores[$0], $1) }
        guard let best = sorted.first else { return [] }
        let others = sorted.dropFirst().filter { passage in
            passage != table.rows[entry].firstPassage && scores[passage] > 0 && scores[passage] >= scores[best] * 0.7
        }
        return [best] + others.prefix(2)
    }

    /// The rarer a word, the more it tells.
    private func soughtWords(of findings: Findings) -> SoughtWords {
        var sought = SoughtWords()
        for (planned, ranked) in zip(findings.resolved.scored, findings.ranking.terms) {
            if planned.postings.isEmpty || planned.term.use == .titleOnly { continue }
            let weight = ranked.term.weight * ranked.inEntries.weight
            for form in planned.term.forms {
                switch form {
                case .word(let word): sought.add(word, weight: weight)
                case .phrase(let words), .together(let words): for word in words { sought.add(word, weight: weight) }
                case .prefix: break
                }
            }
        }
        return sought
    }

    private func explanation(of entry: Int, _ findings: Findings) -> EntryScore {
        findings.ranking.explained(entry, names: findings.resolved.scored.map(\.term.typed))
    }
}

extension SearchHit {
    /// A row of `passage`.
    fileprivate init(
        _ row: borrowing Statement, _ body: String, of entry: EntryID, summary: String, matching words: SoughtWords,
        score: Double
    ) {
        let anchor = row.text(at: 0)
        var snippet = cutSnippet(of: body, matching: words)
        if anchor.isEmpty, !snippet.hasMatch, !summary.isEmpty {
            snippet = cutSnippet(of: summary, matching: words)
        }
        self.init(
            address: Address(entry: entry, anchor: anchor), passage: MarkedText(row.text(at: 1), matching: words),
            place: row.optionalText(at: 2), snippet: snippet, link: row.optionalText(at: 3), score: score)
        if let cues = row.optionalText(at: 4),
            let second = spokenSecond(of: body, [Cue](written: cues), matching: words)
        {
            link = link.map { linkAddress($0, at: second) }
            self.second = second
        }
    }
}
