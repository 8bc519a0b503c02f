import Model
import QueryLanguage
import SQLite
import TextAnalysis

/// What a query's filters and conditions leave of the index.
struct Conditions {
    /// By entry; nil when all will do.
    var entries: [Bool]?
    /// By passage: those that a filter asks for by themselves; nil when all will do.
    var passages: [Bool]?

    mutating func keep(_ allowed: [Bool]) {
        guard let before = entries else { return entries = allowed }
        entries = zip(before, allowed).map { $0 && $1 }
    }
}

extension SearchIndex {
    func conditions(_ filters: [Query.Filter], in table: EntryTable) throws(SQLiteError) -> Conditions {
        var conditions = Conditions()
        for filter in filters {
            var allowed = [Bool](repeating: false, count: table.rows.count)
            for entry in try entries(passing: filter.test, in: table) { allowed[entry] = true }
            conditions.keep(filter.isExcluded ? allowed.map { !$0 } : allowed)
            if !filter.isExcluded, let labels = filter.test.passageLabels {
                var shown = [Bool](repeating: false, count: table.passageCount)
                for label in labels { for passage in try passages(labelled: label) { shown[passage] = true } }
                conditions.passages = conditions.passages.map { zip($0, shown).map { $0 && $1 } } ?? shown
            }
        }
        return conditions
    }

    private func entries(passing test: Query.Test, in table: EntryTable) throws(SQLiteError) -> [Int] {
        switch test {
        case .kind(let kinds): return table.rows.indices.filter { kinds.contains(table.rows[$0].kind) }
        case .date(let from, let through):
            let (from, through) = (from.flatMap(day) ?? 1, through.flatMap(day) ?? .max)
            return table.rows.indices.filter { (from...max(from, through)).contains(table.rows[$0].day) }
        case .place(let beginnings):
            var found: [Int] = []
            for beginning in beginnings { found += try entries(inPlace: beginning) }
            return found
        case .tag, .person, .event, .organisation, .links, .has:
            var found: [Int] = []
            for labels in test.labels { found += try entries(withAll: labels, in: table) }
            return found
        }
    }

    private func entries(withAll labels: [String], in table: EntryTable) throws(SQLiteError) -> [Int] {
        var common: Set<Int32>?
        for label in labels {
            let entries = Set(try passages(labelled: label).map { table.entryOfPassage[$0] })
            common = common?.intersection(entries) ?? entries
        }
        return (common ?? []).map(Int.init)
    }

    /// By the beginning of their ids, compared as bytes.
    private func entries(inPlace beginning: String) throws(SQLiteError) -> [Int] {
        let rows = try database.prepare("SELECT id FROM entry WHERE substr(ref, 1, length(?1)) = ?1")
        try rows.bind(beginning, at: 1)
        var entries: [Int] = []
        while try rows.step() { entries.append(rows.int(at: 0) - 1) }
        return entries
    }
}

extension Query.Test {
    /// For each alternative, the labels that an entry must have all of.
    var labels: [[String]] {
        switch self {
        case .tag(let tags): tags.map { ["tag:\($0)"] }
        case .person(let names): names.map { nameLabels("person", [$0]) }.filter { !$0.isEmpty }
        case .event(let names): names.map { nameLabels("event", [$0]) }.filter { !$0.isEmpty }
        case .organisation(let names): names.map { nameLabels("org", [$0]) }.filter { !$0.isEmpty }
        case .links(let relations): relations.map { ["links:\($0)"] }
        case .has(let features): features.map { ["has:\($0.rawValue)"] }
        case .kind, .date, .place: []
        }
    }

    /// The labels of passages, when the test is about them: then only such passages are shown.
    fileprivate var passageLabels: [String]? {
        let labels = labels.flatMap { $0 }
        return !labels.isEmpty && labels.allSatisfy(isOfPassage) ? labels : nil
    }
}

/// `2013-06-18` as 20130618.
private func day(_ date: String) -> Int? { Int(date.filter { $0 != "-" }) }
