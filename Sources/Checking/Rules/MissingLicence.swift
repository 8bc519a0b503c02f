import Linking
import Model

extension RuleExplanation {
    static let missingLicence = RuleExplanation(
        .missingLicence, "missing-licence", "Another's text without the licence that allows it",
        why:
            "With 'full_text: true' the body is the source's own text. It may stand here only when its licence says so, "
            + "and readers must be told which one it is.",
        mend: "Add 'licence: …', or write the body in your own words and remove full_text.",
        example: [.article("---\ntitle: Retries\nfull_text: true\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\nfull_text: true\nlicence: CC BY 4.0\n---\nThree are enough.\n")])
}

func missingLicences(in library: Library) -> [Diagnostic] {
    library.entries.filter { $0.fields.isFullText && !$0.isFilledIn("licence") }.map { entry in
        Diagnostic(
            .missingLicence, "the body is another's text, and no licence is named",
            help: "add 'licence: …' to the front matter", at: entry.span(ofField: "full_text"))
    }
}
