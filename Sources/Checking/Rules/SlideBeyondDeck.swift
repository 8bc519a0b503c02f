import Linking
import Model

extension RuleExplanation {
    static let slideBeyondDeck = RuleExplanation(
        .slideBeyondDeck, "slide-beyond-deck", "A slide after the last one of its deck",
        why: "The link to the slide would open another one, or none. Either its number is mistyped, or the deck has "
            + "another version.",
        mend: "Correct the number in the heading and its {#slide-…}, or slide_count.",
        example: [
            ExampleFile(
                "Content/talks/queues.md",
                "---\ntitle: Queues\nslide_count: 48\n---\nShort ones.\n\n## Slide 71: Why {#slide-71}\n\nLoad.\n")
        ],
        mended: [
            ExampleFile(
                "Content/talks/queues.md",
                "---\ntitle: Queues\nslide_count: 48\n---\nShort ones.\n\n## Slide 17: Why {#slide-17}\n\nLoad.\n")
        ])
}

func slidesBeyondDeck(in library: Library) -> [Diagnostic] {
    library.entries.flatMap { entry -> [Diagnostic] in
        guard let count = entry.details.talk?.slideCount else { return [] }
        return entry.passages.compactMap { passage in
            guard case .slide(let number) = passage.place, number > count else { return nil }
            return Diagnostic(
                .slideBeyondDeck, "slide \(number) is after the last of \(count)",
                help: "correct the number, or slide_count", at: entry.text(of: passage).span(passage.headingRange))
        }
    }
}
