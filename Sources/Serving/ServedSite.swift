import Model

/// A site as it is at one moment: its files, and what is wrong with its content.
public struct ServedSite: Sendable {
    /// The bytes of a file by its path from the site's root, `books/sre.html`; nil when there is none. It is called on any
    /// thread and may take its time, so a page may be made only when it is asked for.
    public var file: @Sendable (String) -> [UInt8]?
    /// Shown on every page while there are any.
    public var problems: [Diagnostic]
    /// Another number each time that anything has changed, also after the server was started anew.
    public var generation: Int

    public init(generation: Int, problems: [Diagnostic] = [], file: @escaping @Sendable (String) -> [UInt8]?) {
        self.generation = generation
        self.problems = problems
        self.file = file
    }
}
