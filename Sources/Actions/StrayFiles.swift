import Files
import Model

/// Files under `Content/` that look like entries and are none, so that nobody waits for them to appear.
func strayFiles(in root: Root) throws -> [Diagnostic] {
    guard isDirectory(root.content) else { return [] }
    let otherEndings = try [".MD", ".Md", ".markdown", ".mdown"].flatMap { ending in
        try walk(root.content, suffix: ending).files.map { file in
            Diagnostic(
                .invalidID, "the name of '\(file.path)' does not end with .md, so that it is no entry",
                help: "rename it to '\(file.path.dropLast(ending.utf8.count)).md', or move it out of Content",
                at: SourceSpan(file: "Content/" + file.path))
        }
    }
    let outside = try walk(root.content, suffix: ".md").files.filter { !$0.path.utf8.contains(UInt8(ascii: "/")) }
    let withoutKind = try outside.filter { file in
        try readRegularFile(root.content + "/" + file.path, limit: contentLimit).starts(with: "---".utf8)
    }
    return otherEndings
        + withoutKind.map { file in
            Diagnostic(
                .unknownKind, "'\(file.path)' stands in no kind's folder, so that it is no entry",
                help: "move it to one of: \(Kind.allCases.map(\.folder).joined(separator: ", "))",
                at: SourceSpan(file: "Content/" + file.path))
        }
}
