/// A word of a text as the index knows it.
public struct Token: Sendable, Equatable {
    /// Folded: lower case, without diacritics and compatibility forms; not stemmed. At most 64 bytes.
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
    /// In the order of the text, none within another: what phrases, lengths and the order of words are made of.
    ///
    /// Of `kube-proxy` these are the parts, `kube` and `proxy`; of `GitHub` it is all of it, `github`. So a word typed
    /// in lower case is found here, or else in `compounds`.
    public var words: [Token]
    /// Other forms of the same places: of words joined by punctuation the whole (`kubeproxy`), of a word written with
    /// humps or with digits at its end the parts (`git`, `hub`; `python` of `python3`), and what marks say
    /// (`cplusplus`, `csharp`, `dotnet`).
    ///
    /// In the order of the text from one stretch of joined words to the next; within one, parts come before wholes.
    public var compounds: [Token]

    public init(words: [Token] = [], compounds: [Token] = []) {
        self.words = words
        self.compounds = compounds
    }
}
