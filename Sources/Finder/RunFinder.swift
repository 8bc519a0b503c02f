import Glibc
import Terminal

/// Lets a person find a passage on the terminal: what they type is searched for as they type.
///
/// - Parameters:
///   - initial: What to start with.
///   - usesColor: Nil to go by `NO_COLOR`.
///   - search: Called after each change, as soon as no more keys wait. What its first call throws is thrown; what later
///     ones throw is shown.
///   - preview: The passage as text for the terminal, in lines of at most the style's width; what it throws is shown.
/// - Throws: `FinderError` when there is no terminal for it.
public func runFinder(
    initial: String, usesColor: Bool? = nil, search: @escaping (FinderQuery) throws -> FinderResult,
    preview: @escaping (FinderRow, Style) throws -> String
) throws -> FinderOutcome {
    let terminal = try RawTerminal()
    var session = FinderSession(
        state: FinderState(text: initial, size: terminal.size),
        style: LookStyle(usesColor: usesColor ?? RawTerminal.allowsColor), search: search, preview: preview)
    try session.start(on: terminal)
    while true {
        session.show(on: terminal)
        switch terminal.wait(session.reader.patience) {
        case .input(let bytes):
            let keys = session.reader.read(bytes)
            if let outcome = session.handle(keys, on: terminal) { return outcome }
        case .timeOut:
            let keys = session.reader.timeOut()
            if let outcome = session.handle(keys, on: terminal) { return outcome }
        case .signal(let signal): session.handle(signal, on: terminal)
        case .end: return .cancelled
        }
    }
}

/// The finder while it runs: what it shows, and what it asks outside.
private struct FinderSession {
    var state: FinderState
    var reader = KeyReader()
    private var screen = Screen()
    let style: LookStyle
    let search: (FinderQuery) throws -> FinderResult
    let preview: (FinderRow, Style) throws -> String

    init(
        state: FinderState, style: LookStyle, search: @escaping (FinderQuery) throws -> FinderResult,
        preview: @escaping (FinderRow, Style) throws -> String
    ) {
        self.state = state
        self.style = style
        self.search = search
        self.preview = preview
    }

    /// What is to be searched for is seen at once: the first search may have to make an index.
    mutating func start(on terminal: borrowing RawTerminal) throws {
        draw(on: terminal)
        state.take(try search(state.query))
    }

    /// Draws the rows, then the preview, unless more keys have come meanwhile.
    mutating func show(on terminal: borrowing RawTerminal) {
        guard !terminal.hasInput else { return }
        answer()
        draw(on: terminal)
        guard !terminal.hasInput, readPreview() else { return }
        draw(on: terminal)
    }

    private mutating func draw(on terminal: borrowing RawTerminal) {
        let update = screen.update(to: drawFinder(state, style: style), columns: state.size.columns)
        if !update.isEmpty { terminal.write(update) }
    }

    private mutating func answer() {
        guard state.isStale else { return }
        do {
            state.take(try search(state.query))
        } catch {
            state.take(FinderResult(), failure: "\(error)")
        }
    }

    /// False when the preview is right already.
    private mutating func readPreview() -> Bool {
        guard let row = state.selectedRow, let size = state.layout.previewSize else {
            let wasThere = state.preview.address != nil
            state.take(FinderPreview())
            return wasThere
        }
        guard !state.preview.shows(row, columns: size.columns) else { return false }
        let text: String
        do {
            text = try preview(row, Style(usesColor: style.usesColor, width: size.columns))
        } catch {
            text = wrappedText("\(error)", style: Style(usesColor: false, width: size.columns), indent: "")
        }
        state.take(FinderPreview(text, of: row, size: size, style: style))
        return true
    }

    mutating func handle(_ keys: [Key], on terminal: borrowing RawTerminal) -> FinderOutcome? {
        for key in keys {
            // A key for the rows means those of what was typed before it.
            if key.isForRows { answer() }
            switch state.handle(key) {
            case .finish(let outcome): return outcome
            case .redraw: screen.forget()
            case .suspend:
                terminal.suspend()
                screen.forget()
            case nil: break
            }
        }
        return nil
    }

    mutating func handle(_ signal: Int32, on terminal: borrowing RawTerminal) {
        switch signal {
        case SIGTSTP: terminal.suspend()
        case SIGCONT: terminal.resume()
        default: break
        }
        state.resize(to: terminal.size)
        screen.forget()
    }
}
