/// One step of rendering. `end` is the index after the node's body, which begins right after the node.
enum Node {
    case text(Literal)
    case escaped(path: Int32)
    case raw(path: Int32)
    case section(path: Int32, end: Int32)
    case inverted(path: Int32, end: Int32)
    case partial(template: Int32, indentation: Literal)
    /// Of the body, only the blocks directly in it count: they are the arguments for the parent.
    case parent(template: Int32?, indentation: Literal, end: Int32)
    /// The body is shown unless an argument of the name is in force; `indentation` is put before the argument's lines.
    case block(path: Int32, indentation: Literal, end: Int32)

    /// The node with the end of its body, known once the body is compiled.
    func ending(at end: Int) -> Node {
        let end = Int32(end)
        switch self {
        case .section(let path, _): return .section(path: path, end: end)
        case .inverted(let path, _): return .inverted(path: path, end: end)
        case .parent(let template, let indentation, _):
            return .parent(template: template, indentation: indentation, end: end)
        case .block(let path, let indentation, _): return .block(path: path, indentation: indentation, end: end)
        case .text, .escaped, .raw, .partial: return self
        }
    }
}

/// A range of `TemplateSet.literals`.
struct Literal {
    var start: Int32
    var end: Int32

    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A range of `TemplateSet.pathComponents`: the parts of a dotted name, none for the implicit iterator `.`.
struct NamePath {
    var start: Int32
    var end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A tag in a source, by which a node is named in a diagnostic.
struct Place {
    var template: Int32
    var start: Int32
    var end: Int32
}
