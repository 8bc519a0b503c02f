import Actions
import ArgumentParser
import Model
import Terminal

struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Show what an entry or a passage is linked to, in both directions, and why.",
        discussion: """
            Examples:
              kb links runbooks/deployment-pipeline#roll-back
              kb links incidents/knight-capital-2012
              kb links practices/canary-release --format json
            """)

    @Argument(help: "An entry's id, or id#anchor for one passage.")
    var ref: String

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let library = try loadLibrary(root.find()).library
        let (_, address) = try passage(ref, in: library)
        let views = library.links(at: address)
        switch format.format {
        case .json: try writeOutput(linksJSON(views, of: address, library: library).text)
        case .text where views.isEmpty:
            writeError("Nothing is linked to '\(address)' yet; link it with: kb link \(address) …\n")
        case .text: try writeOutput(linksText(views, library: library, style: color.style()))
        }
        if views.isEmpty { throw ExitCode(1) }
    }
}
