import Model
import YAML

/// Reads `kb.yml`. What is wrong is reported, and the defaults stand in its place.
public func parseSettings(_ source: SourceText) -> (settings: SiteSettings, problems: [Diagnostic]) {
    switch parseYAML(source.bytes[...]) {
    case .success(nil): return (SiteSettings(), [])
    case .success(.some(let node)):
        guard case .mapping(let pairs) = node.content else { break }
        return settings(from: pairs, of: source)
    case .failure(let problem):
        return (
            SiteSettings(),
            [
                Diagnostic(
                    .settings, "the settings cannot be read: \(problem.message)",
                    help: "put a value that has ': ' or '#' in it between double quotes",
                    at: source.span(problem.range))
            ]
        )
    }
    let problem = Diagnostic(
        .settings, "the settings are not a list of 'field: value' lines", help: "write one field a line",
        at: source.span(0..<0))
    return (SiteSettings(), [problem])
}

private func settings(
    from pairs: [YAMLPair], of source: SourceText
) -> (settings: SiteSettings, problems: [Diagnostic]) {
    var settings = SiteSettings()
    var reader = FieldReader(pairs, of: source)
    settings.title = reader.text("title") ?? settings.title
    settings.tagline = reader.text("tagline") ?? settings.tagline
    settings.description = reader.text("description") ?? settings.description
    settings.baseURL = reader.address("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? settings.baseURL
    settings.language = reader.text("language") ?? settings.language
    reader.reportUnknownFields { _ in nil }
    return (settings, reader.problems)
}
