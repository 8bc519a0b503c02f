extension PartialDate {
    /// The date that is meant where only its form is wrong: `2013/06/18`, `2013.06.18`, `2013-6-8`. The year comes first
    /// in all of them, so that no day can be taken for a month.
    public static func meant(by text: some StringProtocol) -> PartialDate? {
        guard let separator = text.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
        else { return nil }
        let padded = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
        return PartialDate(padded.joined(separator: "-"))
    }
}

extension Moment {
    /// The same for a date that may have a time after it; the time must be right.
    public static func meant(by text: String) -> Moment? {
        let day = text.prefix { $0 != "T" }
        return PartialDate.meant(by: day).flatMap { Moment($0.description + text.dropFirst(day.count)) }
    }
}
