import Linking
import Model

extension RuleExplanation {
    static let leftToFillIn = RuleExplanation(
        .leftToFillIn, "left-to-fill-in", "A place of a draft that nobody has filled in",
        why:
            "The draft that kb run writes has quotes that begin with 'Fill in'. Published, they tell a reader nothing.",
        mend: "Write what only people know in the place of the quote, or remove it with its heading.",
        example: [
            ExampleFile(
                ExampleFile.incident.path,
                "---\ntitle: Log flood\nsource: https://example.org/post-mortem\n---\n\n> Fill in: what happened.\n")
        ],
        mended: [.incident])
}

func placesLeftToFillIn(in library: Library) -> [Diagnostic] {
    library.entries.flatMap { entry in
        entry.passages.filter { $0.blocks.prefix($0.ingestedFrom ?? .max).contains(where: isLeftToFillIn) }.map {
            passage in
            Diagnostic(
                .leftToFillIn, "a quote that begins with 'Fill in' is left here",
                help: "write what it asks for, or remove it", at: entry.source.span(place(of: passage, in: entry)))
        }
    }
}

private func isLeftToFillIn(_ block: Block) -> Bool {
    guard case .quote(let blocks) = block else { return false }
    return blocks.plainText.hasPrefix("Fill in")
}

/// The words in the file; the quote's own range is not kept.
private func place(of passage: Passage, in entry: Entry) -> Range<Int> {
    let words = Array("Fill in".utf8)
    let bytes = entry.source.bytes
    let end = min(passage.range.upperBound, bytes.count)
    let start = (passage.range.lowerBound..<max(passage.range.lowerBound, end - words.count + 1)).first {
        bytes[$0] == words[0] && bytes[$0..<$0 + words.count].elementsEqual(words)
    }
    return start.map { $0..<$0 + words.count } ?? passage.headingRange
}
