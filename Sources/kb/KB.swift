import ArgumentParser
import Model

@main
struct KB: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kb",
        abstract: "Find, read, link and publish runbooks, practices, incidents and talks.",
        discussion: """
            The knowledge base is the nearest folder upwards that has kb.yml, or the
            one that --root or KB_ROOT names. Exit codes: 0 fine or found, 1 problems
            or nothing found, 2 could not run.

            Examples:
              kb search partition
              kb show runbooks/deployment-pipeline#roll-back
              kb links incidents/knight-capital-2012
              kb build
            """,
        version: "0.1.0",
        subcommands: [
            Search.self, Show.self, Open.self, Links.self, PathCommand.self, CoverageCommand.self, Stale.self,
            LinkCommand.self, Suggest.self, Run.self, Init.self, New.self, IngestCommand.self, Check.self, Build.self,
            Serve.self,
            IngestRead.self,
        ])

    /// As the argument parser's own, but with 2 where something could not run.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(withMinusWords(arguments))
            try command.run()
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            // Help and the version are asked for by what is thrown as an error, too.
            if exitCode(for: error) == .success { exit(withError: error) }
            writeError(unknownCommand(arguments) ?? unknownLetter(arguments) ?? message(of: error))
            exit(withError: ExitCode(2))
        }
    }

    /// A first word that is no command, with the commands that may have been meant.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        let names = configuration.subcommands.compactMap { $0._commandName } + ["help"]
        guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
        let help = didYouMean(word, among: names) ?? "commands are: \(names.joined(separator: ", "))"
        return "kb: there is no command '\(word)'; \(help)\n"
    }

    private static func message(of error: any Error) -> String {
        let usage = fullMessage(for: error)
        return usage.hasPrefix("Error: ") ? "kb: " + usage.dropFirst("Error: ".count) + "\n" : "kb: \(usage)\n"
    }
}
