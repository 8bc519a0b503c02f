import Model

extension Relation {
    /// How a step or a practice stands on an incident: it was shown there, was missing there, or worked there.
    public static let evidence: [Relation] = [.shownBy, .missingIn, .workedIn]

    public var isEvidence: Bool { Self.evidence.contains(self) }
}
