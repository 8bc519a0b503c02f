/// A parsed XML or HTML document, for reading. A flat array: a tree of hostile depth takes no stack.
public struct MarkupTree: Sendable {
    /// The outermost element.
    public var root: MarkupNode { MarkupNode(records: records, index: 0) }
    /// Elements stood deeper than the limit and were hung on the deepest that is allowed: nothing is lost but the nesting.
    public internal(set) var isFlattened = false
    /// Where the parser objected and went on, as HTML's always does.
    public internal(set) var problems: [XMLProblem] = []
    var records: [MarkupRecord] = []

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
    /// All that stands in it comes before this number, and after its own: records are in the order of the document.
    var end = 0
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
    /// Of its whole tree.
    let records: [MarkupRecord]
    /// Its number in the order of the document: two nodes of one tree are the same when these are.
    public let index: Int

    /// Without a prefix; HTML's in lower case. Empty for text.
    public var name: String { records[index].name }
    /// The namespace's URI.
    public var namespace: String { records[index].namespace }
    public var isText: Bool { name.isEmpty }
    /// From 1.
    public var line: Int { records[index].line }
    public var parent: MarkupNode? {
        records[index].parent < 0 ? nil : MarkupNode(records: records, index: records[index].parent)
    }
    /// Elements and texts, in order.
    public var children: [MarkupNode] { records[index].children.map { MarkupNode(records: records, index: $0) } }
    public var childCount: Int { records[index].children.count }
    public var elements: [MarkupNode] {
        records[index].children.filter { !records[$0].name.isEmpty }.map { MarkupNode(records: records, index: $0) }
    }
    public var attributes: [MarkupAttribute] { records[index].attributes }

    /// All text in it, in order, as it stands.
    public var text: String {
        if isText { return records[index].text }
        var text = ""
        for next in inside where records[next].name.isEmpty { text += records[next].text }
        return text
    }

    /// An attribute's value by its name without a prefix; of two, the one without a namespace.
    public subscript(attribute: String) -> String? {
        var found: String?
        for one in records[index].attributes where one.name == attribute {
            if one.namespace.isEmpty { return one.value }
            found = found ?? one.value
        }
        return found
    }

    /// The same for an attribute of a namespace.
    public subscript(attribute: String, namespace: String) -> String? {
        records[index].attributes.first { $0.name == attribute && $0.namespace == namespace }?.value
    }

    /// The first child element of that name, in any namespace.
    public func child(_ name: String) -> MarkupNode? {
        records[index].children.first { records[$0].name == name }.map { MarkupNode(records: records, index: $0) }
    }
    public func children(_ name: String) -> [MarkupNode] {
        records[index].children.filter { records[$0].name == name }.map { MarkupNode(records: records, index: $0) }
    }

    /// All elements of that name below it, in the order of the document.
    public func descendants(_ name: String) -> [MarkupNode] {
        inside.filter { records[$0].name == name }.map { MarkupNode(records: records, index: $0) }
    }

    /// Everything below it, elements and texts, in the order of the document.
    public var all: [MarkupNode] { inside.map { MarkupNode(records: records, index: $0) } }

    /// How many elements and texts are below it.
    public var size: Int { inside.count }

    private var inside: Range<Int> { index + 1..<max(records[index].end, index + 1) }
}
