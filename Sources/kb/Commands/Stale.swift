import Actions
import ArgumentParser
import Evidence
import Model
import Terminal

struct Stale: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stale",
        abstract: "Show entries whose review is due, and the steps that rest on them.",
        discussion: """
            An entry is due once its review_every has gone by since the day it was
            reviewed, or when it never was. A reviewed date of only a year or a month
            counts from its first day. Ends with 1 when something is due.

            Examples:
              kb stale
              kb stale --on 2026-12-31
              kb stale --format json
            """)

    @OptionGroup var day: DayOption
    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let day = try day.day()
        let loaded = try loadLibrary(root.find())
        noteErrors(of: loaded)
        let overdue = overdueReviews(in: loaded.library, on: day)
        switch format.format {
        case .json: try writeOutput(staleJSON(overdue, on: day).text)
        case .text where overdue.isEmpty: try writeOutput(nothingStaleText(on: day, library: loaded.library))
        case .text:
            try writeOutput(staleText(overdue, on: day, library: loaded.library, style: color.style()))
        }
        if !overdue.isEmpty { throw ExitCode(1) }
    }
}
