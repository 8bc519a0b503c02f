import Linking
import Model
import Parsing

/// The library of some files of content, by id.
func library(_ files: [String: String]) -> Library {
    let entries = files.sorted { $0.key < $1.key }.compactMap { id, text in
        parseEntry(path: id + ".md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8))).entry
    }
    return linkEntries(entries).library
}

/// A file with a title made of its id's last part.
func file(_ id: String, fields: String = "", _ body: String = "Text.\n") -> (String, String) {
    let title = (id.split(separator: "/").last ?? "").uppercased()
    return (id, "---\ntitle: \(title)\n\(fields)---\n\(body)")
}

func library(_ files: (String, String)...) -> Library {
    library(Dictionary(files, uniquingKeysWith: { first, _ in first }))
}

/// `- [x](../incidents/a.md "shown by") — why.`
func link(_ target: String, _ relation: String? = nil, why: String = "why.") -> String {
    let address = Address(target)
    let anchor = address.anchor.isEmpty ? "" : "#\(address.anchor)"
    return "- [x](../\(address.entry).md\(anchor)\(relation.map { " \"\($0)\"" } ?? "")) — \(why)\n"
}

extension LinkView {
    /// `practices/a shown by incidents/b`.
    var line: String { "\(near) \(label) \(far)" }
}
