import Linking
import Model

extension RuleExplanation {
    static let topHeading = RuleExplanation(
        .topHeading, "top-heading", "A first-level heading in the text",
        why: "The title in the front matter is the page's first heading. A second one confuses readers who go by "
            + "headings, and in a runbook it is no step.",
        mend: "Begin headings at '##', or remove the heading when it repeats the title.",
        example: [.article("---\ntitle: Retries\n---\n# Why\n\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\n---\n## Why\n\nThree are enough.\n")])
}

func topHeadings(in library: Library) -> [Diagnostic] {
    library.entries.flatMap { entry in
        entry.passages.filter { $0.level == 1 }.map { passage in
            Diagnostic(
                .topHeading, "'\(passage.title)' is a first-level heading, which the title is already",
                help: passage.title == entry.title ? "remove it" : "begin it with '##'",
                at: entry.text(of: passage).span(passage.headingRange))
        }
    }
}
