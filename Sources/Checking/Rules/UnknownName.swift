import Linking
import Model

extension RuleExplanation {
    static let unknownName = RuleExplanation(
        .unknownName, "unknown-name", "A name of a person or an event that has no entry",
        why: "What names a person or an event is gathered on its page. A name in another spelling is gathered "
            + "elsewhere, and neither page is whole. Said only where there are entries of that kind.",
        mend: "Write the name as its entry's title has it, add the spelling to its aliases, or make an entry: kb new.",
        example: people + [article("Alan Kei")], mended: people + [article("Alan Kay")])

    private static let people = [ExampleFile("Content/people/alan-kay.md", "---\ntitle: Alan Kay\n---\n")]

    private static func article(_ author: String) -> ExampleFile {
        .article(
            "---\ntitle: Retries\nauthors: [\(author), Alan Kay]\n---\nSee [him](../people/alan-kay.md): three are enough.\n"
        )
    }
}

func unknownNames(in library: Library) -> [Diagnostic] {
    let names = Dictionary(grouping: library.entries.filter { $0.kind.gathersByName }, by: \.kind)
        .mapValues { $0.flatMap { [$0.title] + $0.fields.aliases } }
    var count = 0
    return library.entries.flatMap { entry in
        entry.namedInFields.compactMap { named -> Diagnostic? in
            guard let known = names[named.kind], library.id(named: named.name, named.kind) == nil else { return nil }
            count += 1
            let meant = count <= guessLimit ? nearMisses(of: named.name, among: known).first : nil
            let new = "kb new \(named.kind.folder)/\(slug(for: named.name))"
            return Diagnostic(
                .unknownName, "no \(named.kind.singular) has an entry by the name '\(named.name)'",
                help: meant.map { "did you mean '\($0)'?" } ?? "make one, if it is worth one: \(new)",
                at: entry.span(ofField: named.field, item: named.item))
        }
    }
}

/// To look for what was meant takes as long as there are names: where all are unknown, it is done for the first ones.
private let guessLimit = 200
