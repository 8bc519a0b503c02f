import Actions
import ArgumentParser
import Linking
import Model
import Terminal

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Write a link from one passage to another into the first one's file.",
        discussion: """
            Relations, each with the word for the other end, which shows the link by
            itself; without --as the link is a plain mention:
            \(relations)

            Examples:
              kb link runbooks/deployment-pipeline#roll-back \\
                incidents/knight-capital-2012 --as "missing in" \\
                --because "old code on one of eight servers, and no way back"
              kb link runbooks/network-partition#fence practices/fencing \\
                --as applies --because "the other side must not write"
            """)

    private static let relations = Relation.allCases.filter { $0 != .mentions }
        .map { "  \($0.rawValue) / \($0.inverse)" }.joined(separator: "\n")

    @Argument(help: "The end that gets the link: id or id#anchor.")
    var from: String

    @Argument(help: "The end that it leads to: id or id#anchor.")
    var to: String

    @Option(name: .customLong("as"), help: ArgumentHelp("What the link says.", valueName: "relation"))
    var relation: String?

    @Option(help: ArgumentHelp("Why, in a few words; shown at both ends.", valueName: "reason"))
    var because = ""

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption

    func run() throws {
        do {
            let result = try addLink(from: from, to: to, label: relation, reason: because, in: root.find())
            try writeOutput(format.format == .json ? addedLinkJSON(result).text : addedLinkText(result))
        } catch let error as UnknownReference {
            writeError("kb: \(error)\n")
            throw ExitCode(1)
        } catch let error as LinkRefusal {
            writeError("kb: \(error)\n")
            throw ExitCode(1)
        }
    }

    private func addedLinkJSON(_ result: AddedLink) -> JSON {
        switch result {
        case .written(let file, let line, let text):
            .object([
                ("written", .bool(true)), ("file", .text(file)), ("line", .integer(line)), ("text", .text(text)),
            ])
        case .alreadyThere(let file): .object([("written", .bool(false)), ("file", .text(file))])
        }
    }
}

/// What came of adding a link, in a line.
func addedLinkText(_ result: AddedLink) -> String {
    switch result {
    case .written(let file, let line, let text): "\(file):\(line): \(text)\n"
    case .alreadyThere(let file): "Linked already, in \(file); nothing changed.\n"
    }
}
