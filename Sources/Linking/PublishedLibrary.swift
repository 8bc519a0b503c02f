import Model

extension Library {
    /// What may leave the machine: of text that was taken over from a source, as much as its licence allows. Titles, places
    /// and addresses stay, so that every link leads to where it led.
    public func published() -> Library {
        guard entries.contains(where: \.isPartlyPrivate) else { return self }
        return replacing(entries.map { $0.isPartlyPrivate ? $0.published() : $0 })
    }
}

extension Entry {
    /// Whether some of its text is for the local index alone.
    public var isPartlyPrivate: Bool { ingested != nil && publishing != .full }

    fileprivate func published() -> Entry {
        var entry = self
        let publishing = publishing
        for index in entry.passages.indices { entry.passages[index].reduce(to: publishing) }
        let withheld = ingested?.footnotes ?? []
        entry.footnotes.removeAll { withheld.contains($0.label) }
        entry.ingested?.source.bytes = []
        entry.ingested?.pictures = [:]
        return entry
    }
}

extension Passage {
    fileprivate mutating func reduce(to publishing: Publishing) {
        guard let start = ingestedFrom else { return }
        let taken = Array(blocks[start...])
        blocks = Array(blocks[..<start])
        cues = []
        if publishing == .excerpt, let excerpt = excerpt(of: taken) { blocks.append(excerpt) }
    }
}

/// In words.
private let excerptLength = 40

private func excerpt(of blocks: [Block]) -> Block? {
    let words = blocks.plainText.split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return nil }
    let text = words.prefix(excerptLength).joined(separator: " ")
    return .paragraph([.text(words.count > excerptLength ? text + " …" : text)])
}
