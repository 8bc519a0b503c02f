import Actions
import ArgumentParser
import Glibc
import Model
import Terminal

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Start a knowledge base: its settings and the outlines of its kinds of entries.",
        discussion: """
            Nothing that is there is replaced.

            Examples:
              kb init handbook --sample
              cd handbook && kb build
            """)

    @Argument(help: "The folder to make it in, new or not.", completion: .directory)
    var folder: String

    @Flag(help: "With some entries of each kind, linked with each other: to look at, and to replace.")
    var sample = false

    @OptionGroup var format: FormatOption

    func run() throws {
        let files = try newKnowledgeBase(in: folder, withSample: sample)
        switch format.format {
        case .json: try writeOutput(JSON.object([("files", .list(files.map { .text($0) }))]).text)
        case .text:
            try writeOutput(files.map { "\(folder)/\($0)\n" }.joined())
            if isatty(1) == 1 { writeError("Next: cd \(folder) && kb build\n") }
        }
    }

    func validate() throws {
        if folder.isEmpty { throw ValidationError("name the folder to make it in") }
    }
}
