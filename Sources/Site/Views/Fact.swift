import Model
import Templates

/// What is known of an entry: a label and a text, or several, some of them links.
struct Fact {
    var label: String
    var items: [Item]

    struct Item {
        var text: String
        var href: String?
        /// The link plays the recording from its beginning.
        var plays = false
    }

    init(_ label: String, items: [Item]) {
        self.label = label
        self.items = items
    }

    init(_ label: String, _ text: String) { self.init(label, items: [Item(text: text)]) }

    /// A place outside, named by its host; nil for none.
    init?(_ label: String, outside address: String?, plays: Bool = false) {
        guard let address else { return nil }
        self.init(label, items: [Item(text: host(of: address), href: address, plays: plays)])
    }

    var value: Value {
        .record([
            "label": .text(label),
            "items": .list(
                items.map { item in
                    .record([
                        "text": .text(item.text), "href": item.href.map { .text($0) } ?? .none,
                        "isOutside": .flag(item.href?.hasPrefix("http") ?? false), "plays": .flag(item.plays),
                    ])
                }),
        ])
    }
}

/// The host tells a reader where a link goes; the whole address would fill the line.
func host(of address: String) -> String {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return address }
    let host = parts[2]
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
}
