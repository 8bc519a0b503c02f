/// A word of a text as the index knows it.
public struct Token: Sendable, Equatable {
    /// Folded: lower case, without diacritics and compatibility forms; not stemmed.
    public var text: String
    /// Where it stands in the text, in UTF-8 bytes.
    public var range: Range<Int>

    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}

/// A text cut into words.
public struct AnalysedText: Sendable, Equatable {
    /// In the order of the text; a compound's parts each stand by themselves.
    public var words: [Token]
    /// `kube-proxy` as `kubeproxy`, `C++` as `cplusplus`: each covers its parts.
    public var compounds: [Token]

    public init(words: [Token] = [], compounds: [Token] = []) {
        self.words = words
        self.compounds = compounds
    }
}
