import XML

/// Reads TTML 1 and 2 (W3C) and what is made of them: DFXP, EBU-TT, SMPTE-TT, iTunes Timed Text. A paragraph is a cue;
/// spans with a time of their own give their words that time. Styling is left out.
///
/// - Throws: for what is no such document.
func readTTML(_ bytes: [UInt8]) throws(IngestRefusal) -> CaptionTrack {
    let tree: MarkupTree
    do throws(MarkupRefusal) {
        tree = try readXML(bytes)
    } catch {
        throw IngestRefusal(error.description)
    }
    guard tree.root.name == "tt" else { throw IngestRefusal("is XML, but no TTML: its outermost element is no 'tt'") }
    var reader = TTMLReader(tree.root)
    reader.read(tree.root)
    return reader.track
}

private struct TTMLReader {
    var track = CaptionTrack()
    private let clock: TTMLClock
    /// Names of speakers by their ids.
    private var agents: [String: String] = [:]
    /// Where the programme begins on the clock of the tape (EBU Tech 3370, `documentStartOfProgramme`); in seconds.
    private var zero = 0.0
    /// Of the texts that are read: a document may hold one text in several languages.
    private var language: String?
    private var otherLanguages: Set<String> = []

    init(_ root: MarkupNode) {
        clock = TTMLClock(root)
        track.language = root["lang"].flatMap(languageTag)
        guard let head = root.child("head") else { return }
        for agent in head.descendants("agent") {
            let name = agent.children("name").first.map { plainText($0.text) } ?? ""
            if let id = agent["id"], !name.isEmpty { agents[id] = name }
        }
        let title = (head.child("metadata") ?? head).child("title").map { plainText($0.text) } ?? ""
        track.title = title.isEmpty ? nil : title
        zero = head.descendants("documentStartOfProgramme").first.flatMap { clock.seconds($0.text) } ?? 0
    }

    mutating func read(_ root: MarkupNode) {
        guard let body = root.child("body") else { return }
        _ = readContainer(body, in: Span(begin: 0), speaker: nil)
        // Times that do not count from the tape's clock after all stay as they are.
        let offset = Int(zero * 1000)
        if offset > 0, track.cues.allSatisfy({ $0.start >= offset }) {
            for index in track.cues.indices { track.cues[index].move(by: -offset) }
        }
        for language in otherLanguages.sorted() {
            track.warnings.append(
                IngestWarning("second-captions-ignored", "the text in the language '\(language)' was left out"))
        }
    }

    /// - Returns: when it ends, for one that follows it; in seconds.
    private mutating func readContainer(_ node: MarkupNode, in parent: Span, speaker: String?) -> Double {
        guard let span = span(of: node, in: parent) else {
            track.skipped += node.name == "p" ? 1 : node.descendants("p").count
            return parent.begin
        }
        if node.name == "div", let own = node["lang"].flatMap(languageTag), own != language {
            guard language == nil else {
                otherLanguages.insert(own)
                return span.begin
            }
            language = own
            track.language = own
        }
        let speaker = self.speaker(of: node) ?? speaker
        if node.name == "p" { return readParagraph(node, span, speaker: speaker) }
        let isSequence = node["timeContainer"] == "seq"
        var last = span.begin
        for child in node.elements where ["div", "p"].contains(child.name) {
            let outer = Span(begin: isSequence ? last : span.begin, end: span.end)
            last = readContainer(child, in: outer, speaker: speaker)
        }
        return span.end ?? last
    }

    private mutating func readParagraph(_ node: MarkupNode, _ span: Span, speaker: String?) -> Double {
        var builder = CueLineBuilder()
        builder.setSpeaker(speaker)
        read(node, in: span, isTimed: false, into: &builder)
        let lines = builder.finish()
        let times = lines.flatMap { $0.words.compactMap(\.time) }
        let isTimedByWords = node["begin"] == nil && lines.allSatisfy { $0.words.allSatisfy { $0.time != nil } }
        let start = isTimedByWords ? times.min() ?? milliseconds(span.begin) : milliseconds(span.begin)
        let end = span.end.map(milliseconds) ?? max(start, times.max() ?? start)
        if end < start || start >= longestRecording {
            track.skipped += 1
        } else if !lines.isEmpty {
            track.cues.append(TimedCue(start: start, end: end, id: node["id"] ?? "", lines: lines))
        }
        return span.end ?? span.begin
    }

    /// Text of a paragraph or of a span in it.
    private func read(_ node: MarkupNode, in span: Span, isTimed: Bool, into builder: inout CueLineBuilder) {
        for child in node.children {
            if child.isText {
                builder.time = isTimed ? milliseconds(span.begin) : nil
                builder.append(child.text)
            } else if child.name == "br" {
                builder.endLine()
            } else if child.name == "span", child["ruby"] != "delimiter" {
                // What ends before it begins is left out as a paragraph is; it has no cue of its own to be counted.
                let own = self.span(of: child, in: span) ?? span
                if let speaker = speaker(of: child) { builder.setSpeaker(speaker) }
                let isReading = child["ruby"] == "text"
                if isReading { builder.append("(") }
                read(child, in: own, isTimed: isTimed || child["begin"] != nil, into: &builder)
                if isReading { builder.append(")") }
            }
        }
    }

    private func speaker(of node: MarkupNode) -> String? {
        let ids = node["agent"]?.split(separator: " ") ?? []
        let names = ids.compactMap { agents[String($0)] }
        return names.isEmpty ? nil : names.joined(separator: " and ")
    }

    /// When a node is shown (TTML1, 10.2): its times count from when what holds it begins. Nil for an unreadable time.
    private func span(of node: MarkupNode, in parent: Span) -> Span? {
        var times: [String: Double] = [:]
        for name in ["begin", "end", "dur"] {
            guard let text = node[name] else { continue }
            // Without a readable end it is still known when it is said.
            guard let time = clock.seconds(text) ?? (name == "begin" ? nil : .infinity) else { return nil }
            if time.isFinite { times[name] = time }
        }
        let begin = parent.begin + (times["begin"] ?? 0)
        let ends = [parent.end, times["end"].map { parent.begin + $0 }, times["dur"].map { begin + $0 }]
        return Span(begin: begin, end: ends.compactMap { $0 }.min())
    }
}

/// In seconds.
private struct Span {
    var begin: Double
    var end: Double?
}

/// Of a sum of times each of which is bounded, in a document whose depth is.
private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

extension TimedCue {
    fileprivate mutating func move(by offset: Int) {
        start += offset
        end += offset
        for line in lines.indices {
            for word in lines[line].words.indices { lines[line].words[word].time? += offset }
        }
    }
}
