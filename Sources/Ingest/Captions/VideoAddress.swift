import Model

/// The address of a recording in the form to which a time can be added; nil where none is given.
func videoAddress(_ json: JSON) -> String? {
    let given = ["webpage_url", "original_url"].lazy.compactMap { json[$0]?.string.flatMap(webAddress) }.first
    return given.map(plainVideoAddress)
}

/// An address on the web without blanks and controls in it.
private func webAddress(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 2000,
        text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return text
}

/// Without a time, a playlist or what else is no part of it: `https://www.youtube.com/watch?v=…`,
/// `https://vimeo.com/…`.
private func plainVideoAddress(_ address: String) -> String {
    // yt-dlp notes things for itself behind such a fragment.
    let address = address.firstRange(of: "#__youtubedl_smuggle").map { String(address[..<$0.lowerBound]) } ?? address
    let parts = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2)
    guard let host = parts.first?.lowercased() else { return address }
    let path = parts.dropFirst().map { String($0.prefix { $0 != "?" && $0 != "#" }) }
    switch host {
    case "youtu.be": return path.first.flatMap(youTubeAddress) ?? address
    case "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "www.youtube-nocookie.com":
        if path.count >= 2, ["live", "shorts", "embed", "v"].contains(path[0]) {
            return youTubeAddress(path[1]) ?? address
        }
        guard path == ["watch"] else { return address }
        let query = address.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
        let id = query.split(separator: "&").first { $0.hasPrefix("v=") }?.dropFirst(2)
        return id.flatMap { youTubeAddress(String($0)) } ?? address
    case "player.vimeo.com":
        return path.count == 2 && path[0] == "video" && path[1].utf8.allSatisfy(isDigit)
            ? "https://vimeo.com/\(path[1])" : address
    default: return address
    }
}

private func youTubeAddress(_ id: String) -> String? {
    let isID = id.utf8.allSatisfy { byte in
        isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isID && !id.isEmpty && id.utf8.count <= 40 ? "https://www.youtube.com/watch?v=\(id)" : nil
}
