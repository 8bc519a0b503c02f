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
    let text = try outline(of: kind, in: root).replacing("{title}", with: quoted(title ?? defaultTitle(name, of: kind)))
    try createDirectories(String(file.split(separator: "/").dropLast().joined(separator: "/")).prefixed(by: root.path))
    try replaceFile(root.path + "/" + file, with: Array(text.utf8))
    return file
}

/// The id of a new entry that is only given a title: `incidents/acme-the-queue-that-grew`.
///
/// - Throws: `ActionError.noName` for a title without a letter that an id may have.
public func newID(of kind: Kind, title: String) throws -> String {
    let name = slug(for: title)
    guard isValidID("\(kind.folder)/\(name)") else { throw ActionError.noName(title, kind) }
    return "\(kind.folder)/\(name)"
}

/// Made from the last part of an id: a sentence's beginning, or a name.
func defaultTitle(_ name: String, of kind: Kind) -> String {
    let words = name.split(separator: "-").map(String.init)
    if kind.gathersByName { return words.map(capitalised).joined(separator: " ") }
    return capitalised(words.joined(separator: " "))
}

private func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

/// The knowledge base's own outline of a kind, or else the built-in one: a draft, which is checked, and shown once its
/// writer takes `draft` out.
private func outline(of kind: Kind, in root: Root) throws -> String {
    let name = "outlines/\(kind.rawValue).md"
    let own = "\(root.look)/\(name)"
    let bytes = fileExists(own) ? try readRegularFile(own, limit: contentLimit) : builtInLook()[name] ?? []
    return String(decoding: bytes, as: UTF8.self)
}

/// As it stands between the double quotes of YAML.
private func quoted(_ title: String) -> String {
    title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
}

extension String {
    fileprivate func prefixed(by root: String) -> String { root + "/" + self }
}
