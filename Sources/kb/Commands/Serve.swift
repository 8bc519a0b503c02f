import Actions
import ArgumentParser
import Glibc
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
            case .ready(let port, let entries): try? writeOutput(readyText(port, entries))
            case .changed(let paths, let milliseconds): try? writeOutput(changeText(paths, milliseconds))
            case .failed(let problems): writeError(failureText(problems, style))
            }
        }
        // A terminal has shown ^C in a line of its own.
        if isatty(1) != 0 { try writeOutput("\n") }
    }

    func validate() throws {
        if !(1...65535).contains(port) { throw ValidationError("--port is a number from 1 to 65535") }
    }

    /// In one line that begins with the address, for programs that read it.
    private func readyText(_ port: Int, _ entries: Int) -> String {
        let taken = port == self.port ? "" : " (port \(self.port) is taken)"
        return "http://localhost:\(port)/ shows \(count(entries, "entry", "entries"))\(taken); Ctrl-C ends it\n"
    }
}

/// Empty where only what an editor keeps for itself has changed.
private func changeText(_ paths: [String], _ milliseconds: Int) -> String {
    guard !paths.isEmpty else { return "" }
    let others = paths.count > mostPaths ? " and \(paths.count - mostPaths) more" : ""
    return "\(paths.prefix(mostPaths).joined(separator: ", "))\(others): shown after \(milliseconds) ms\n"
}

private let mostPaths = 3

private func failureText(_ problems: [Diagnostic], _ style: Style) -> String {
    let errors = count(problems.count, "error is", "errors are")
    return "\(diagnosticsText(problems, style: style))\n\(errors) shown over the pages, until mended and saved\n"
}
