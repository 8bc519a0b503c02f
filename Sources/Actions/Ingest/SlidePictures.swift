import Files
import Ingest
import Linking
import Model
import Parsing
import Processes
import Site

/// The folder of an entry's pictures, from `Content`.
private func pictureFolder(of entry: EntryID) -> String { entry + ".ingest" }

/// The pictures that stand beside an entry's file: `talks/x.ingest/17.png`.
func slidePictures(of entry: EntryID, in root: Root) -> [Int: SlidePicture] {
    let folder = "\(root.content)/\(pictureFolder(of: entry))"
    guard isDirectory(folder), let files = try? walk(folder, suffix: ".png").files else { return [:] }
    var pictures: [Int: SlidePicture] = [:]
    for file in files {
        guard let number = Int(file.path.dropLast(4)), let size = pngSize(folder + "/" + file.path) else { continue }
        pictures[number] = SlidePicture(
            path: "\(pictureFolder(of: entry))/\(file.path)", width: size.width, height: size.height)
    }
    return pictures
}

/// From the header chunk, which comes first (PNG, 11.2.1). Nil for another file.
private func pngSize(_ path: String) -> (width: Int, height: Int)? {
    guard let bytes = try? readStart(of: path, count: 32, limit: pictureLimit), bytes.count > 24,
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    else { return nil }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    return (1...20_000).contains(width) && (1...20_000).contains(height) ? (width, height) : nil
}

/// In bytes, of one picture.
private let pictureLimit = 16 << 20

/// The pictures that a site shows.
func pictureFiles(of library: Library, in root: Root) -> [SiteFile] {
    library.entries.flatMap { entry in (entry.ingested?.pictures.values).map(Array.init) ?? [] }.map { picture in
        SiteFile(copying: picture.path) {
            (try? readRegularFile("\(root.content)/\(picture.path)", limit: pictureLimit)) ?? []
        }
    }
}

extension IngestJob {
    /// Draws the pages of a PDF, in a process of its own as it is read, and puts the pictures beside the entry's file in
    /// the place of those before.
    ///
    /// - Returns: The folder, from the root; nil where nothing has changed.
    func drawPictures(of files: [String], for target: IngestTarget) throws -> String? {
        let work = "\(root.derived)/pictures"
        try removeTree(work)
        try createDirectories(work)
        defer { try? removeTree(work) }
        try drawInChild(files, into: work, request.limits)
        let folder = pictureFolder(of: target.entry)
        let path = "\(root.content)/\(folder)"
        guard !isSymbolicLink(path) else { throw ActionError.outside("Content/" + folder) }
        try createDirectories(path)
        let drawn = try walk(work, suffix: ".png").files.map(\.path)
        var hasChanged = false
        for name in drawn {
            let bytes = try readRegularFile("\(work)/\(name)", limit: pictureLimit)
            if (try? readRegularFile("\(path)/\(name)", limit: pictureLimit)) == bytes { continue }
            try replaceFile("\(path)/\(name)", with: bytes)
            hasChanged = true
        }
        for old in try walk(path, suffix: ".png").files where !drawn.contains(old.path) {
            try removeTree("\(path)/\(old.path)")
            hasChanged = true
        }
        return hasChanged ? "Content/\(folder)/" : nil
    }
}

/// What the child does: draws each page into a folder, `1.png` and so on.
public func drawPages(_ path: String, into folder: String, _ limits: IngestLimits) throws {
    limitResources(memory: limits.memory << 20, seconds: limits.seconds)
    let file = InputFile(name: String(path.split(separator: "/").last ?? ""), bytes: [], path: path)
    for (page, png) in try thumbnails(of: file, pages: 1...2000, width: pictureWidth) {
        try replaceFile("\(folder)/\(page).png", with: png)
    }
}

/// In pixels: twice the width in which a page shows it, for dense screens.
private let pictureWidth = 560
