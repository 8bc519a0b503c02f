import Model

extension IngestedDocument {
    /// The title of a deck's first slide, and all that it says: what a file says of itself is held against it.
    var firstSlide: (title: String, text: String) {
        let title = segments.first?.title ?? ""
        guard case .blocks(let blocks) = segments.first?.text else { return (title, title) }
        return (title, title + "\n" + blocks.plainText)
    }

    /// Tells which slides say nothing in words.
    mutating func warnOfSlidesWithoutText() {
        let empty = segments.filter { !$0.saysSomething }.compactMap { segment in
            if case .slide(let number) = segment.place { number } else { nil }
        }
        guard !empty.isEmpty else { return }
        let numbers = numberList(empty, of: "slide")
        warnings.append(IngestWarning("page-without-text", "no text, but perhaps pictures of it, on \(numbers)"))
    }
}

extension IngestedDocument {
    /// Of a deck that is text itself: one without any is a template, or a script's.
    ///
    /// - Parameter hasPictures: Then it may be one of pictures alone.
    func requiringText(hasPictures: Bool) throws(IngestRefusal) {
        guard !hasPictures, !segments.contains(where: \.saysSomething) else { return }
        let reason =
            warnings.first.map { ": \($0.message)" } ?? "; one that a script fills has to be saved from a browser"
        throw IngestRefusal("has no text on any slide" + reason)
    }
}

extension Segment {
    fileprivate var saysSomething: Bool { !title.isEmpty || !notes.isEmpty || text != .blocks([]) }
}
