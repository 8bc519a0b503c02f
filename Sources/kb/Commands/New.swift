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
            The outline of a kind is Site/outlines/KIND.md, or else the built-in one.

            Examples:
              kb new incident "Acme: the queue that grew"
              kb new incidents/acme-2026-01 --title "Acme: the queue that grew"
              kb new runbooks/full-disk
            """)

    @Argument(help: "The new entry's id, which is a kind's folder and a name; or a kind, before a title.")
    var id: String

    @Argument(help: "Its title, after a kind: the id is made from it.")
    var words: String?

    @Option(help: "Its title, after an id; otherwise made from the id.")
    var title: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption

    func run() throws {
        let root = try root.find()
        let file =
            if let kind, let given = words ?? title {
                try newEntry(newID(of: kind, title: given), title: given, in: root)
            } else {
                try newEntry(id, title: title, in: root)
            }
        if isatty(1) == 1 { writeError("A draft: write it, then remove 'draft: true' to show and link it.\n") }
        try writeOutput(format.format == .json ? JSON.object([("file", .text(file))]).text : file + "\n")
    }

    /// Named in place of an id.
    private var kind: Kind? { Kind(rawValue: id) }

    func validate() throws {
        if kind == nil, words != nil {
            let kinds = Kind.allCases.map(\.rawValue)
            let help = didYouMean(id, among: kinds) ?? "kinds are: \(kinds.joined(separator: ", "))"
            throw ValidationError(
                id.contains("/") ? "after an id the title is given with --title" : "there is no kind '\(id)'; \(help)")
        }
        if kind != nil, words ?? title == nil { throw ValidationError("a kind needs a title: kb new \(id) \"Title\"") }
        if kind != nil, words != nil, title != nil { throw ValidationError("the title is given twice") }
    }
}
