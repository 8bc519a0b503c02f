import Actions
import ArgumentParser

/// Whether the web is asked, and how.
struct ExternalOption: ParsableArguments {
    @Flag(help: "Also ask the web for each address in the content; takes minutes.")
    var external = false

    @Option(
        help: ArgumentHelp(
            "With --external: take answers younger than this for today's (7).", valueName: "days"))
    var maxAge: Int?

    @Option(
        help: ArgumentHelp("With --external: wait between requests to one host (1).", valueName: "seconds"))
    var pause: Double?

    func validate() throws {
        guard external || (maxAge == nil && pause == nil) else {
            throw ValidationError("--max-age and --pause go with --external")
        }
        guard (0...36_500).contains(maxAge ?? 0) else {
            throw ValidationError("--max-age is a number of days, and 0 to ask for every address")
        }
        guard (0...3_600).contains(pause ?? 0) else {
            throw ValidationError("--pause is a number of seconds from 0 to 3600")
        }
    }

    /// Nil when the web is not to be asked.
    var options: ExternalOptions? {
        guard external else { return nil }
        var options = ExternalOptions()
        if let maxAge { options.maxAge = maxAge * 86_400 }
        if let pause { options.politeness.pause = pause }
        return options
    }
}
