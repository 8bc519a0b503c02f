import Actions
import ArgumentParser
import Evidence
import Linking
import Model
import Terminal

struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Suggest links: the passages at the other end that most likely belong there.",
        discussion: """
            For a step: incidents and practices; for a practice: incidents and steps;
            for an incident: steps and practices. A candidate is ranked by the telling
            words that both have, by what both are linked to and by their tags. Each
            comes with the command that writes the link; the reason in it is a sentence
            of the incident, for you to make it say why. --interactive asks for each.

            Examples:
              kb suggest runbooks/network-partition#fence
              kb suggest incidents/knight-capital-2012 --kind practice
              kb suggest --all --kind incidents --limit 3
              kb suggest runbooks/network-partition --interactive
            """)

    @Argument(help: "A step, a practice, an incident, or a runbook for all of its steps.")
    var ref: String?

    @Flag(help: "Go through every step, practice and incident.")
    var all = false

    @Option(
        name: [.customShort("k", allowingJoined: true), .long],
        help: "Only ends of this kind; may be given several times.")
    var kind: [Kind] = []

    @Option(name: [.customShort("n", allowingJoined: true), .long], help: "How many suggestions for each passage.")
    var limit = 5

    @Flag(help: "Ask about each suggestion, and write the links that you accept.")
    var interactive = false

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        guard (ref == nil) == all else { throw ValidationError("name a passage, or give --all") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000") }
        if interactive, format.format == .json { throw ValidationError("--interactive prints no JSON") }
        if let wrong = kind.first(where: { suggestedKinds(for: $0).isEmpty }) {
            throw ValidationError(
                "no links to a \(wrong.singular) are suggested; --kind is runbook, practice or incident")
        }
    }

    func run() throws {
        let root = try root.find()
        let progress = ProgressLine()
        let (suggestions, library) = try refusing {
            try suggest(for: ref, kinds: kind, limit: limit, in: root) { progress.show($0) }
        }
        progress.clear()
        let isEmpty = suggestions.allSatisfy(\.links.isEmpty)
        switch format.format {
        case .json: try writeOutput(suggestionsJSON(suggestions, library: library).text)
        case .text where isEmpty: writeError("Nothing more to suggest\(ref.map { " for '\($0)'" } ?? "").\n")
        case .text where interactive:
            try Curation(root: root, library: library, style: color.style()).ask(about: suggestions)
        case .text: try writeOutput(suggestionsText(suggestions, library: library, style: color.style()))
        }
        if isEmpty { throw ExitCode(1) }
    }

    private func refusing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error where error is UnknownReference || error is SuggestRefusal {
            writeError("kb: \(error)\n")
            throw ExitCode(1)
        }
    }
}
