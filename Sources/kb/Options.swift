import Actions
import ArgumentParser
import Glibc
import Model
import Terminal

/// Where the knowledge base is.
struct RootOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with kb.yml; otherwise $KB_ROOT, otherwise the nearest one upwards.", valueName: "dir"),
        completion: .directory)
    var root: String?

    func find() throws -> Root {
        try Root.find(root ?? getenv("KB_ROOT").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 })
    }
}

/// How text is printed.
struct ColorOption: ParsableArguments {
    enum When: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    @Option(help: "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
    var color: When = .auto

    /// For standard output (1) or standard error (2).
    func style(for file: Int32 = 1) -> Style {
        let usesColor = usesColor(file)
        return Style(
            usesColor: usesColor, width: min(100, terminalWidth(file) ?? 80), usesLinks: usesColor && isatty(file) == 1)
    }

    /// Nil when it is not decided here.
    var decided: Bool? {
        switch color {
        case .always: true
        case .never: false
        case .auto: nil
        }
    }

    private func usesColor(_ file: Int32) -> Bool {
        switch color {
        case .always: return true
        case .never: return false
        case .auto:
            let isOff = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
            let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
            return isatty(file) == 1 && !isOff && !isDumb
        }
    }
}

/// Text for people or JSON for programs.
struct FormatOption: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "Print text or json.")
    var format: Format = .text
}

/// Where alerts are, besides the files that `kb.yml` names.
struct AlertsOption: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "More files or folders of Prometheus rules; those of kb.yml are always read.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "rules"]))
    var alerts: [String] = []
}

/// The day that reviews are due by.
struct DayOption: ParsableArguments {
    @Option(help: ArgumentHelp("What is due by this day; otherwise by today, in UTC.", valueName: "date"))
    var on: String?

    func validate() throws { _ = try day() }

    func day() throws -> PartialDate {
        guard let on else { return today() }
        guard let date = PartialDate(on), date.day != nil else {
            throw ValidationError("'\(on)' is not a day; write it as 2026-12-31")
        }
        return date
    }
}

private func terminalWidth(_ file: Int32) -> Int? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
}
