extension RuleExplanation {
    /// In the order of their codes.
    public static let all: [RuleExplanation] = [
        stepWithoutEvidence,
        deadAddress,
        movedAddress,
    ]
}
