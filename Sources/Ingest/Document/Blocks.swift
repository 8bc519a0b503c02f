import Model

// Blocks that come from another format stand nowhere in a Markdown file.

extension InlineLink {
    public init(to destination: String, title: String? = nil, _ content: [Inline]) {
        self.init(destination: destination, title: title, content: content, range: 0..<0, destinationRange: 0..<0)
    }
}

extension InlineImage {
    public init(_ source: String, alternative: String) {
        self.init(source: source, title: nil, alternative: alternative, range: 0..<0)
    }
}
