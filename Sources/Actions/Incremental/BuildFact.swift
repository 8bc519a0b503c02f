import Files

/// What is known about a build as a whole.
enum BuildFact: String {
    /// `buildBasis`; empty while something is written.
    case basis
    /// When the content was looked at, in nanoseconds since 1970.
    case time
    /// Of the content, as the index carries it.
    case fingerprint
    /// `kb.yml`, as it was.
    case settings
    case entries, links, drafts, pages
}

extension BuildRecord {
    /// Nil where it is not known.
    func about(_ fact: BuildFact) throws -> String? {
        let row = try database.prepare("SELECT value FROM about WHERE name = ?1")
        try row.bind(fact.rawValue, at: 1)
        return try row.step() ? row.text(at: 0) : nil
    }

    func set(_ fact: BuildFact, _ value: some CustomStringConvertible) throws {
        let row = try database.prepare("INSERT OR REPLACE INTO about VALUES(?1, ?2)")
        try row.bind(fact.rawValue, at: 1)
        try row.bind(value.description, at: 2)
        _ = try row.step()
    }

    /// Until the next basis is set, nobody builds upon this record.
    func invalidate() throws { try change { try set(.basis, "") } }
}

extension BuildReport {
    /// Takes over the counts, which no change of a text changes.
    mutating func count(from record: borrowing BuildRecord) throws {
        func number(_ fact: BuildFact) throws -> Int { try record.about(fact).flatMap { Int($0) } ?? 0 }
        entries = try number(.entries)
        links = try number(.links)
        drafts = try number(.drafts)
        pages = try number(.pages)
    }
}
