/// The address of a place inside an outside document: the second of a video, the page of a PDF.
///
/// Sources: W3C Media Fragments URI 1.0 (`#t=`), RFC 8118 (`#page=`); YouTube, Vimeo and Speaker Deck document their own.
public func outsideAddress(of document: String, at place: Passage.Place?) -> String {
    switch place {
    case .time(let seconds): videoAddress(document, seconds)
    case .slide(let number): slideAddress(document, number)
    case .step, nil: document
    }
}

private func videoAddress(_ video: String, _ seconds: Seconds) -> String {
    let base = String(video.prefix { $0 != "#" })
    switch host(of: video) {
    case "youtube.com", "m.youtube.com", "youtu.be":
        return base + (base.contains("?") ? "&" : "?") + "t=\(seconds.count)s"
    case "vimeo.com": return base + "#t=\(seconds.count)s"
    default: return base + "#t=\(seconds.count)"
    }
}

private func slideAddress(_ slides: String, _ number: Int) -> String {
    let base = String(slides.prefix { $0 != "#" })
    if base.lowercased().hasSuffix(".pdf") { return base + "#page=\(number)" }
    if host(of: slides) == "speakerdeck.com" { return base + (base.contains("?") ? "&" : "?") + "slide=\(number)" }
    return slides
}

private func host(of address: String) -> String {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return "" }
    let host = parts[2].lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}

extension Entry {
    /// The outside address that opens at the passage: its own link, the place in the recording or deck, or the source.
    public func outsideAddress(of passage: Passage) -> String? {
        if let url = passage.url { return url }
        let talk = details.talk
        switch passage.place {
        case .slide: return (talk?.slides ?? fields.source).map { Model.outsideAddress(of: $0, at: passage.place) }
        case .time: return (talk?.video ?? fields.source).map { Model.outsideAddress(of: $0, at: passage.place) }
        case .step, nil: break
        }
        if let url = details.url { return url }
        return kind == .video ? talk?.video ?? fields.source : talk?.slides ?? talk?.video ?? fields.source
    }
}
