/// Named values.
///
/// Each row of a page is a record of a few fields, and most of what a template names is in none of the inner ones: so
/// the hash of a name is taken once, and fields are told apart by comparing numbers.
public struct Record: Sendable {
    private var fields: [(Name, Value)] = []

    public init(_ fields: [String: Value]) { self.init(fields.map { (Name($0.key), $0.value) }) }

    init(_ fields: [(Name, Value)]) { self.fields = fields }

    /// To set nothing takes the field away.
    public subscript(name: Name) -> Value? {
        get { position(of: name).map { fields[$0].1 } }
        set {
            if let newValue, let position = position(of: name) {
                fields[position].1 = newValue
            } else if let newValue {
                fields.append((name, newValue))
            } else {
                fields.removeAll { $0.0 == name }
            }
        }
    }

    var names: [String] { fields.map(\.0.text) }

    /// From the end: of a name that is written twice in a literal the last holds.
    private func position(of name: Name) -> Int? { fields.lastIndex { $0.0 == name } }
}

extension Record: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral fields: (Name, Value)...) { self.init(fields) }
}

extension Record: Equatable {
    public static func == (left: Record, right: Record) -> Bool {
        Set(left.names) == Set(right.names) && left.fields.allSatisfy { left[$0.0] == right[$0.0] }
    }
}

/// The name of a field.
public struct Name: Sendable, Equatable, ExpressibleByStringLiteral {
    let text: String
    /// FNV-1a, 64 bits.
    private let hash: UInt64

    public init(_ text: String) {
        self.text = text
        hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    public init(stringLiteral text: String) { self.init(text) }

    public static func == (left: Name, right: Name) -> Bool { left.hash == right.hash && left.text == right.text }
}
