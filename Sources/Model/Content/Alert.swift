/// An alerting rule of Prometheus, as far as a knowledge base has to do with it: its name and the page that it sends its
/// reader to. Whether the rule is otherwise right is for `promtool check rules` to say.
public struct Alert: Sendable, Equatable {
    public var name: String
    /// The name of the group of rules that it stands in.
    public var group: String
    /// Nil when the alert sends nobody anywhere.
    public var runbook: RunbookAddress?
    /// What was probably meant for it, when the alert has none.
    public var nearRunbook: NearRunbook?
    /// Of the name, in bytes of the file.
    public var nameRange: Range<Int>
    public var source: SourceText

    public init(
        name: String, group: String, runbook: RunbookAddress?, nearRunbook: NearRunbook? = nil,
        nameRange: Range<Int>, source: SourceText
    ) {
        self.name = name
        self.group = group
        self.runbook = runbook
        self.nearRunbook = nearRunbook
        self.nameRange = nameRange
        self.source = source
    }

    public var span: SourceSpan { source.span(nameRange) }

    /// An address under another name than `runbook_url`, or among the labels.
    public struct NearRunbook: Sendable, Equatable {
        public var key: String
        public var isLabel: Bool

        public init(key: String, isLabel: Bool) {
            self.key = key
            self.isLabel = isLabel
        }
    }

    /// The annotation `runbook_url` as it is written.
    public struct RunbookAddress: Sendable, Equatable {
        public var text: String
        /// In bytes of the file, quotes included.
        public var range: Range<Int>

        public init(text: String, range: Range<Int>) {
            self.text = text
            self.range = range
        }

        /// Prometheus fills in `{{ … }}` when the alert fires (its documentation, "Template reference"), a chart when
        /// it is installed: until then nobody can say where the address leads.
        public var hasTemplate: Bool { text.contains("{{") }
    }
}
