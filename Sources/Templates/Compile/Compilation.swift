import Model

/// Turns tagged templates into the nodes of a set, and reports partials and parents that there are none of.
struct Compilation {
    private(set) var set = TemplateSet()
    private(set) var diagnostics: [Diagnostic] = []
    /// The number of each name path.
    private var pathNumbers: [String: Int32] = [:]
    /// What the lines of the arguments that the current place is in are written indented by, the innermost last.
    private var margins: [[UInt8]] = []
    /// Whether the last node is a text that may still grow: none of its neighbours' bodies begins or ends after it.
    private var textIsOpen = false

    init(of templates: [TaggedTemplate]) {
        for (number, template) in templates.enumerated() { set.numbers[template.name] = number }
        set.sources = templates.map(\.source)
        for (number, template) in templates.enumerated() { compile(template, number: number) }
    }

    private mutating func compile(_ template: TaggedTemplate, number: Int) {
        let start = set.nodes.count
        let bytes = template.source.bytes
        var nodesByTag: [Int: Int] = [:]
        var position = 0
        for (index, tag) in template.tags.enumerated() {
            addText(position..<max(position, tag.cut.lowerBound), of: bytes, in: number)
            position = tag.cut.upperBound
            if tag.kind == .close {
                if let opening = tag.partner, let node = nodesByTag[opening] { close(node, template.tags[opening]) }
            } else if tag.partner != nil || !tag.kind.hasBody {
                nodesByTag[index] = set.nodes.count
                add(tag, of: template.source, in: number)
            }
        }
        addText(position..<max(position, bytes.count), of: bytes, in: number)
        textIsOpen = false
        set.bodies.append(start..<set.nodes.count)
    }

    private mutating func add(_ tag: Tag, of source: SourceText, in number: Int) {
        let node: Node
        switch tag.kind {
        case .escaped: node = .escaped(path: path(tag.name))
        case .raw: node = .raw(path: path(tag.name))
        case .section: node = .section(path: path(tag.name), end: 0)
        case .inverted: node = .inverted(path: path(tag.name), end: 0)
        case .partial:
            guard let template = self.number(of: tag, in: source) else { return }
            node = .partial(template: template, indentation: indentation(of: tag, in: source.bytes))
        case .parent:
            let template = self.number(of: tag, in: source)
            node = .parent(template: template, indentation: indentation(of: tag, in: source.bytes), end: 0)
        case .block:
            if tag.isArgument { margins.append(Array(source.bytes[tag.indentation])) }
            // An argument that is itself replaced by an outer one never shows its own place.
            let indentation = tag.isArgument ? Literal(start: 0, end: 0) : indentation(of: tag, in: source.bytes)
            node = .block(path: path(tag.name), indentation: indentation, end: 0)
        case .close, .comment: return
        }
        append(node, at: tag.range, in: number)
        textIsOpen = false
    }

    private mutating func close(_ node: Int, _ opening: Tag) {
        set.nodes[node] = set.nodes[node].ending(at: set.nodes.count)
        if opening.isArgument { margins.removeLast() }
        textIsOpen = false
    }

    private mutating func append(_ node: Node, at range: Range<Int>, in template: Int) {
        set.nodes.append(node)
        set.places.append(
            Place(template: Int32(template), start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    }
}

extension Compilation {
    private mutating func addText(_ range: Range<Int>, of bytes: [UInt8], in template: Int) {
        guard !range.isEmpty else { return }
        let literal = addLiteral(range, of: bytes)
        guard !literal.isEmpty else { return }
        if textIsOpen, let last = set.nodes.last, case .text(let previous) = last {
            set.nodes[set.nodes.count - 1] = .text(Literal(start: previous.start, end: literal.end))
        } else {
            append(.text(literal), at: range, in: template)
            textIsOpen = true
        }
    }

    private mutating func indentation(of tag: Tag, in bytes: [UInt8]) -> Literal {
        textIsOpen = false
        return addLiteral(tag.indentation, of: bytes)
    }

    /// Copies text, without what the lines of the innermost argument are written indented by.
    private mutating func addLiteral(_ range: Range<Int>, of bytes: [UInt8]) -> Literal {
        let start = set.literals.count
        var position = range.lowerBound
        while position < range.upperBound {
            let startsLine = position == 0 || bytes[position - 1] == UInt8(ascii: "\n")
            if startsLine, let margin = margins.last {
                position += zip(bytes[position..<range.upperBound], margin).prefix { $0 == $1 }.count
            }
            let newline = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let lineEnd = newline.map { $0 + 1 } ?? range.upperBound
            set.literals += bytes[position..<lineEnd]
            position = lineEnd
        }
        return Literal(start: Int32(start), end: Int32(set.literals.count))
    }

    private mutating func path(_ name: String) -> Int32 {
        if let number = pathNumbers[name] { return number }
        let number = Int32(set.paths.count)
        let start = set.pathComponents.count
        set.pathComponents += name.split(separator: ".").map { Name(String($0)) }
        set.paths.append(NamePath(start: Int32(start), end: Int32(set.pathComponents.count)))
        pathNumbers[name] = number
        return number
    }

    private mutating func number(of tag: Tag, in source: SourceText) -> Int32? {
        if let number = set.numbers[tag.name] { return Int32(number) }
        let help = didYouMean(tag.name, among: set.numbers.keys)
        diagnostics.append(
            Diagnostic(
                .unknownTemplateName, "there is no template '\(tag.name)'", help: help, at: source.span(tag.range)))
        return nil
    }
}
