import Model
import XML

/// A book in EPUB 2.0.1 to 3.3: its text in reading order, cut by its table of contents.
func readEPUB(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    let container = try EPUBContainer(file.bytes)
    let path = try container.packagePath()
    try container.refuseProtected()
    guard let tree = try container.xml(path) else {
        throw IngestRefusal("names a package that it does not hold: '\(path.prefix(80))'")
    }
    var package = try EPUBPackage(tree.root, file: path)
    var document = IngestedDocument(.book, facts: epubFacts(package))
    for name in container.unsafeNames.prefix(20) {
        document.warnings.append(
            IngestWarning("href-outside", "its part '\(name.prefix(80))' would lie outside of it and was left out"))
    }
    var contents = try epubContents(package, in: container, warnings: &document.warnings)
    package.addUnlisted(contents.entries)
    document.warnings = package.warnings + document.warnings + contents.warnings
    let folder = folder(of: path)
    for index in contents.entries.indices {
        contents.entries[index].file = contents.entries[index].file.map { shortened($0, folder) }
    }
    let files = try epubFiles(package, in: container, folder: folder, warnings: &document.warnings)
    guard !files.isEmpty else { throw IngestRefusal("has no text that can be read") }
    if !contents.entries.isEmpty {
        document.facts.contentsCount = contents.entries.count
        document.facts.contentsDepth = contents.depth
    }
    document.segments = bookSegments(files, contents: contents.entries, warnings: &document.warnings)
    document.facts.title = document.facts.title ?? files.first { !$0.title.isEmpty }?.title
    return document
}

/// The table of EPUB 3 before that of EPUB 2, which is often left behind there.
private func epubContents(
    _ package: EPUBPackage, in container: borrowing EPUBContainer, warnings: inout [IngestWarning]
) throws(IngestRefusal) -> BookContents {
    if let file = package.navigation, let bytes = try container.part(file) {
        do {
            let contents = navigationContents(try xhtmlTree(bytes, name: file, warnings: &warnings), file: file)
            if !contents.entries.isEmpty { return contents }
        } catch {
            warnings.append(IngestWarning("contents-unreadable", "its table of contents '\(file)' \(error)"))
        }
    }
    guard let file = package.ncx, let tree = try container.xml(file) else { return BookContents() }
    return ncxContents(tree, file: file)
}

private func epubFiles(
    _ package: EPUBPackage, in container: borrowing EPUBContainer, folder: String, warnings: inout [IngestWarning]
) throws(IngestRefusal) -> [BookFile] {
    var files: [BookFile] = []
    for item in package.spine {
        guard let bytes = try container.part(item.path) else {
            warnings.append(IngestWarning("item-missing", "'\(item.path)' of the reading order is not there"))
            continue
        }
        let name = shortened(item.path, folder)
        do {
            let tree = try xhtmlTree(bytes, name: name, warnings: &warnings)
            files.append(bookFile(tree, name: name, isLinear: item.isLinear, warnings: &warnings))
        } catch {
            warnings.append(IngestWarning("item-unreadable", "'\(name)' \(error)"))
        }
    }
    return files
}

/// With the `/` at its end; empty for the root.
private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

private func shortened(_ path: String, _ folder: String) -> String {
    !folder.isEmpty && path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
}
