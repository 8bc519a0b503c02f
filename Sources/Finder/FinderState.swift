import Model

/// What must be done outside for a key.
enum FinderEffect: Equatable {
    case finish(FinderOutcome)
    case redraw
    case suspend
}

/// All that the finder shows.
struct FinderState: Equatable {
    var input: InputLine
    private(set) var kind: Kind?
    private(set) var result = FinderResult()
    /// Why the last search failed.
    private(set) var failure: String?
    private(set) var selected = 0
    /// The first row that is shown.
    private(set) var top = 0
    private(set) var size: TerminalSize
    private(set) var showsKeys = false
    private(set) var preview = FinderPreview()
    /// The query that the rows answer.
    private var answered: FinderQuery?

    init(text: String = "", size: TerminalSize) {
        input = InputLine(text)
        self.size = size
    }

    var query: FinderQuery { FinderQuery(text: input.text, kind: kind) }
    /// The rows answer what was typed before.
    var isStale: Bool { query != answered }
    var layout: FinderLayout { FinderLayout(size) }
    var selectedRow: FinderRow? { result.rows.indices.contains(selected) ? result.rows[selected] : nil }

    /// Takes what was found for the present query.
    mutating func take(_ result: FinderResult, failure: String? = nil) {
        answered = query
        self.result = result
        self.failure = failure
        (selected, top) = (0, 0)
    }

    mutating func take(_ preview: FinderPreview) { self.preview = preview }

    mutating func resize(to size: TerminalSize) {
        self.size = size
        select(selected)
    }

    /// - Returns: What must be done besides; nil when only the picture changes.
    mutating func handle(_ key: Key) -> FinderEffect? {
        if showsKeys {
            showsKeys = false
            if [.escape, .enter, .function(1), .character("?")].contains(key) { return nil }
        }
        if edit(key) || move(key) { return nil }
        switch key {
        case .escape, .control("c"), .control("g"): return .finish(.cancelled)
        case .control("d") where input.isEmpty: return .finish(.cancelled)
        case .enter: return choose(.show)
        case .altEnter, .control("o"): return choose(.openInBrowser)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        default: return nil
        }
    }

    private func choose(_ action: FinderAction) -> FinderEffect? {
        selectedRow.map { .finish(.chosen($0, action)) }
    }

    /// True when the key is one for the text, the kind, or the list of keys.
    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .function(1): showsKeys = true
        case .character("?") where input.isEmpty: showsKeys = true
        case .character(let character): input.insert(String(character))
        case .paste(let text): input.insert(text)
        case .backspace: input.deleteBefore()
        case .delete: input.deleteAfter()
        case .control("d") where !input.isEmpty: input.deleteAfter()
        case .control("u"): input.clear()
        case .control("w"): input.deleteWord()
        case .control("k"): input.deleteToEnd()
        case .left, .control("b"): input.moveLeft()
        case .right, .control("f"): input.moveRight()
        case .control("a"): input.moveToStart()
        case .control("e"): input.moveToEnd()
        case .tab: kind = neighbour(of: kind, by: 1)
        case .backTab: kind = neighbour(of: kind, by: -1)
        default: return false
        }
        return true
    }

    /// True when the key is one for the rows or the preview.
    private mutating func move(_ key: Key) -> Bool {
        let page = max(1, layout.rowLines - 1)
        switch key {
        case .up, .control("p"): select(selected - 1)
        case .down, .control("n"): select(selected + 1)
        case .pageUp: select(selected - page)
        case .pageDown: select(selected + page)
        case .home: select(0)
        case .end: select(result.rows.count - 1)
        case .otherUp: preview.scroll(by: -1, shown: layout.previewSize?.lines ?? 0)
        case .otherDown: preview.scroll(by: 1, shown: layout.previewSize?.lines ?? 0)
        default: return false
        }
        return true
    }

    /// The row, or the nearest there is, and moves the rows so that it is seen.
    private mutating func select(_ row: Int) {
        selected = max(0, min(row, result.rows.count - 1))
        let shown = layout.rowLines
        top = max(selected - shown + 1, min(top, selected))
        // A screen that has grown is filled.
        top = max(0, min(top, result.rows.count - shown))
    }
}

/// All kinds, and between the last and the first of them no filter.
private func neighbour(of kind: Kind?, by step: Int) -> Kind? {
    let ring: [Kind?] = [nil] + Kind.allCases
    let index = (ring.firstIndex(of: kind) ?? 0) + step
    return ring[(index + ring.count) % ring.count]
}
