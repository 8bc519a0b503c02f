import Model

extension Renderer {
    /// A place is reported once, however often a section or partial passes it.
    mutating func report(_ rule: Rule, _ message: String, help: String?, at node: Int) {
        guard reportedNodes.insert(node).inserted else { return }
        let place = set.places[node]
        let span = set.sources[Int(place.template)].span(Int(place.start)..<Int(place.end))
        diagnostics.append(Diagnostic(rule, message, help: help, at: span))
    }

    mutating func reportShownAsText(_ path: Int32, at node: Int) {
        let name = self.name(of: path)
        let help = "show its parts in a section, '{{#\(name)}}…{{/\(name)}}'"
        report(.templateSyntax, "'\(name)' is not a text", help: help, at: node)
    }

    /// Looks for the component that failed, to name it and what could have stood there.
    mutating func reportUnknown(_ path: Int32, at node: Int) {
        guard !reportedNodes.contains(node) else { return }
        let components = set.pathComponents[set.paths[Int(path)].range].map(\.text)
        var candidates: [String] = contexts.flatMap(\.keys)
        var value = components.first.flatMap { first(Name($0)) }
        var known: [String] = []
        for component in components {
            defer { known.append(component) }
            if !known.isEmpty {
                candidates = value?.keys ?? []
                value = value?.field(component)
            }
            guard value == nil else { continue }
            let place = known.isEmpty ? "" : " in '\(known.joined(separator: "."))'"
            let help = didYouMean(component, among: candidates) ?? listing(candidates)
            return report(.unknownTemplateName, "unknown name '\(component)'\(place)", help: help, at: node)
        }
    }

    private func name(of path: Int32) -> String {
        let components = set.paths[Int(path)].range
        return components.isEmpty ? "." : set.pathComponents[components].map(\.text).joined(separator: ".")
    }
}

extension Value {
    fileprivate var keys: [String] {
        if case .record(let fields) = self { fields.names } else { [] }
    }

    fileprivate func field(_ name: String) -> Value? {
        if case .record(let fields) = self { fields[Name(name)] } else { nil }
    }
}

private func listing(_ names: [String]) -> String? {
    let names = Set(names).sorted()
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 12 ? "known names are \(shown) and others" : "known names are \(shown)"
}
