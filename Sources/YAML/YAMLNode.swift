/// A value of a YAML document (YAML 1.1, as libyaml reads it) and where it stands.
public struct YAMLNode: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        /// A text without quotes, escapes and indentation. Only a plain one, written without quotes, `|` or `>`, may
        /// mean a number, a truth value or nothing: the reader of the tree decides.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the text; no two keys are the same.
        case mapping([YAMLPair])
    }

    public var content: Content
    /// In bytes of the file, from the first character of the value to its last; blank lines after it are left out.
    /// Empty where the value is left out, as after `key:`.
    public var range: Range<Int>

    public init(content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }

    /// Whether nothing is meant: a value that is left out, `~` or `null` (YAML 1.1, `!!null`).
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}

/// An entry of a mapping. The key is a scalar.
public struct YAMLPair: Sendable, Equatable {
    public var key: YAMLNode
    public var value: YAMLNode

    public init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

/// Why a text is not YAML, or not the YAML that is taken here, and where.
public struct YAMLProblem: Error, Sendable, Equatable {
    /// A phrase without a capital and a full stop: `did not find expected key while parsing a block mapping`.
    public var message: String
    /// In bytes of the file; empty at the end of the text.
    public var range: Range<Int>

    public init(_ message: String, at range: Range<Int>) {
        self.message = message
        self.range = range
    }
}
