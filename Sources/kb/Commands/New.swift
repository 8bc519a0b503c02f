import Actions
import ArgumentParser
import Glibc
import Model
import Terminal

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start an entry: makes its file with the fields and headings of its kind, as a draft.",
        discussion: """
            Examples:
              kb new incidents/acme-2026-01 --title "Acme: the queue that grew"
              kb new runbooks/full-disk
            """)

    @Argument(help: "The new entry's id: a kind's folder and a name.")
    var id: String

    @Option(help: "Its title; otherwise made from the id.")
    var title: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption

    func run() throws {
        let file = try newEntry(id, title: title, in: root.find())
        if isatty(1) == 1 { writeError("A draft: write it, then remove 'draft: true' to show and link it.\n") }
        try writeOutput(format.format == .json ? JSON.object([("file", .text(file))]).text : file + "\n")
    }
}
