import Files
import Model

/// Makes the file of a new entry from its kind's outline. Returns its path, relative to the root.
public func newEntry(_ id: String, title: String?, in root: Root) throws -> String {
    let address = Address(id)
    let name = address.entry.split(separator: "/").last.map(String.init) ?? ""
    guard let kind = Kind(entry: address.entry), address.anchor.isEmpty, isValidID(address.entry) else {
        throw ActionError.badID(id)
    }
    let file = "Content/\(address.entry).md"
    guard !fileExists(root.path + "/" + file) else { throw ActionError.alreadyThere(file) }
    let text = outline(of: kind, title: title ?? defaultTitle(name, of: kind))
    try createDirectories(String(file.split(separator: "/").dropLast().joined(separator: "/")).prefixed(by: root.path))
    try replaceFile(root.path + "/" + file, with: Array(text.utf8))
    return file
}

/// Made from the last part of an id: a sentence's beginning, or a name.
func defaultTitle(_ name: String, of kind: Kind) -> String {
    let words = name.split(separator: "-").map(String.init)
    if kind.gathersByName { return words.map(capitalised).joined(separator: " ") }
    return capitalised(words.joined(separator: " "))
}

private func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

/// A draft: it is checked, and shown once its writer takes `draft` out.
private func outline(of kind: Kind, title: String) -> String {
    let quoted = title.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
    return """
        ---
        title: "\(quoted)"
        \(fields(of: kind))tags: []
        summary: ""
        draft: true
        ---

        \(body(of: kind))
        """
}

private func fields(of kind: Kind) -> String {
    switch kind {
    case .runbook: "trigger: \"\"\nowner: \"\"\n"
    case .practice: ""
    case .incident: "date:\norganisation: \"\"\nduration:\ncategories: []\nsource: \"\"\n"
    case .talk, .video: "date:\nspeakers: []\nevent: \"\"\nsource: \"\"\n"
    case .book: "authors: []\n"
    case .article: "authors: []\n"
    case .person: "organisation: \"\"\nurl: \"\"\nsource: \"\"\n"
    case .event: "date:\nplace: \"\"\nurl: \"\"\nsource: \"\"\n"
    }
}

private func body(of kind: Kind) -> String {
    switch kind {
    case .runbook:
        """
        When to use it, and when not.

        ## First step

        What to do.

        - **Expect:** what you see when it worked.
        - **If not:** where to go.

        """
    case .practice: "The rule in one sentence.\n\n## Why\n\n## Start on Monday\n\n## Cost and limits\n"
    case .incident:
        "What happened, in two sentences.\n\n## What made it worse\n\n## What ended it\n\n## What changed\n\n## What it shows\n"
    case .talk: "What it argues for.\n\n## Slide 1: Title {#slide-1}\n"
    case .video: "What it argues for.\n\n## 0:00 Opening {#t-0}\n"
    case .book: "What it is good for.\n\n## Chapter 1\n"
    case .article: "What it says.\n"
    case .person, .event: ""
    }
}

extension String {
    fileprivate func prefixed(by root: String) -> String { root + "/" + self }
}
