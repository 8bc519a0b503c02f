import Actions
import ArgumentParser
import Model
import Terminal

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Read an entry, or one passage of it, with its links.",
        discussion: """
            Examples:
              kb show runbooks/network-partition
              kb show runbooks/deployment-pipeline#roll-back
              kb show incidents/knight-capital-2012 --format json
            """)

    @Argument(help: "An entry's id, or id#anchor for one passage.")
    var ref: String

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let library = try loadLibrary(root.find()).library
        let (entry, address) = try passage(ref, in: library)
        switch format.format {
        case .json: try writeOutput(entryJSON(entry, at: address, library: library).text)
        case .text: try writeOutput(entryText(entry, at: address, library: library, style: color.style()))
        }
    }
}
