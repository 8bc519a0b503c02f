/// What a link between two passages says. This table is the whole list: labels, and the kinds that may be joined.
public enum Relation: String, CaseIterable, Sendable, Hashable {
    case shownBy = "shown by"
    case missingIn = "missing in"
    case workedIn = "worked in"
    case applies = "applies"
    case explainedAt = "explained at"
    case recounts = "recounts"
    case givenBy = "given by"
    case writtenBy = "written by"
    case heldAt = "held at"
    case mentions = "mentions"

    /// The same relation, said at the other end.
    public var inverse: String {
        switch self {
        case .shownBy: "shows"
        case .missingIn: "was missing"
        case .workedIn: "worked"
        case .applies: "applied by"
        case .explainedAt: "explains"
        case .recounts: "recounted in"
        case .givenBy: "gave"
        case .writtenBy: "wrote"
        case .heldAt: "hosted"
        case .mentions: "mentioned by"
        }
    }

    /// The kinds that the relation leads from.
    public var sources: Set<Kind> {
        switch self {
        case .shownBy, .missingIn, .workedIn: [.practice, .runbook]
        case .applies: [.runbook]
        case .explainedAt: [.practice, .runbook, .incident]
        case .recounts: [.article, .book, .talk, .video]
        case .givenBy, .heldAt: [.talk, .video]
        case .writtenBy: [.book, .article]
        case .mentions: Set(Kind.allCases)
        }
    }

    /// The kinds that the relation leads to.
    public var targets: Set<Kind> {
        switch self {
        case .shownBy, .missingIn, .workedIn, .recounts: [.incident]
        case .applies: [.practice]
        case .explainedAt: [.talk, .video, .book, .article]
        case .givenBy, .writtenBy: [.person]
        case .heldAt: [.event]
        case .mentions: Set(Kind.allCases)
        }
    }

    /// A field of the front matter says it by a name, so that it needs no reason: who spoke, who wrote, at which event.
    public var isByName: Bool { [.givenBy, .writtenBy, .heldAt].contains(self) }

    /// Whether a link's title may name it.
    private var isTitle: Bool { self != .mentions && !isByName }

    /// The kinds that may hold a link with this relation's word, or its inverse, and those that it may lead to.
    public func ends(isInverse: Bool) -> (near: Set<Kind>, far: Set<Kind>) {
        isInverse ? (targets, sources) : (sources, targets)
    }

    /// What a written link from one kind to another can say, besides mentioning it.
    public static func between(_ source: Kind, _ target: Kind) -> [Relation] {
        allCases.filter { $0.isTitle && $0.sources.contains(source) && $0.targets.contains(target) }
    }

    /// The relation that a link's title names, and whether it is said from its far end. A link without a title mentions.
    public static func named(_ title: String) -> (relation: Relation, isInverse: Bool)? {
        for relation in allCases where relation.isTitle {
            if relation.rawValue == title { return (relation, false) }
            if relation.inverse == title { return (relation, true) }
        }
        return nil
    }

    /// Every word that a link's title may be.
    public static var titles: [String] {
        allCases.filter(\.isTitle).flatMap { [$0.rawValue, $0.inverse] }
    }
}
