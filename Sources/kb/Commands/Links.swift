import Actions
import ArgumentParser
import Evidence
import Linking
import Model
import Terminal

struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Show links and their reasons: of an entry, of a passage, or all that match.",
        discussion: """
            --from, --to and --as choose by the kinds of the two ends and by the
            relation's word at the first: --from incident --as "was missing" tells
            the same links as --to incident --as "missing in", the other way round.
            Ends with 1 when there is nothing to show.

            Examples:
              kb links runbooks/deployment-pipeline#roll-back
              kb links practices/canary-release --as "shown by"
              kb links practices/canary-release --depth 2
              kb links --from incident --to practice --format json
              kb links --orphans
              kb links --external incidents/knight-capital-2012
            """)

    @Argument(help: "An entry's id, or id#anchor for one passage.")
    var ref: String?

    @Option(help: ArgumentHelp("Only links from an entry of this kind.", valueName: "kind"))
    var from: Kind?

    @Option(help: ArgumentHelp("Only links to an entry of this kind.", valueName: "kind"))
    var to: Kind?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Only links that say so, such as 'missing in'.", valueName: "relation"))
    var word: String?

    @Option(help: ArgumentHelp("How many links away from REF to go; otherwise 1.", valueName: "number"))
    var depth: Int?

    @Flag(help: "Show the entries that have no link at all.")
    var orphans = false

    @Flag(help: "Show the addresses outside that REF, or all entries, link to.")
    var external = false

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        let filter = try filter()
        if orphans, external || ref != nil || !filter.isEmpty || depth != nil {
            throw ValidationError("--orphans looks at all links of all entries; give it alone")
        }
        if external, !filter.isEmpty || depth != nil {
            throw ValidationError("--external shows addresses outside; leave --from, --to, --as and --depth out")
        }
        if let depth, !(1...99).contains(depth) { throw ValidationError("--depth is a number from 1 to 99") }
        guard ref == nil, !orphans, !external else { return }
        if depth != nil { throw ValidationError("--depth counts from an entry; name it") }
        if filter.isEmpty {
            throw ValidationError("name an entry or a passage, or choose links by --from, --to or --as")
        }
    }

    func run() throws {
        let loaded = try loadLibrary(root.find())
        let library = loaded.library
        let address = try ref.map { try passage($0, in: library).1 }
        let found: Bool
        if orphans {
            noteErrors(of: loaded)
            found = try show(library.orphans)
        } else if external {
            found = try showOutside(of: address, in: library)
        } else if let address {
            found = try show(linksOf: address, in: library)
        } else {
            noteErrors(of: loaded)
            found = try showAll(in: library)
        }
        if !found { throw ExitCode(1) }
    }

    func filter() throws -> LinkFilter {
        guard let word else { return LinkFilter(from: from, to: to) }
        guard let known = RelationWord(word) else {
            let help =
                didYouMean(word, among: RelationWord.all)
                ?? "relations are: \(RelationWord.all.joined(separator: ", "))"
            throw ValidationError("'\(word)' is not a relation; \(help)")
        }
        return LinkFilter(from: from, to: to, word: known)
    }
}
