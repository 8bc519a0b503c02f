/// Which files are one source: captions with what stands beside them, and the chapters of a book that are pages; each other
/// file is one by itself.
///
/// - Parameter areOneEntry: All belong to one entry, whatever they are called; otherwise only files of one name, as
///   `talk.en.vtt` and `talk.info.json`, belong together.
public func sourceGroups(_ paths: [String], areOneEntry: Bool) -> [[String]] {
    var groups: [(name: String, paths: [String])] = []
    for path in paths {
        let file = InputFile(name: String(path.split(separator: "/").last ?? ""), bytes: [], path: path)
        let name = groupName(of: file, areOneEntry: areOneEntry)
        if let name, let place = groups.firstIndex(where: { $0.name == name }) {
            groups[place].paths.append(path)
        } else {
            groups.append((name ?? path, [path]))
        }
    }
    return groups.map(\.paths)
}

private func groupName(of file: InputFile, areOneEntry: Bool) -> String? {
    switch file.ending {
    case "vtt", "srt", "ttml", "dfxp", "json", "json3": "captions of \(areOneEntry ? "the entry" : file.stem)"
    case "html", "htm", "xhtml": areOneEntry ? "pages of the entry" : nil
    default: nil
    }
}
