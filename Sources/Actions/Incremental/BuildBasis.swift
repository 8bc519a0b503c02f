import Files
import Model
import Processes

/// Everything but the content that the bytes of a site depend on, as a text: two builds with the same can share files.
func buildBasis(_ root: Root, _ request: BuildRequest) -> String {
    // It is started first, and goes on while the files are looked at.
    let git = try? start("git", ["-C", root.path.isEmpty ? "/" : root.path, "rev-parse", "HEAD"])
    let look = lookFolders.map { folder in
        fingerprint(ofTree: "\(root.look)/\(folder)", suffix: "").map { String($0, radix: 16) } ?? "-"
    }
    let files = [
        "site \(request.output ?? root.site) \(request.isCompressed)", stampText(root.settings),
        stampText("/proc/self/exe"), look.joined(separator: " "),
    ]
    return (files + [commit(git)]).joined(separator: "\n")
}

func stampText(_ path: String) -> String {
    fileStamp(path, as: path).map { "\(path) \($0.size) \($0.changed)" } ?? path
}

/// Pages say when a file was changed last, which a new commit changes.
private func commit(_ program: consuming RunningProgram?) -> String {
    guard let result = program?.finish(limit: 4096, until: .now + .seconds(10)), result.ending == .exited(0) else {
        return "no commit"
    }
    return String(decoding: result.output, as: UTF8.self)
}
