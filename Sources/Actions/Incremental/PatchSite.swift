import Files
import Site

/// A file of a site, with its bytes.
struct MadeFile {
    /// From the site's root.
    var path: String
    var bytes: [UInt8]
}

/// Puts single files into a site that stands, and takes some away. All are written beside it before the first takes its place, each in one step:
/// what is left of a build that is stopped in between are whole pages, some of them newer, and no record to build upon.
///
/// - Returns: How many differ from those before.
func patch(_ site: String, with files: [MadeFile], without gone: [String] = []) throws -> Int {
    let site = try canonicalPath(site)
    let staging = stagingFolder(beside: site)
    let changed = files.filter { file in (try? readFile("\(site)/\(file.path)")) != file.bytes }
    try removeTree(staging)
    try createDirectories(staging)
    defer { try? removeTree(staging) }
    for (number, file) in changed.enumerated() { try writeFile(file.bytes, to: "\(staging)/\(number)") }
    for (number, file) in changed.enumerated() {
        try renameFile(from: "\(staging)/\(number)", to: "\(site)/\(file.path)")
    }
    for path in gone { try removeTree("\(site)/\(path)") }
    return changed.count + gone.count
}

/// When a file came or went last in the site's folders: the site is as it was built while these times stay.
func folderTimes(of site: String, _ folders: some Sequence<String>) -> [String: Int64] {
    var times: [String: Int64] = [:]
    for folder in folders { times[folder] = changeTime(ofFolder: "\(site)/\(folder)") }
    return times
}
