import Linking
import Model

/// A chain of links from its start to its end, each told from where the walk comes from.
public func pathText(_ path: [LinkView], from start: Address, to end: Address, library: Library, style: Style) -> String
{
    guard !path.isEmpty else {
        return start == end
            ? "Both ends are '\(start)': no link is needed.\n"
            : "'\(start)' and '\(end)' are in one entry: no link is needed.\n"
    }
    return style.dim("\(count(path.count, "link", "links")) from \(start) to \(end)") + "\n\n"
        + linksText(path, acrossEntries: true, library: library, style: style)
}
