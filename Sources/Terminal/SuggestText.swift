import Evidence
import Linking
import Model

/// Suggested links by passage: the far end, what speaks for it, and the command that writes the link.
public func suggestionsText(_ passages: [PassageSuggestions], library: Library, style: Style) -> String {
    let found = passages.filter { !$0.links.isEmpty }
    return found.map { passage in
        headingText(passage.address, library: library, style: style) + "\n"
            + passage.links.map { suggestionText($0, library: library, style: style) }.joined()
    }.joined(separator: "\n")
}

/// A passage's title and address.
public func headingText(_ address: Address, library: Library, style: Style) -> String {
    headingLine(placedTitle(of: address, library), address, style)
}

/// A title and an address in one line, or in two where one has no room for both.
func headingLine(_ title: String, _ address: Address, _ style: Style) -> String {
    let title = printable(title)
    let fits = columns(of: title) + 2 + columns(of: address.description) <= style.width
    return style.bold(title) + (fits ? "  " : "\n") + style.green(address.description)
}

/// How a suggestion came about, and what the far end says of itself.
public func whyText(_ link: SuggestedLink, library: Library, style: Style) -> String {
    let parts = link.suggestion.parts
    func percent(_ part: Double) -> String { "\(Int((part * 100).rounded())) %" }
    let shares =
        "Beside the best candidate for each (100 %): shared words \(percent(parts.words)), "
        + "linked to the same things \(percent(parts.neighbours)), shared tags \(percent(parts.tags))."
    let entry = library[link.suggestion.far.entry]
    let section = entry?.section(at: link.suggestion.far.anchor).first
    let text = [entry?.fields.summary, section?.blocks.plainText].compactMap { $0 }.filter { !$0.isEmpty }
    return ([shares] + text).map { wrapped(printable($0), width: style.width, indent: "    ") }.joined(separator: "\n")
        + "\n"
}

/// One suggestion, as it is shown in a list, with the command that writes it, or asked about, without.
public func suggestionText(
    _ link: SuggestedLink, library: Library, style: Style, showsCommand: Bool = true
) -> String {
    let far = link.suggestion.far
    var text = "\n  \(style.bold(printable(placedTitle(of: far, library))))\n  \(style.green(far.description))\n"
    for (label, items) in reasons(link, library) where !items.isEmpty {
        let line = "\(label) \(items.joined(separator: ", "))"
        text += wrapped(printable(line), width: style.width, indent: "    ") + "\n"
    }
    guard showsCommand else { return text }
    return text + style.dim("    " + linkCommand(link, separator: " \\\n      ")) + "\n"
}

/// `kb link … --as … --because …`, ready for a shell, in one line unless another separator is given.
public func linkCommand(_ link: SuggestedLink, separator: String = " ") -> String {
    let suggestion = link.suggestion
    return [
        "kb link \(suggestion.source) \(suggestion.target)", "--as \"\(suggestion.relation.rawValue)\"",
        "--because \(shellQuoted(printable(link.reason)))",
    ].joined(separator: separator)
}

/// As one word of a POSIX shell (2.2.2): between single quotes everything stands for itself but the quote.
func shellQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

private func reasons(_ link: SuggestedLink, _ library: Library) -> [(label: String, items: [String])] {
    [
        ("words:", Array(link.words.prefix(8))),
        ("linked to both:", link.suggestion.via.prefix(3).map { library.title(of: $0) }),
        ("tags:", Array(link.suggestion.tags.prefix(5))),
    ]
}
