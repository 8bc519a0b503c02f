import Files
import Linking
import Model
import Processes

/// What `kb open` found, and what it was read from.
public struct OpenReport: Sendable {
    /// One, or several that one name means; or why there is none.
    public var pages: Result<[FoundPage], NoPage>
    public var library: Library
    public var settings: Settings
    /// With the files of alerts: an alert may be missing because of one.
    public var problems: [Diagnostic] = []
}

/// Finds the page for an alert or another name.
///
/// - Parameter alertFiles: Files of alerts besides those that `kb.yml` names, relative to the current folder.
public func open(_ name: String, in root: Root, alertFiles: [String]) throws -> OpenReport {
    let loaded = try loadLibrary(root)
    let (library, settings) = (loaded.library, loaded.settings)
    // An address opens whatever is the matter with the files of alerts.
    if let address = passageNamed(name, in: library, baseURL: settings.baseURL) {
        return OpenReport(
            pages: .success([FoundPage(place: .passage(address))]), library: library, settings: settings)
    }
    let read = try loadAlerts(root, settings, files: alertFiles)
    let pages = findPages(name, alerts: read.alerts, in: library, baseURL: settings.baseURL)
    return OpenReport(pages: pages, library: library, settings: settings, problems: read.problems)
}

extension Root {
    /// The passage's page in the built site of this machine, as an address; nil when it was not built.
    public func builtPage(of address: Address) -> String? {
        guard fileExists("\(site)/\(Address(entry: address.entry).page)") else { return nil }
        return "\(fileAddress(ofPath: site))/\(address.page)"
    }
}

/// Starts the reader's browser with a page, and goes on.
///
/// - Throws: `ProcessError` when there is no such program.
public func openInBrowser(_ address: String, environment: (String) -> String?) throws {
    #if os(macOS)
        let usual = "open"
    #else
        let usual = "xdg-open"
    #endif
    let (program, arguments) = browserCommand(for: address, environment: environment, otherwise: usual)
    try startDetached(program, arguments)
}

/// The program that opens an address, and its arguments.
///
/// `KB_BROWSER`, then `BROWSER`, name commands with colons between them, of which the first is taken; `%s` stands for the
/// address, which otherwise comes last (the custom of `xdg-open` and of Python's `webbrowser`).
func browserCommand(
    for address: String, environment: (String) -> String?, otherwise usual: String
) -> (program: String, arguments: [String]) {
    for setting in [environment("KB_BROWSER"), environment("BROWSER")] {
        let words = (setting ?? "").split(separator: ":").first?.split(separator: " ").map(String.init) ?? []
        guard let program = words.first else { continue }
        let arguments = words.dropFirst().map { $0 == "%s" ? address : $0 }
        return (program, words.contains("%s") ? arguments : arguments + [address])
    }
    return (usual, [address])
}
