import Model

/// What `info.json` of yt-dlp says of a recording. Chapters that its description lists count where it has no others.
func videoFacts(_ json: JSON, warnings: inout [IngestWarning]) -> Facts {
    var facts = Facts()
    let text = { (name: String) -> String? in
        let text = plainText(json[name]?.string ?? "")
        return text.isEmpty ? nil : text
    }
    facts.title = text("title") ?? text("fulltitle")
    facts.people = people(json)
    facts.organisation = text("channel") ?? text("uploader")
    facts.date = ["upload_date", "release_date"].lazy.compactMap { json[$0]?.string.flatMap(videoDay) }.first
    facts.url = videoAddress(json)
    facts.licence = text("license")
    facts.language = text("language").flatMap(languageTag)
    facts.summary = json["description"]?.string.flatMap(videoSummary)
    facts.tags = texts(json["tags"])
    facts.categories = texts(json["categories"])
    facts.duration = json["duration"]?.double.flatMap(recordingTime).map { Seconds($0 / 1000) }
    facts.chapters = readChapters(json["chapters"] ?? .null, warnings: &warnings)
    if json["chapters"]?.items.isEmpty ?? true, let description = json["description"]?.string {
        facts.chapters = chapters(inDescription: description)
    }
    return facts
}

/// Who made the work; whoever put it on the net is no speaker.
private func people(_ json: JSON) -> [String] {
    for name in ["creators", "artists"] {
        let names = texts(json[name])
        if !names.isEmpty { return names }
    }
    for name in ["creator", "artist"] {
        guard let text = json[name]?.string else { continue }
        let names = text.split(separator: ",").map { plainText(String($0)) }.filter { !$0.isEmpty }
        if !names.isEmpty { return names }
    }
    return []
}

/// Each once, in order.
private func texts(_ json: JSON?) -> [String] {
    var texts: [String] = []
    var seen: Set<String> = []
    for item in json?.items ?? [] {
        let text = plainText(item.string ?? "")
        if !text.isEmpty, seen.insert(text).inserted { texts.append(text) }
    }
    return texts
}

/// `20240517`.
private func videoDay(_ text: String) -> PartialDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy(isDigit) else { return PartialDate(text) }
    return PartialDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
}

/// The description's first paragraph that says something, of at most 300 characters. Lines that list chapters sum
/// nothing up, where there are several.
func videoSummary(_ description: String) -> String? {
    let all = descriptionParagraphs(description)
    let hasList = all.joined().lazy.filter(isChapterLine).prefix(2).count == 2
    let paragraphs = all.lazy.map { lines in
        plainText((hasList ? lines.filter { !isChapterLine($0) } : lines).joined(separator: " "))
    }
    guard let first = paragraphs.first(where: { $0.contains(" ") }) else { return nil }
    guard first.count > 300 else { return first }
    let start = first.prefix(299)
    if let end = start.lastIndex(where: { ".?!".contains($0) }), start.distance(from: start.startIndex, to: end) > 80 {
        return String(start[...end])
    }
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
}

/// A description as text of an entry, its addresses as links.
func descriptionBlocks(_ description: String) -> [Block] {
    descriptionParagraphs(description).map { lines in
        var content: [Inline] = []
        for line in lines {
            if !content.isEmpty { content.append(.lineBreak) }
            content += linked(plainText(line))
        }
        return .paragraph(content)
    }
}

/// The lines of each paragraph; blank ones part them.
private func descriptionParagraphs(_ description: String) -> [[String]] {
    let lines = description.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    return paragraphs.map { $0.map(String.init).filter { !plainText($0).isEmpty } }.filter { !$0.isEmpty }
}

private func linked(_ line: String) -> [Inline] {
    var content: [Inline] = []
    var words: [Substring] = []
    for word in line.split(separator: " ") {
        guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
            words.append(word)
            continue
        }
        let address = String(word)
        if !words.isEmpty { content.append(.text(words.joined(separator: " ") + " ")) }
        content.append(.link(InlineLink(to: address, [.text(address)])))
        words = [""]
    }
    if words != [""], !words.isEmpty { content.append(.text(words.joined(separator: " "))) }
    return content
}
