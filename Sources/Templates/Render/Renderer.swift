import Model

/// One rendering under way.
struct Renderer {
    let set: TemplateSet
    var output: [UInt8] = []
    /// The context stack: names are looked up from its end.
    var contexts: [Value]
    /// What is put before each line of template text.
    var indentation: [UInt8] = []
    /// Whether template text comes next at the start of one of its lines. The lines of values are not indented.
    var isAtLineStart = true
    var arguments: [Argument] = []
    /// The argument given last of those in force.
    var scope: Int?
    var depth = 0
    /// Set when the depth limit was met: more would only repeat the problem, perhaps without end.
    var hasStopped = false
    var reportedNodes: Set<Int> = []
    var diagnostics: [Diagnostic] = []

    init(set: TemplateSet, value: Value) {
        self.set = set
        contexts = [value]
        // Most pages fit.
        output.reserveCapacity(32 * 1024)
    }

    mutating func render(_ nodes: Range<Int>) {
        var index = nodes.lowerBound
        while index < nodes.upperBound, !hasStopped {
            var next = index + 1
            switch set.nodes[index] {
            case .text(let literal): emit(literal)
            case .escaped(let path): interpolate(path, at: index, isEscaped: true)
            case .raw(let path): interpolate(path, at: index, isEscaped: false)
            case .section(let path, let end):
                next = Int(end)
                renderSection(path, at: index, body: index + 1..<next)
            case .inverted(let path, let end):
                next = Int(end)
                if value(of: path, at: index)?.isTruthy != true { nest(at: index) { $0.render(index + 1..<next) } }
            case .partial(let template, let indentation): include(template, indentation, at: index)
            case .parent(let template, let indentation, let end):
                next = Int(end)
                if let template { include(template, indentation, at: index, arguments: index + 1..<next) }
            case .block(let path, let indentation, let end):
                next = Int(end)
                renderBlock(path, indentation, at: index, body: index + 1..<next)
            }
            index = next
        }
    }

    private mutating func renderSection(_ path: Int32, at node: Int, body: Range<Int>) {
        guard let value = value(of: path, at: node), value.isTruthy else { return }
        nest(at: node) { renderer in
            if case .list(let items) = value {
                for item in items { renderer.render(body, in: item) }
            } else {
                renderer.render(body, in: value)
            }
        }
    }

    private mutating func render(_ body: Range<Int>, in context: Value) {
        contexts.append(context)
        render(body)
        contexts.removeLast()
    }

    private mutating func include(
        _ template: Int32, _ literal: Literal, at node: Int, arguments body: Range<Int>? = nil
    ) {
        nest(at: node) { renderer in
            let (scope, count) = (renderer.scope, renderer.arguments.count)
            if let body { renderer.addArguments(in: body) }
            renderer.indent(by: literal) { $0.render($0.set.bodies[Int(template)]) }
            renderer.arguments.removeSubrange(count...)
            renderer.scope = scope
        }
    }

    private mutating func renderBlock(_ path: Int32, _ literal: Literal, at node: Int, body: Range<Int>) {
        nest(at: node) { renderer in
            guard let argument = renderer.argument(path) else { return renderer.render(body) }
            let scope = renderer.scope
            renderer.scope = argument.scope
            renderer.indent(by: literal) { $0.render(argument.body) }
            renderer.scope = scope
        }
    }

    private mutating func indent(by literal: Literal, _ body: (inout Renderer) -> Void) {
        indentation += set.literals[literal.range]
        body(&self)
        indentation.removeLast(literal.range.count)
    }

    /// The limit keeps a partial that includes itself without end from overflowing the stack.
    private mutating func nest(at node: Int, _ body: (inout Renderer) -> Void) {
        guard depth < Self.depthLimit else {
            hasStopped = true
            return report(
                .templateSyntax, "more than \(Self.depthLimit) sections, blocks and templates are inside each other",
                help: "look for a template that includes itself without end", at: node)
        }
        depth += 1
        body(&self)
        depth -= 1
    }

    private static let depthLimit = 100
}
