/// A link as it stands in the text of a passage.
public struct WrittenLink: Sendable, Equatable {
    /// The anchor of the passage that holds it.
    public var anchor: String
    public var destination: String
    /// Names the relation between two entries; free text on an outside link.
    public var title: String?
    /// What the reader clicks.
    public var text: String
    /// The rest of its list item, or else its sentence.
    public var reason: String
    /// It opens a list item: the place where links are collected.
    public var opensListItem: Bool
    public var range: Range<Int>
    public var destinationRange: Range<Int>
    /// It stands in the generated file, and its ranges count there.
    public var isIngested = false

    public init(
        anchor: String, destination: String, title: String?, text: String, reason: String, opensListItem: Bool,
        range: Range<Int>, destinationRange: Range<Int>
    ) {
        self.anchor = anchor
        self.destination = destination
        self.title = title
        self.text = text
        self.reason = reason
        self.opensListItem = opensListItem
        self.range = range
        self.destinationRange = destinationRange
    }
}
