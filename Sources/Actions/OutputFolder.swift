import Files

/// - Throws: `ActionError.amongSources` for a folder whose files the next build would take for content or for the look.
func refuseAmongSources(_ site: String, of root: Root) throws {
    let output = resolved(site)
    let sources = ["Content"] + (lookFolders + ["outlines"]).map { "Site/" + $0 }
    for source in sources where isInside(output, resolved("\(root.path)/\(source)")) {
        throw ActionError.amongSources(site, source)
    }
    // The folders of the site have names as those of the look.
    if output == resolved(root.look) { throw ActionError.amongSources(site, "Site") }
}

private func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
}

/// Without symbolic links, also where only the folders above are there.
private func resolved(_ path: String) -> String {
    if let canonical = try? canonicalPath(path) { return canonical }
    let parent = parentDirectory(of: path)
    guard parent != path else { return path }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let folder = resolved(parent)
    return folder == "/" ? "/" + name : "\(folder)/\(name)"
}
