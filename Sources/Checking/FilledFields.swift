import Model

extension Entry {
    /// Whether something stands in the field, if only something wrong, which has its own report.
    func isFilledIn(_ field: String) -> Bool {
        guard let range = fieldRanges[field]?.first else { return false }
        return !["", "\"\"", "''", "~", "null", "Null", "NULL"].contains(source[range])
    }

    /// The place of the title, where what concerns the whole entry is reported.
    var titleSpan: SourceSpan { span(ofField: "title") }
}
