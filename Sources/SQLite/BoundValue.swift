/// A value for a statement's parameter.
public enum BoundValue: Sendable {
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    /// NULL when there is none.
    case optional(String?)
    case optionalInteger(Int64?)
}

extension Statement {
    /// Binds the parameters from the first on.
    public func bind(_ values: [BoundValue]) throws(SQLiteError) {
        for (index, value) in values.enumerated() {
            let parameter = index + 1
            switch value {
            case .integer(let number): try bind(number, at: parameter)
            case .blob(let bytes): try bind(bytes, at: parameter)
            case .text(let text): try bind(text, at: parameter)
            case .optional(let text): try bind(text, at: parameter)
            case .optionalInteger(let number): try bind(number, at: parameter)
            }
        }
    }

    /// Runs a statement that gives no rows.
    public func run(_ values: [BoundValue]) throws(SQLiteError) {
        try bind(values)
        _ = try step()
        reset()
    }

    public func optionalText(at column: Int) -> String? { isNull(at: column) ? nil : text(at: column) }
}
