import Glibc
import Processes

/// Pictures of pages as PNG, for a deck's page on the site. Made in a folder that only this user can open and that is
/// gone afterwards.
///
/// - Parameters:
///   - pages: From 1. What is not there is passed over.
///   - width: In pixels; the height follows.
/// - Throws: as `readPDF` does, and when the folder cannot be made. Poppler has 8 seconds.
public func thumbnails(
    of file: InputFile, pages: ClosedRange<Int>, width: Int
) throws(IngestRefusal) -> [(page: Int, png: [UInt8])] {
    let folder = try privateFolder()
    defer { removeFolder(folder) }
    let path = file.path.hasPrefix("-") ? "./" + file.path : file.path
    let arguments = [
        "-png", "-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)", "-scale-to-x", "\(width)", "-scale-to-y",
        "-1",
        path, folder + "/page",
    ]
    let result = try finishTool("pdftoppm", startTool("pdftoppm", arguments), until: .now + .seconds(8))
    var pictures: [(page: Int, png: [UInt8])] = []
    for name in fileNames(in: folder) {
        // `page-07.png`, with as many digits as the last page's number has.
        guard name.hasPrefix("page-"), name.hasSuffix(".png"), let page = Int(name.dropFirst(5).dropLast(4)),
            let bytes = contents(of: folder + "/" + name)
        else { continue }
        pictures.append((page, bytes))
    }
    guard !pictures.isEmpty || result.ending == .exited(0) else {
        throw IngestRefusal("is damaged, no page of it can be drawn")
    }
    return pictures.sorted { $0.page < $1.page }
}

/// Below `$TMPDIR`, else below /tmp (POSIX.1-2017, mkdtemp: mode 700).
private func privateFolder() throws(IngestRefusal) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array(((parent.isEmpty ? "/tmp" : parent) + "/kb-pages-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
        throw IngestRefusal("cannot be drawn, for want of a folder: \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func removeFolder(_ folder: String) {
    for name in fileNames(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
}

private func fileNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

private func contents(of path: String) -> [UInt8]? {
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(number, &piece, piece.count)
        guard count > 0 else { return count == 0 ? bytes : nil }
        bytes += piece[..<count]
    }
}
