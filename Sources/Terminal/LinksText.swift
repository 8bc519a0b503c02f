import Linking
import Model

/// Links as one of their ends sees them, grouped by passage: the relation, the far end, the reason.
public func linksText(_ views: [LinkView], library: Library, style: Style) -> String {
    var text = ""
    var passage: Address?
    for view in views {
        if view.near != passage {
            if passage != nil { text += "\n" }
            passage = view.near
            text += "\(style.bold(printable(library.title(of: view.near))))  \(style.green(view.near.description))\n"
        }
        text += "  \(style.blue(view.label))  \(style.bold(printable(placedTitle(of: view.far, in: library))))\n"
        if !view.link.reason.isEmpty {
            text += wrapped(printable(view.link.reason), width: style.width, indent: "    ") + "\n"
        }
        text += "    \(style.green(view.far.description))\n"
    }
    return text
}
