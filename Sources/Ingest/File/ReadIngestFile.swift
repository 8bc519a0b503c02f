import Model
import YAML

extension IngestFile {
    /// Reads a file that `text` wrote and that people may have edited since.
    ///
    /// Nil when its front matter cannot be read, or it has none: it is then no file of ours.
    public init?(reading text: String) {
        self.init()
        let text = text.utf8.contains(UInt8(ascii: "\r")) ? withoutReturns(text) : text
        var lines = linesOfText(text)[...]
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
        let yaml = Array((lines[1..<end].joined(separator: "\n") + "\n").utf8)
        guard case .success(let node) = parseYAML(yaml[...]), case .mapping(let pairs) = node?.content else {
            return nil
        }
        read(YAMLFields(pairs))
        lines = lines[(end + 1)...]
        read(Array(lines))
    }

    private mutating func read(_ lines: [Substring]) {
        var preamble = 0..<0
        var texts: [Range<Int>] = []
        var keys: Set<String> = []
        var index = 0
        while index < lines.count {
            let (segment, count) = Self.start(of: lines, at: index)
            if var segment {
                // A piece that somebody copied with its marker is one of their own.
                while !keys.insert("\(segment.marker.family) \(segment.marker.key)").inserted {
                    segment.marker.key += "~"
                }
                segments.append(segment)
                index += count
                texts.append(index..<index)
            } else {
                index += 1
                if let last = texts.last {
                    texts[texts.count - 1] = last.lowerBound..<index
                } else {
                    preamble = 0..<index
                }
            }
        }
        self.preamble = text(of: lines[preamble])
        for (index, text) in texts.enumerated() { segments[index].text = self.text(of: lines[text]) }
    }

    /// What follows each other in the file.
    private func text(of lines: ArraySlice<Substring>) -> String {
        guard let first = lines.first, let last = lines.last else { return "" }
        return withoutBlankEnds(first.base[first.startIndex..<last.endIndex])
    }

    /// A segment that begins here, and how many lines its heading and marker are.
    private static func start(of lines: [Substring], at index: Int) -> (segment: FileSegment?, count: Int) {
        if let marker = SegmentMarker(line: lines[index]) {
            return (FileSegment(heading: nil, marker: marker, text: ""), 1)
        }
        guard lines[index].utf8.first == UInt8(ascii: "#"), index + 1 < lines.count,
            let marker = SegmentMarker(line: lines[index + 1]), let heading = FileHeading(line: lines[index])
        else { return (nil, 0) }
        return (FileSegment(heading: heading, marker: marker, text: ""), 2)
    }

    private mutating func read(_ fields: YAMLFields) {
        facts.title = fields.text("title")
        facts.subtitle = fields.text("subtitle")
        facts.people = fields.texts("people")
        facts.date = fields.text("date").flatMap { PartialDate($0) }
        facts.url = fields.text("url")
        facts.licence = fields.text("licence")
        facts.mayPublish = fields.text("withheld") != "true"
        facts.language = fields.text("language")
        facts.organisation = fields.text("organisation")
        facts.event = fields.text("event")
        facts.publisher = fields.text("publisher")
        facts.isbn = fields.text("isbn")
        facts.summary = fields.text("summary")
        facts.tags = fields.texts("tags")
        facts.categories = fields.texts("categories")
        facts.aliases = fields.texts("aliases")
        facts.links = fields.texts("links")
        facts.duration = fields.text("duration").flatMap { Seconds($0) }
        facts.slideCount = fields.number("slide_count")
        facts.hiddenSlides = fields.texts("hidden_slides").compactMap { Int($0) }
        facts.contentsCount = fields.number("contents_count")
        facts.contentsDepth = fields.number("contents_depth")
        facts.spineCount = fields.number("spine_count")
        facts.transcript = fields.text("transcript")
        facts.chapters = fields.records("chapters").compactMap { record in
            record.number("start").map { Chapter(start: Seconds($0), title: record.text("title") ?? "") }
        }
        sources = fields.records("sources").map(IngestSource.init)
        tool = fields.text("tool") ?? ""
    }
}

extension IngestSource {
    fileprivate init(_ fields: YAMLFields) {
        self.init(family: fields.text("family") ?? "")
        files = fields.texts("files")
        sha256 = fields.texts("sha256")
        retrieved = fields.text("retrieved") ?? ""
        pieces = fields.number("pieces") ?? 0
        warnings = fields.texts("warnings").map { text in
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let message = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            return IngestWarning(String(parts.first ?? ""), String(message))
        }
    }
}

private func linesOfText(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
}

/// Some editors write the line ends of their system: carriage returns at a line's end are none of ours.
private func withoutReturns(_ text: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        var line = line
        while line.last == UInt8(ascii: "\r") { line.removeLast() }
        return Array(line)
    }
    return String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
}

/// The fields of a mapping, for a reader that takes what it understands.
struct YAMLFields {
    private let values: [String: YAMLNode]

    init(_ pairs: [YAMLPair]) {
        values = Dictionary(
            pairs.compactMap { pair in Self.text(pair.key).map { ($0, pair.value) } },
            uniquingKeysWith: { first, _ in first })
    }

    func text(_ name: String) -> String? { values[name].flatMap(Self.text) }

    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    func texts(_ name: String) -> [String] {
        guard case .sequence(let items) = values[name]?.content else { return [] }
        return items.compactMap(Self.text)
    }

    func records(_ name: String) -> [YAMLFields] {
        guard case .sequence(let items) = values[name]?.content else { return [] }
        return items.compactMap { item in
            guard case .mapping(let pairs) = item.content else { return nil }
            return YAMLFields(pairs)
        }
    }

    private static func text(_ node: YAMLNode) -> String? {
        guard case .scalar(let text, _) = node.content else { return nil }
        return text
    }
}
