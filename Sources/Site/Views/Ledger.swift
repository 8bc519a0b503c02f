import Templates

/// Rows of marker, statement and what follows: the form of everything that is told one by one.
struct Ledger {
    /// The headings over the three columns; empty where the rows say enough.
    var columns: [String] = []
    /// The marker is a word or a time and needs room.
    var isWide = false
    var links: [LedgerRow] = []
    /// Of a time line.
    var moments: [Value] = []
    /// Of a recording or a book.
    var passages: [Value] = []

    var isEmpty: Bool { links.isEmpty && moments.isEmpty && passages.isEmpty }

    func value(root: String) -> Value {
        .record([
            "columns": columns.isEmpty ? .none : .record(["names": .list(columns.map { .text($0) })]),
            "isWide": .flag(isWide), "hasIcons": .flag(!isWide && passages.isEmpty),
            "links": .list(links.map { $0.value(root: root) }), "moments": .list(moments),
            "passages": .list(passages),
        ])
    }
}
