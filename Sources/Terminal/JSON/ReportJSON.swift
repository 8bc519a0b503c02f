import Linking
import Model

public func diagnosticsJSON(_ diagnostics: [Diagnostic]) -> JSON {
    .object([("problems", problemsJSON(diagnostics))])
}

/// The list alone.
public func problemsJSON(_ diagnostics: [Diagnostic]) -> JSON { .list(diagnostics.map(diagnosticJSON)) }

private func diagnosticJSON(_ diagnostic: Diagnostic) -> JSON {
    .object([
        ("code", .text(diagnostic.rule.rawValue)), ("severity", .text(diagnostic.severity.rawValue)),
        ("file", .text(diagnostic.span.file)), ("line", .integer(diagnostic.span.line)),
        ("column", .integer(diagnostic.span.column)), ("message", .text(diagnostic.message)),
        ("help", .optional(diagnostic.help)),
    ])
}

public func linksJSON(_ views: [LinkView], of address: Address, library: Library) -> JSON {
    .object([("ref", .text(address.description)), ("links", .list(views.map { linkJSON($0, library) }))])
}

public func entryJSON(_ entry: Entry, at address: Address, library: Library) -> JSON {
    let passages = address.anchor.isEmpty ? entry.passages : entry.passages.filter { $0.anchor == address.anchor }
    let views = library.links(at: address)
    return .object([
        ("ref", .text(address.description)), ("kind", .text(entry.kind.rawValue)), ("title", .text(entry.title)),
        ("date", .optional(entry.fields.date?.description)), ("summary", .optional(entry.fields.summary)),
        ("tags", .list(entry.fields.tags.map { .text($0) })),
        ("aliases", .list(entry.fields.aliases.map { .text($0) })),
        ("source", .optional(entry.fields.source)), ("page", .text(address.page)),
        ("passages", .list(passages.map { passageJSON($0, entry) })),
        ("links", .list(views.map { linkJSON($0, library) })),
    ])
}

private func passageJSON(_ passage: Passage, _ entry: Entry) -> JSON {
    .object([
        ("ref", .text(Address(entry: entry.id, anchor: passage.anchor).description)),
        ("title", .text(passage.title)), ("place", .optional(passage.place?.label)),
        ("text", .text(passage.blocks.plainText)), ("link", .optional(entry.outsideAddress(of: passage))),
    ])
}
