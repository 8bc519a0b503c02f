import Model

/// Mustache templates that may include each other, ready to be rendered from many threads at once.
///
/// The language is that of the Mustache specification (<https://github.com/mustache/spec>) with its inheritance, without
/// lambdas, set delimiters and dynamic names. It is strict: what the specification shows as nothing, such as an unknown
/// name, is a diagnostic.
public struct TemplateSet: Sendable {
    /// The templates one after another; a node that has a body is followed by it.
    var nodes: [Node] = []
    /// Where each node is written.
    var places: [Place] = []
    /// The text of all text nodes and indentations.
    var literals: [UInt8] = []
    var paths: [NamePath] = []
    var pathComponents: [Name] = []
    var sources: [SourceText] = []
    /// By the number of the template.
    var bodies: [Range<Int>] = []
    var numbers: [String: Int] = [:]

    /// Reads templates; the later of two that have the same name holds.
    ///
    /// A template with problems is in the set all the same, without the tags that are in error.
    ///
    /// - Parameter sources: A name is what `{{> name}}` and ``render(_:with:)`` call the template.
    /// - Returns: The problems of all templates: of syntax (``Rule/templateSyntax``), and unknown names of partials,
    ///   parents and blocks (``Rule/unknownTemplateName``).
    public static func parse(
        _ sources: [(name: String, source: SourceText)]
    ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
        var last: [String: SourceText] = [:]
        for (name, source) in sources { last[name] = source }
        var diagnostics: [Diagnostic] = []
        let templates = last.sorted { $0.key < $1.key }.map { name, source in
            TaggedTemplate(name: name, source: source, diagnostics: &diagnostics)
        }
        let compilation = Compilation(of: templates)
        diagnostics += compilation.diagnostics + unknownArguments(in: templates)
        return (compilation.set, diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }

    /// In alphabetical order.
    public var names: [String] { numbers.keys.sorted() }

    /// Shows a value by a template.
    ///
    /// - Returns: What could be rendered, with the unknown names that were met on the way.
    public func render(_ name: String, with value: Value) -> Rendering {
        guard let number = numbers[name] else {
            let help = didYouMean(name, among: numbers.keys)
            let problem = Diagnostic(
                .unknownTemplateName, "there is no template '\(name)'", help: help, at: SourceSpan(file: name))
            return Rendering(bytes: [], diagnostics: [problem])
        }
        var renderer = Renderer(set: self, value: value)
        renderer.render(bodies[number])
        return Rendering(
            bytes: renderer.output, diagnostics: renderer.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }
}

/// What became of a template and a value.
public struct Rendering: Sendable {
    /// UTF-8, when the template is.
    public var bytes: [UInt8]
    /// Each place in a template once, however often it was passed.
    public var diagnostics: [Diagnostic]

    public init(bytes: [UInt8], diagnostics: [Diagnostic]) {
        self.bytes = bytes
        self.diagnostics = diagnostics
    }
}
