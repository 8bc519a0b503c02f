import CYAML

/// A step through a document, and the bytes of the file that it was read from.
struct YAMLEvent {
    enum Kind: Equatable {
        case streamStart, streamEnd, documentStart, documentEnd
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    var kind: Kind
    var range: Range<Int>
}

/// libyaml's parser: the only place that holds memory of its making.
struct EventReader: ~Copyable {
    /// On the heap, since libyaml keeps the address.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var offsets: ByteOffsets

    /// The text must outlive the reader, and must not be empty.
    init(_ text: UnsafeBufferPointer<UInt8>, base: Int) throws(YAMLProblem) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw YAMLProblem("out of memory", at: base..<base)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        self.parser = parser
        offsets = ByteOffsets(text, base: base)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let range = offsets.trimmed(offsets.range(event.start_mark, event.end_mark))
        if let refused = refusal(of: event) { throw YAMLProblem(refused, at: range) }
        return YAMLEvent(kind: try kind(of: event, at: range), range: range)
    }

    private func kind(of event: yaml_event_t, at range: Range<Int>) throws(YAMLProblem) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(String(decoding: text, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        default: throw YAMLProblem("the structure is not understood", at: range)
        }
    }

    /// What YAML has and we do not take.
    private func refusal(of event: yaml_event_t) -> String? {
        let (anchor, tag) =
            switch event.type {
            case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
            case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
            case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
            case YAML_ALIAS_EVENT: (event.data.alias.anchor, nil)
            default: (nil, nil)
            }
        if event.type == YAML_ALIAS_EVENT { return "aliases are not supported" }
        if anchor != nil { return "anchors are not supported" }
        return tag == nil ? nil : "tags are not supported"
    }

    private mutating func problem() -> YAMLProblem {
        let parser = parser.pointee
        let problem = parser.problem.map { String(cString: $0) } ?? "the text is not understood"
        let context = parser.context.map { String(cString: $0) }
        if let mistake = mistakeAbove(problem, context) { return mistake }
        let range =
            switch (parser.error, context) {
            // Counted in bytes, as nothing could be decoded.
            case (YAML_READER_ERROR, _): offsets.character(at: parser.problem_offset)
            // What has no end is shown from its beginning: that the end is missing comes out only far below.
            case (YAML_SCANNER_ERROR, "while scanning a simple key"),
                (YAML_SCANNER_ERROR, "while scanning a quoted scalar"):
                offsets.trimmed(offsets.range(parser.context_mark, parser.problem_mark))
            default: offsets.character(at: parser.problem_mark)
            }
        return YAMLProblem(context.map { "\(problem) \($0)" } ?? problem, at: range)
    }

    /// What libyaml meets in a line that is right, and was made in one above.
    private mutating func mistakeAbove(_ problem: String, _ context: String?) -> YAMLProblem? {
        let place = offsets.character(at: parser.pointee.problem_mark)
        switch context {
        case "while parsing a flow sequence", "while parsing a flow mapping":
            let start = offsets.start(of: parser.pointee.context_mark)
            guard offsets.isPastBrackets(from: start, place) else { return nil }
            let what = context == "while parsing a flow sequence" ? "list" : "mapping"
            return YAMLProblem("the \(what) is not closed", at: offsets.restOfLine(from: start))
        case nil where problem == "mapping values are not allowed in this context":
            // Of a text and the key below it libyaml makes one text of two lines, and meets a colon behind that.
            let line = offsets.lineWithoutKey(above: place)
            return line.map { YAMLProblem("could not find expected ':' while scanning a simple key", at: $0) }
        default: return nil
        }
    }
}
