import Linking
import Model

/// Links as one of their ends sees them, grouped by passage: the relation, the far end, the reason.
///
/// - Parameter acrossEntries: The links are of several entries: a passage is named with its entry.
public func linksText(
    _ views: [LinkView], acrossEntries: Bool = false, library: Library, style: Style
) -> String {
    var text = ""
    var passage: Address?
    for view in views {
        if view.near != passage {
            if passage != nil { text += "\n" }
            passage = view.near
            let title = acrossEntries ? placedTitle(of: view.near, library) : library.title(of: view.near)
            text += headingLine(title, view.near, style) + "\n"
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
    let title = entry.passage(at: address.anchor)?.placedTitle ?? ""
    return "\(entry.title) › \(title.isEmpty ? library.title(of: address) : title)"
}
