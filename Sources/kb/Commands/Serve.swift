import Actions
import ArgumentParser
import Model
import Terminal

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and each saved file at once.",
        discussion: """
            Only this machine can connect. What is wrong in a file is shown over the
            page, which stays as it was. It ends with Ctrl-C, and writes nothing.

            Examples:
              kb serve
              kb serve --port 8080
            """)

    @Option(help: "The port; the next free one where it is taken.")
    var port = 4000

    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let style = color.style(for: 2)
        try serveSite(root.find(), port: port) { event in
            switch event {
            case .ready(let port, let entries):
                try? writeOutput(
                    "http://localhost:\(port)/  \(count(entries, "entry", "entries")); it ends with Ctrl-C\n")
            case .changed(let paths, let milliseconds):
                try? writeOutput("\(paths.joined(separator: ", ")): \(milliseconds) ms\n")
            case .failed(let problems): writeError(diagnosticsText(problems, style: style) + "\n")
            }
        }
    }

    func validate() throws {
        if !(1...65535).contains(port) { throw ValidationError("--port is a number from 1 to 65535") }
    }
}
