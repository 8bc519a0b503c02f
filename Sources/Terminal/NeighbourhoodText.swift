import Linking
import Model

/// What is one link away, what is two links away, and so on, each under the entry that leads there.
public func neighbourhoodText(_ hops: [[LinkView]], library: Library, style: Style) -> String {
    hops.enumerated().map { index, views in
        let distance = "\(count(index + 1, "link", "links")) away: \(count(views.count, "entry", "entries"))"
        return style.yellow(distance) + "\n\n"
            + linksText(views, acrossEntries: index > 0, library: library, style: style)
    }.joined(separator: "\n")
}
