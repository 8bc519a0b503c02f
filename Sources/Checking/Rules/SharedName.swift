import Linking
import Model

extension RuleExplanation {
    static let sharedName = RuleExplanation(
        .sharedName, "shared-name", "Two people, or two events, that answer to one name",
        why: "Front matter names people and events by their titles and aliases. Of two that answer to one name the "
            + "first by its id gathers all, and the other's page stays empty.",
        mend: "Tell the two apart in the title or the aliases, and in the entries that name them.",
        example: [
            ExampleFile("Content/people/alan-kay.md", "---\ntitle: Alan Kay\n---\n"),
            ExampleFile("Content/people/alan-kay-2.md", "---\ntitle: Alan Kay\n---\n"), article,
        ],
        mended: [
            ExampleFile("Content/people/alan-kay.md", "---\ntitle: Alan Kay\n---\n"),
            ExampleFile("Content/people/alan-kay-2.md", "---\ntitle: Alan Kay (the other)\n---\n"), article,
        ])

    private static let article = ExampleFile.article(
        "---\ntitle: Retries\n---\nBy [one](../people/alan-kay.md) and [the other](../people/alan-kay-2.md).\n")
}

func sharedNames(in library: Library) -> [Diagnostic] {
    library.entries.filter { $0.kind.gathersByName }.flatMap { entry in
        let names = [(entry.title, "title", 0)] + entry.fields.aliases.enumerated().map { ($1, "aliases", $0) }
        return names.compactMap { name, field, item -> Diagnostic? in
            guard let first = library.id(named: name, entry.kind), first != entry.id else { return nil }
            return Diagnostic(
                .sharedName, "'\(first)' answers to the name '\(name)' too",
                help: "tell them apart, here or there", at: entry.span(ofField: field, item: item))
        }
    }
}
