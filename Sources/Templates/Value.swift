/// The data that a template shows.
///
/// What may be absent is given as `.none`, for a template that names what no record on the way has is in error.
public enum Value: Sendable, Equatable {
    case none
    case flag(Bool)
    case text(String)
    case list([Value])
    case record(Record)

    /// Whether a section over the value is shown.
    ///
    /// Nothing, false and the empty list are not, nor is the empty text: the Mustache specification leaves that one open
    /// (`!!data == true`, which languages answer differently), and a section mostly asks whether there is text to show.
    public var isTruthy: Bool {
        switch self {
        case .none: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .record: true
        }
    }
}

extension Value: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral items: Value...) { self = .list(items) }

    /// The last value of a key that is written twice holds.
    public init(dictionaryLiteral fields: (Name, Value)...) { self = .record(Record(fields)) }
}
