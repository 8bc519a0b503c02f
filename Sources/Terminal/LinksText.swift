import Linking
import Model

/// Links as one of their ends sees them, grouped by passage: the relation, the far end, the reason.
public func linksText(_ views: [LinkView], library: Library, style: Style) -> String {
    // Among passages of several entries, a passage's own title would not say whose it is.
    let isOfOneEntry = views.allSatisfy { $0.near.entry == views.first?.near.entry }
    var text = ""
    var passage: Address?
    for view in views {
        if view.near != passage {
            if passage != nil { text += "\n" }
            passage = view.near
            let title = isOfOneEntry ? library.title(of: view.near) : placedTitle(of: view.near, library)
            text += "\(style.bold(printable(title)))  \(style.green(view.near.description))\n"
        }
        text += "  \(style.blue(view.label))  \(style.bold(printable(placedTitle(of: view.far, library))))\n"
        if !view.link.reason.isEmpty {
            text += wrapped(printable(view.link.reason), width: style.width, indent: "    ") + "\n"
        }
        text += "    \(style.green(view.far.description))\n"
    }
    return text
}

/// `Network partition › Step 1: Confirm the split`.
func placedTitle(of address: Address, _ library: Library) -> String {
    guard !address.anchor.isEmpty, let entry = library[address.entry] else { return library.title(of: address) }
    let place = entry.passage(at: address.anchor)?.place.map { "\($0.label): " } ?? ""
    return "\(entry.title) › \(place)\(library.title(of: address))"
}
