/// A problem in content: what is wrong, where, and how to mend it. Problems are collected, never thrown.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable { case error, warning }

    public var rule: Rule
    public var severity: Severity
    /// One sentence without a full stop that names the thing.
    public var message: String
    /// What to do, as an instruction.
    public var help: String?
    public var span: SourceSpan
    /// The mend, where there is only one and it takes no judgement.
    public var fix: Fix?

    /// - Parameter severity: What the rule says of itself, unless given.
    public init(
        _ rule: Rule, severity: Severity? = nil, _ message: String, help: String? = nil, at span: SourceSpan,
        fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.fix = fix
        self.message = message
        self.help = help
        self.span = span
    }

    /// By file, line and column; then by code and words, so that the order never changes between runs.
    public static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        left.place < right.place
    }

    private var place: (String, Int, Int, String, String, String) {
        (span.file, span.line, span.column, rule.rawValue, message, help ?? "")
    }
}
