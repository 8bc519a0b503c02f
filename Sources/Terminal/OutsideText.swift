import Linking
import Model

/// The addresses outside of some entries, each with the field or the passage that holds it.
public func outsideText(_ found: [(entry: Entry, addresses: [OutsideAddress])], style: Style) -> String {
    let text = found.map { entry, addresses in
        let places = addresses.map { placeText($0.place) }
        let width = min(places.map { columns(of: $0) }.max() ?? 0, style.width / 3)
        let lines = zip(places, addresses).map { place, address in
            // One long anchor would push every address to the right.
            let shown = columns(of: place) > width ? printable(place) : fitted(place, width)
            return "  \(style.blue(shown))  \(printable(address.address))\n"
        }
        return "\(headingLine(entry.title, Address(entry: entry.id), style))\n\(lines.joined())\n"
    }
    let total = found.reduce(0) { $0 + $1.addresses.count }
    return text.joined() + style.dim(count(total, "address", "addresses")) + "\n"
}

public func outsideJSON(_ found: [(entry: Entry, addresses: [OutsideAddress])]) -> JSON {
    .object([
        (
            "external",
            .list(found.flatMap { entry, addresses in addresses.map { addressJSON($0, in: entry) } })
        )
    ])
}

/// The text before any heading has no anchor to be named by.
private func placeText(_ place: OutsideAddress.Place) -> String {
    switch place {
    case .field(let name): name
    case .link(anchor: ""): "text"
    case .link(let anchor): "#" + anchor
    }
}

private func addressJSON(_ address: OutsideAddress, in entry: Entry) -> JSON {
    var field: String?
    var ref = Address(entry: entry.id)
    switch address.place {
    case .field(let name): field = name
    case .link(let anchor): ref.anchor = anchor
    }
    let span = entry.source.span(address.range)
    return .object([
        ("ref", .text(ref.description)), ("field", .optional(field)), ("address", .text(address.address)),
        ("file", .text(span.file)), ("line", .integer(span.line)), ("column", .integer(span.column)),
    ])
}
