import Files
import Model

/// Makes a knowledge base: its settings, the outlines of its kinds, and with a sample some entries of each kind that are
/// linked with each other.
///
/// - Parameter folder: May exist, without any of the files that are written.
/// - Returns: The files that were written, relative to the folder.
/// - Throws: `ActionError.notEmpty` when there is a knowledge base, or any of the files, in the folder; nothing is
///   written then.
public func newKnowledgeBase(in folder: String, withSample: Bool) throws -> [String] {
    var files = startingFiles(withSample: withSample).sorted { $0.key < $1.key }
    // What a repository that was just started may have is left as it is.
    files.removeAll { $0.key == ".gitignore" && fileExists("\(folder)/.gitignore") }
    let names = ["kb.yml"] + files.map(\.key)
    if let there = names.first(where: { fileExists("\(folder)/\($0)") }) {
        throw ActionError.notEmpty(folder, there)
    }
    for (path, bytes) in files {
        try createDirectories(parentDirectory(of: "\(folder)/\(path)"))
        try replaceFile("\(folder)/\(path)", with: bytes)
    }
    return files.map(\.key)
}

/// By their paths in the new folder. The sample's settings stand in the place of the bare ones.
private func startingFiles(withSample: Bool) -> [String: [UInt8]] {
    let builtIn = builtInLook()
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in builtIn {
        if path.hasPrefix("outlines/") { files["Site/" + path] = bytes }
        if path.hasPrefix("start/") { files[String(path.dropFirst("start/".count))] = bytes }
    }
    guard withSample else { return files }
    for (path, bytes) in builtIn where path.hasPrefix("sample/") {
        files[String(path.dropFirst("sample/".count))] = bytes
    }
    return files
}
