import Model
import YAML

/// Reads `kb.yml`. What is wrong is reported, and the defaults stand in its place.
public func parseSettings(_ source: SourceText) -> (settings: Settings, problems: [Diagnostic]) {
    switch parseYAML(source.bytes[...]) {
    case .success(nil): return (Settings(), [])
    case .success(.some(let node)):
        guard case .mapping(let pairs) = node.content else { break }
        return settings(from: pairs, of: source)
    case .failure(let problem):
        return (
            Settings(),
            [
                Diagnostic(
                    .settings, "the settings cannot be read: \(problem.message)",
                    help: yamlHelp(problem, in: source),
                    at: source.span(problem.range))
            ]
        )
    }
    let problem = Diagnostic(
        .settings, "the settings are not a list of 'field: value' lines", help: "write one field a line",
        at: source.span(0..<0))
    return (Settings(), [problem])
}

/// Where the items of a list of `kb.yml` stand, for what only shows when they are used.
public func settingsPlaces(of field: String, in source: SourceText) -> [SourceSpan] {
    guard case .success(.some(let node)) = parseYAML(source.bytes[...]), case .mapping(let pairs) = node.content
    else { return [] }
    return (FieldReader(pairs, of: source).ranges[field] ?? []).map(source.span)
}

private func settings(
    from pairs: [YAMLPair], of source: SourceText
) -> (settings: Settings, problems: [Diagnostic]) {
    var settings = Settings()
    var reader = FieldReader(pairs, of: source)
    settings.title = reader.text("title") ?? settings.title
    settings.tagline = reader.text("tagline") ?? settings.tagline
    settings.description = reader.text("description") ?? settings.description
    settings.givenBaseURL = reader.address("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.language = reader.text("language") ?? settings.language
    settings.editURL = reader.address("edit_url")
    if let address = settings.editURL, !address.contains("{path}") {
        reader.report(
            .settings, "'edit_url' does not say where a page's path goes",
            help: "put {path} into it, such as https://example.org/edit/main/{path}", at: "edit_url")
    }
    settings.isOffline = reader.flag("offline")
    settings.alerts = reader.texts("alerts")
    settings.levels = reader.levels("rules")
    settings.tags = reader.tagMeanings("tags")
    reader.reportUnknownFields { _ in nil }
    return (settings, reader.problems)
}

extension FieldReader {
    /// `partition:` with `means` and `aliases` below it, or with nothing.
    fileprivate mutating func tagMeanings(_ name: String) -> [String: TagMeaning] {
        var meanings: [String: TagMeaning] = [:]
        for pair in mapping(name, example: "\n  partition:\n    aliases: [netsplit]") {
            guard let tag = pair.key.text, !tag.isEmpty else { continue }
            meanings[tag] = tagMeaning(of: pair)
        }
        return meanings
    }

    private mutating func tagMeaning(of pair: YAMLPair) -> TagMeaning {
        if pair.value.isNull { return TagMeaning() }
        guard case .mapping(let fields) = pair.value.content else {
            report(
                .settings, "the tag '\(pair.key.text ?? "")' is not explained by 'means' and 'aliases'",
                help: "write 'means: a sentence' and 'aliases: [other, words]' below it", at: pair.value.range)
            return TagMeaning()
        }
        var reader = FieldReader(fields, of: source)
        let meaning = TagMeaning(means: reader.text("means"), aliases: reader.texts("aliases"))
        reader.reportUnknownFields { _ in nil }
        report(reader.problems)
        return meaning
    }

    /// `KB042: error` for each rule that matters more, or less, than usual.
    fileprivate mutating func levels(_ name: String) -> [Rule: RuleLevel] {
        var levels: [Rule: RuleLevel] = [:]
        for pair in mapping(name, example: "\n  KB042: error") {
            let code = pair.key.text ?? ""
            guard let rule = Rule(rawValue: code.uppercased()) else {
                let help = didYouMean(code.uppercased(), among: Rule.allCases.map(\.rawValue))
                report(
                    .settings, "there is no rule '\(code)'", help: help ?? "see them with: kb check --rules",
                    at: pair.key.range)
                continue
            }
            guard let level = pair.value.text.flatMap({ RuleLevel(rawValue: $0) }) else {
                report(
                    .settings, "the level of \(rule.rawValue) is not one", help: "write off, warning or error",
                    at: pair.value.range)
                continue
            }
            if rule.isFatal, level != .error {
                report(
                    .settings, "\(rule.rawValue) is always an error", help: "remove this line",
                    at: pair.key.range)
            } else {
                levels[rule] = level
            }
        }
        return levels
    }
}
