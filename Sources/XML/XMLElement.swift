/// An element of an XML document to be written.
///
/// Names are written as they are and must be XML names; a prefix is part of the name, and namespaces are declared by
/// `xmlns` attributes like any other.
public struct XMLElement: Sendable {
    public var name: String
    public var attributes: [(name: String, value: String)]
    public var children: [XMLNode]

    public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], children: [XMLNode] = []) {
        self.name = name
        self.attributes = attributes.map { (name: $0.key, value: $0.value) }
        self.children = children
    }

    /// An element with nothing but text in it.
    public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.init(name, attributes, children: [.text(text)])
    }
}

/// What an element may contain.
public enum XMLNode: Sendable {
    case text(String)
    case element(XMLElement)
}
