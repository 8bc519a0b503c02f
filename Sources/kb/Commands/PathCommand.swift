import Actions
import ArgumentParser
import Evidence
import Terminal

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Show the shortest chain of links between two entries or passages, and why.",
        discussion: """
            Links are walked in both directions, and from one passage of an entry to
            another at no cost. Of chains of the same length, the one with the fewest
            mere mentions is shown. Ends with 1 when there is no chain.

            Examples:
              kb path practices/feature-flags incidents/knight-capital-2012
              kb path runbooks/network-partition#fence videos/10-deploys
              kb path practices/quorum talks/gauntlt --format json
            """)

    @Argument(help: "Where to start: an entry's id, or id#anchor.")
    var from: String

    @Argument(help: "Where to end: an entry's id, or id#anchor.")
    var to: String

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let loaded = try loadLibrary(root.find())
        let library = loaded.library
        let (_, start) = try passage(from, in: library)
        let (_, end) = try passage(to, in: library)
        noteErrors(of: loaded)
        let path = shortestPath(from: start, to: end, in: library)
        if format.format == .json {
            try writeOutput(pathJSON(path, from: start, to: end, library: library).text)
        } else if let path {
            try writeOutput(pathText(path, from: start, to: end, library: library, style: color.style()))
        } else {
            writeError("No chain of links leads from '\(start)' to '\(end)'.\n")
        }
        if path == nil { throw ExitCode(1) }
    }
}
