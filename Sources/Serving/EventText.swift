import Model

/// What an open page is told when it connects and after each change, as server-sent events
/// (https://html.spec.whatwg.org/multipage/server-sent-events.html): `change` with the generation, and `problems` with
/// all that there are.
public func eventText(for site: ServedSite) -> String {
    """
    retry: \(patience)
    event: problems
    data: \(JSON.list(site.problems.map(json)).line)

    event: change
    data: \(site.generation)


    """
}

/// What keeps a connection from seeming dead: a comment, which no page hears.
public let heartbeat = ":\n\n"

/// In milliseconds: how long a page waits before it asks again for a server that is away.
private let patience = 500

/// `from` and `to` say which characters (Unicode scalars) of the excerpt are meant.
private func json(_ problem: Diagnostic) -> JSON {
    let span = problem.span
    let start = max(0, span.column - span.excerptColumn)
    return .object([
        ("place", .text("\(span.file):\(span.line):\(span.column)")),
        ("code", .text(problem.rule.rawValue)),
        ("severity", .text(problem.severity.rawValue)),
        ("message", .text(problem.message)),
        ("help", .optional(problem.help)),
        ("excerpt", .text(span.excerpt)), ("from", .integer(start)), ("to", .integer(start + span.width)),
    ])
}
