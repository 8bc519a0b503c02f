import Model

/// What a rule is about, for a reader who met its code: `kb check --explain KB042`.
public struct RuleExplanation: Sendable, Equatable {
    public var rule: Rule
    /// `step-without-evidence`: the rule's name where a code says too little.
    public var name: String
    /// What the rule finds, as the heading of its page: no full stop.
    public var title: String
    /// Why that is worth a line, in a sentence or two.
    public var why: String
    /// How it is mended, as an instruction.
    public var mend: String
    /// Files that the rule has something to say about, and nothing else has; paths from the root of a knowledge base.
    public var example: [ExampleFile]
    /// The same files, mended.
    public var mended: [ExampleFile]

    public init(
        _ rule: Rule, _ name: String, _ title: String, why: String, mend: String, example: [ExampleFile],
        mended: [ExampleFile]
    ) {
        self.rule = rule
        self.name = name
        self.title = title
        self.why = why
        self.mend = mend
        self.example = example
        self.mended = mended
    }
}

public struct ExampleFile: Sendable, Equatable {
    public var path: String
    public var text: String

    public init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
    }
}
