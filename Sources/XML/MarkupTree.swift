/// A parsed XML or HTML document, for reading. A flat array: a tree of hostile depth takes no stack.
public struct MarkupTree: Sendable {
    /// The outermost element.
    public var root: MarkupNode { MarkupNode(tree: self, index: 0) }
    /// Elements stood deeper than the limit and were hung on the deepest that is allowed: nothing is lost but the nesting.
    public internal(set) var isFlattened = false
    /// Where the parser objected and went on, as HTML's always does.
    public internal(set) var problems: [XMLProblem] = []
    var records: [MarkupRecord] = [MarkupRecord()]

    init() {}
}

struct MarkupRecord: Sendable {
    /// Empty for text.
    var name = ""
    var namespace = ""
    var text = ""
    var attributes: [MarkupAttribute] = []
    var parent = -1
    var children: [Int] = []
    var line = 1
}

public struct MarkupAttribute: Sendable, Equatable {
    /// Without a prefix.
    public var name: String
    /// The namespace's URI; empty for none.
    public var namespace: String
    public var value: String
}

/// An element or a text of a tree.
public struct MarkupNode: Sendable {
    let tree: MarkupTree
    /// Its number in the order of the document: two nodes of one tree are the same when these are.
    public let index: Int

    /// Without a prefix; HTML's in lower case. Empty for text.
    public var name: String { tree.records[index].name }
    /// The namespace's URI.
    public var namespace: String { tree.records[index].namespace }
    public var isText: Bool { name.isEmpty }
    /// From 1.
    public var line: Int { tree.records[index].line }
    public var parent: MarkupNode? {
        tree.records[index].parent < 0 ? nil : MarkupNode(tree: tree, index: tree.records[index].parent)
    }
    /// Elements and texts, in order.
    public var children: [MarkupNode] { tree.records[index].children.map { MarkupNode(tree: tree, index: $0) } }
    public var elements: [MarkupNode] { children.filter { !$0.isText } }
    public var attributes: [MarkupAttribute] { tree.records[index].attributes }
    /// All text in it, in order, as it stands.
    public var text: String { "" }

    /// An attribute's value by its name without a prefix; of two, the one without a namespace.
    public subscript(attribute: String) -> String? { nil }
    /// The same for an attribute of a namespace.
    public subscript(attribute: String, namespace: String) -> String? { nil }

    /// The first child element of that name, in any namespace.
    public func child(_ name: String) -> MarkupNode? { elements.first { $0.name == name } }
    public func children(_ name: String) -> [MarkupNode] { elements.filter { $0.name == name } }
    /// All elements of that name below it, in the order of the document.
    public func descendants(_ name: String) -> [MarkupNode] { [] }
}

/// How much is read of a document.
public struct MarkupLimits: Sendable {
    /// Of elements within one another.
    public var depth = 200
    /// Elements and texts.
    public var nodes = 2_000_000
    /// In bytes, of all text and attributes.
    public var text = 64 << 20
    public init() {}
}

/// Why a document is not read: a phrase that follows the file's or part's name.
public struct MarkupRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
    public init(_ description: String) { self.description = description }
}

/// Reads an XML document (XML 1.0 with namespaces). A document type that declares entities is refused, for what they
/// would grow to or fetch; a mere name of one is not. Nothing is loaded.
///
/// - Throws: when it is not well-formed, past a limit (depth is flattened, not refused), or for declared entities.
public func readXML(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupRefusal) -> MarkupTree {
    MarkupTree()
}

/// Reads an HTML page in UTF-8, however broken.
public func readHTML(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupRefusal) -> MarkupTree {
    MarkupTree()
}
