import Linking
import Model

/// `llms.txt` (<https://llmstxt.org>): what a language model reads first. Runbooks and practices are named each; of the other
/// kinds, which may be thousands, the lists.
func guideForModels(_ shell: PageShell) -> SiteFile {
    SiteFile("llms.txt") {
        var parts = ["# \(inline(shell.settings.title))"]
        let about = [shell.settings.tagline, shell.settings.description].filter { !$0.isEmpty }
        if let first = about.first { parts.append("> " + inline(about.count > 1 ? about[1] : first)) }
        parts.append(inline(shell.words["models-data"]))
        for kind in Kind.allCases where !shell.library.entries(of: kind).isEmpty {
            parts.append("## \(inline(shell.words.plural(kind)))")
            parts.append(links(kind, shell).joined(separator: "\n"))
        }
        return (Array((parts.joined(separator: "\n\n") + "\n").utf8), [])
    }
}

private func links(_ kind: Kind, _ shell: PageShell) -> [String] {
    let entries = shell.library.entries(of: kind)
    let list = "\(kind.folder)/index.html"
    let whole = [
        link(shell.words.count(entries.count, of: kind), list, nil, shell),
        link(shell.words["models-list"], dataPath(ofPage: list), nil, shell),
    ]
    guard kind == .runbook || kind == .practice else { return whole }
    return whole
        + entries.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map { entry in
            link(entry.title, Address(entry: entry.id).page, entry.fields.summary, shell)
        }
}

private func link(_ title: String, _ path: String, _ note: String?, _ shell: PageShell) -> String {
    "- [\(inline(title))](\(shell.address(of: path, root: "")))" + (note.map { ": " + inline($0) } ?? "")
}

/// A text in a line of Markdown, in which nothing is a mark (CommonMark 0.31, 2.4) and nothing is invisible.
private func inline(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: line += " "
        case _ where "\\[]<>*_`#".unicodeScalars.contains(scalar): line += "\\" + String(scalar)
        default: line.unicodeScalars.append(scalar)
        }
    }
    return line
}
