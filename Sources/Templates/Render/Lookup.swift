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

    /// The value of the name in the innermost record that has it.
    func first(_ name: Name) -> Value? {
        for index in contexts.indices.reversed() {
            if case .record(let fields) = contexts[index], let value = fields[name] { return value }
        }
        return nil
    }
}
