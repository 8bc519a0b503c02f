/// The address of a video's player, which a page may open at a second; nil where the host has none that asks for no
/// consent first.
///
/// Sources: YouTube's "Embed videos & playlists" (privacy-enhanced mode) and Vimeo's "Embed options". A Vimeo video that
/// is unlisted has a second part, a key, and is not played.
func embedAddress(of video: String) -> String? {
    let (path, query) = parts(of: video)
    switch host(of: video) {
    case "youtu.be": return youTube(path.first)
    case "youtube.com", "m.youtube.com", "youtube-nocookie.com":
        if ["embed", "live", "shorts"].contains(path.first) { return youTube(path.dropFirst().first) }
        return youTube(query.first { $0.hasPrefix("v=") }?.dropFirst(2))
    case "vimeo.com": return vimeo(path[...])
    case "player.vimeo.com": return path.first == "video" ? vimeo(path.dropFirst()) : nil
    default: return nil
    }
}

private func youTube(_ id: Substring?) -> String? {
    guard let id, (6...20).contains(id.utf8.count), id.utf8.allSatisfy(isWordByte) else { return nil }
    return "https://www.youtube-nocookie.com/embed/\(id)"
}

private func vimeo(_ path: ArraySlice<Substring>) -> String? {
    guard path.count == 1, let id = path.first, (1...12).contains(id.utf8.count), id.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return nil
    }
    return "https://player.vimeo.com/video/\(id)"
}

/// The path and the query of an address, cut at `/` and at `&`.
private func parts(of address: String) -> (path: [Substring], query: [Substring]) {
    let whole = address.prefix { $0 != "#" }
    let query = whole.drop { $0 != "?" }.dropFirst()
    let path = whole.prefix { $0 != "?" }.split(separator: "/")
    return (Array(path.dropFirst(2)), query.split(separator: "&"))
}

private func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte == 45 || byte == 95
}
