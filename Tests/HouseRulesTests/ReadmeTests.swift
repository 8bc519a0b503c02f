import Foundation
import Testing

/// README and the program say the same.
@Suite struct ReadmeTests {
    /// The help of the argument parser as data.
    struct Help: Decodable {
        struct Command: Decodable {
            struct Argument: Decodable {
                struct Name: Decodable {
                    var kind: String
                    var name: String
                }
                var names: [Name]?
            }
            var commandName: String
            var discussion: String?
            var subcommands: [Command]?
            var arguments: [Argument]?
            var shouldDisplay: Bool?

            /// Not the parser's own, and not for the program alone.
            var isForReaders: Bool { commandName != "help" && shouldDisplay ?? true }
        }
        var command: Command
    }

    static func help() throws -> Help {
        let binary = Repository.root.appending(path: ".build/debug/kb").path()
        let json = try Repository.output(of: binary, ["--experimental-dump-help"])
        return try JSONDecoder().decode(Help.self, from: Data(json.utf8))
    }

    @Test func everyCommandIsInReadme() throws {
        let readme = try Repository.text("README.md")
        let commands = try #require(Self.help().command.subcommands)
        #expect(commands.count >= 7)
        for command in commands where command.isForReaders {
            #expect(readme.contains("kb \(command.commandName)"), "kb \(command.commandName)")
        }
    }

    @Test func everyOptionIsInReadme() throws {
        let readme = try Repository.text("README.md")
        for command in try #require(Self.help().command.subcommands) where command.isForReaders {
            for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
                #expect(readme.contains("--\(name.name)"), "--\(name.name) of kb \(command.commandName)")
            }
        }
    }

    @Test func everyCommandHasExamples() throws {
        for command in try #require(Self.help().command.subcommands) where command.isForReaders {
            #expect(command.discussion?.contains("Examples:") == true, "kb \(command.commandName)")
        }
    }

    @Test func everyMakeTargetThatReadmeNamesIsThere() throws {
        let makefile = try Repository.text("Makefile")
        let named = Set(try Repository.text("README.md").matches(of: #/`make ([a-z]+)/#).map { String($0.1) })
        #expect(!named.isEmpty)
        for target in named { #expect(makefile.contains("\n\(target):"), "make \(target)") }
    }

    /// In a `console` block each `$ ` line is run in the repository, and what follows is what it prints.
    /// `UPDATE_TRANSCRIPTS=1` writes it anew, as with the transcripts.
    @Test func terminalSessionsAreReal() throws {
        var readme = try Repository.text("README.md")
        let blocks = readme.matches(of: #/```console\n((?s).*?)```/#).map { String($0.1) }
        #expect(!blocks.isEmpty)
        let binary = Repository.root.appending(path: ".build/debug/kb").path()
        // That session is played by `DocumentedIngestTests`, which need a deck that is not kept here.
        let ingest = try Repository.text("Documentation/ingest.md")
        for block in blocks where !ingest.contains(block) {
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let words = lines[0].split(separator: " ").dropFirst(2).map(String.init)
            let output = try Repository.output(
                of: binary, words + ["--root", Repository.root.path(), "--color", "never"])
            // A passage without an outside address opens in the site, which may not be built here.
            let printed = output.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("file://") }.joined(separator: "\n")
            #expect(lines.count == 2 && printed == lines[1], "\(lines[0])")
            readme.replace(block, with: "\(lines[0])\n\(printed)")
        }
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(readme.utf8).write(to: Repository.root.appending(path: "README.md"))
        }
    }
}
