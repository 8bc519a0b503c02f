import Charsets
import Model

/// What one of the files about a recording gives.
enum CaptionSource {
    case track(CaptionTrack)
    /// Of a video, with its description.
    case video(Facts, description: String?)
    case chapters(Facts)
}

/// Reads one of the files; what it is, it is told by what is in it.
func readCaptionSource(_ file: InputFile, warnings: inout [IngestWarning]) throws(IngestRefusal) -> CaptionSource {
    // XML says itself how it is encoded.
    if isXML(file.bytes) { return .track(try readTTML(file.bytes)) }
    let decoded = decodeText(file.bytes)
    let text = decoded.bytes
    if decoded.isGuessed {
        warnings.append(
            IngestWarning(
                "encoding-guessed", "\(file.name) was read as \(decoded.charset), which nothing in it says"))
    }
    let start = text.drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") && file.ending.hasPrefix("json") {
        return try readCaptionJSON(text, file, warnings: &warnings)
    }
    if isXML(text) { return .track(try readTTML(text)) }
    let isWebVTT = start.starts(with: "WEBVTT".utf8) || file.ending == "vtt"
    guard isWebVTT || start.contains(UInt8(ascii: ">")) else {
        throw IngestRefusal("is of no kind of captions that is read: WebVTT, SubRip, TTML or JSON")
    }
    let track = isWebVTT ? readWebVTT(Array(start)) : readSubRip(text)
    let isNamedSo = file.name.lowercased().split(separator: ".").dropLast().last == "chapters"
    guard isWebVTT, track.isOfChapters || isNamedSo else { return .track(track) }
    var facts = Facts()
    facts.chapters = chapters(of: track)
    return .chapters(facts)
}

/// Whether the first character is `<`, behind a byte order mark, a zero of UTF-16 or blanks.
private func isXML(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(200).first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
}

private func readCaptionJSON(
    _ text: [UInt8], _ file: InputFile, warnings: inout [IngestWarning]
) throws(IngestRefusal) -> CaptionSource {
    let reading = try readJSON(text)
    let json = reading.value
    if reading.unreadableNumbers > 0 {
        let what = reading.unreadableNumbers == 1 ? "1 number is" : "\(reading.unreadableNumbers) numbers are"
        warnings.append(
            IngestWarning("number-unreadable", "\(file.name): \(what) left out that JSON cannot have, as NaN"))
    }
    if json["events"] != nil { return .track(readYouTubeCaptions(json)) }
    if json["segments"] != nil { return .track(readTranscript(json)) }
    let isOfPodcast = json["chapters"]?.items.contains { $0["startTime"] != nil } ?? false
    if isOfPodcast {
        var facts = Facts()
        facts.chapters = readChapters(json["chapters"] ?? .null, warnings: &warnings)
        let title = plainText(json["title"]?.string ?? "")
        facts.title = title.isEmpty ? nil : title
        return .chapters(facts)
    }
    let fields = ["title", "webpage_url", "extractor", "chapters", "upload_date"]
    guard fields.contains(where: { json[$0] != nil }) else {
        throw IngestRefusal("is JSON, but neither of yt-dlp about a video nor captions or chapters")
    }
    return .video(videoFacts(json, warnings: &warnings), description: json["description"]?.string)
}
