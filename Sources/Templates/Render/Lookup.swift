import Model

extension Renderer {
    /// The value that a path names from the current context, or nil when it is unknown, which is reported.
    mutating func value(of path: Int32, at node: Int) -> Value? {
        if let value = known(path) { return value }
        reportUnknown(path, at: node)
        return nil
    }

    /// The first name is looked up on the whole stack, the others each in the value before. What is in nothing is nothing.
    private func known(_ path: Int32) -> Value? {
        let components = set.paths[Int(path)].range
        guard var value = components.isEmpty ? contexts.last : first(set.pathComponents[components.lowerBound]) else {
            return nil
        }
        for index in components.dropFirst() {
            switch value {
            case .none: return Value.none
            case .record(let fields):
                guard let field = fields[set.pathComponents[index]] else { return nil }
                value = field
            case .flag, .text, .list: return nil
            }
        }
        return value
    }

    private func first(_ name: String) -> Value? {
        for index in contexts.indices.reversed() {
            if case .record(let fields) = contexts[index], let value = fields[name] { return value }
        }
        return nil
    }
}

extension Renderer {
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
    private mutating func reportUnknown(_ path: Int32, at node: Int) {
        guard !reportedNodes.contains(node) else { return }
        let components = set.pathComponents[set.paths[Int(path)].range]
        var candidates: [String] = contexts.flatMap(\.keys)
        var value = components.first.flatMap(first)
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
        return components.isEmpty ? "." : set.pathComponents[components].joined(separator: ".")
    }
}

extension Value {
    fileprivate var keys: [String] {
        if case .record(let fields) = self { Array(fields.keys) } else { [] }
    }

    fileprivate func field(_ name: String) -> Value? {
        if case .record(let fields) = self { fields[name] } else { nil }
    }
}

private func listing(_ names: [String]) -> String? {
    let names = Set(names).sorted()
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 12 ? "known names are \(shown) and others" : "known names are \(shown)"
}
