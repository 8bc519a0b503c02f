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
        let empty = segments.indices.filter { index in
            let slide = segments[index]
            return slide.title.isEmpty && slide.notes.isEmpty && slide.text == .blocks([])
        }
        guard !empty.isEmpty else { return }
        let numbers = numberList(empty.map { $0 + 1 }, of: "slide")
        warnings.append(IngestWarning("page-without-text", "no text, but perhaps pictures of it, on \(numbers)"))
    }
}
