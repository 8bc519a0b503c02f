import Model

extension RunEvent {
    /// One line of the log.
    public var json: JSON {
        var fields: [(name: String, value: JSON)] = [("time", .text(time.description)), ("event", .text(word))]
        switch action {
        case .start(let runbook, let title, let steps):
            fields += [("runbook", .text(runbook)), ("title", .text(title)), ("steps", Self.json(of: steps))]
        case .resume(let steps): if let steps { fields.append(("steps", Self.json(of: steps))) }
        case .step(let anchor, _, let note): fields += [("step", .text(anchor)), ("note", .text(note))]
        case .end: break
        }
        return .object(fields)
    }

    /// Reads what `json` writes, also with further fields; nil for all else.
    public init?(_ json: JSON) {
        guard let time = json["time"]?.asText.flatMap({ UTCTime($0) }), let word = json["event"]?.asText,
            let action = Self.action(word, json)
        else { return nil }
        self.init(time: time, action: action)
    }

    private var word: String {
        switch action {
        case .start: "start"
        case .resume: "resume"
        case .step(_, let word, _): word.rawValue
        case .end: "end"
        }
    }

    private static func action(_ word: String, _ json: JSON) -> Action? {
        switch word {
        case "start":
            guard let runbook = json["runbook"]?.asText, let title = json["title"]?.asText,
                let steps = json["steps"].flatMap(steps)
            else { return nil }
            return .start(runbook: runbook, title: title, steps: steps)
        case "resume": return .resume(steps: json["steps"].flatMap(steps))
        case "end": return .end
        default:
            guard let word = Word(rawValue: word), let anchor = json["step"]?.asText else { return nil }
            return .step(anchor: anchor, word, note: json["note"]?.asText ?? "")
        }
    }

    private static func json(of steps: [RunStep]) -> JSON {
        .list(steps.map { .object([("anchor", .text($0.anchor)), ("title", .text($0.title))]) })
    }

    private static func steps(_ json: JSON) -> [RunStep]? {
        guard case .list(let items) = json else { return nil }
        let steps = items.compactMap { item in
            item["anchor"]?.asText.flatMap { anchor in
                item["title"]?.asText.map { RunStep(anchor: anchor, title: $0) }
            }
        }
        return steps.count == items.count ? steps : nil
    }
}

extension JSON {
    fileprivate subscript(name: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    fileprivate var asText: String? {
        if case .text(let text) = self { return text }
        return nil
    }
}
