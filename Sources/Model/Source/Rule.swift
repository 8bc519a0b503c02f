/// What is checked. A code never changes its meaning and is never used again for another rule.
///
/// `Checking/Rules` has a file for each: what it is about, why, how to mend it, and an example that a test runs.
public enum Rule: String, Sendable, CaseIterable {
    case unreadableText = "KB001"
    case frontMatterSyntax = "KB002"
    case unknownField = "KB003"
    case wrongFieldType = "KB004"
    case missingField = "KB005"
    case unknownKind = "KB006"
    case duplicateAnchor = "KB007"
    case invalidAnchor = "KB008"
    case invalidID = "KB009"
    case unknownEntry = "KB010"
    case unknownAnchor = "KB011"
    case unknownRelation = "KB012"
    case relationNotAllowed = "KB013"
    case missingReason = "KB014"
    case writtenAtBothEnds = "KB015"
    case unsafeAddress = "KB016"
    case redirectClash = "KB017"
    case undefinedFootnote = "KB018"
    case unusedFootnote = "KB019"
    case repeatedFootnote = "KB020"
    case tooComplex = "KB021"
    case unpublishedPicture = "KB022"
    case movedEntry = "KB023"
    case unreadableFile = "KB024"
    case badDate = "KB025"
    case duplicateID = "KB026"
    case tagForm = "KB027"
    case topHeading = "KB028"
    case openFence = "KB029"
    case templateSyntax = "KB030"
    case unknownTemplateName = "KB031"
    case settings = "KB040"
    case orphanEntry = "KB041"
    case stepWithoutEvidence = "KB042"
    case tagVariant = "KB043"
    case unreachablePage = "KB044"
    case insecureAddress = "KB045"
    case timeBeyondEnd = "KB046"
    case slideBeyondDeck = "KB047"
    case incidentWithoutSource = "KB048"
    case missingLicence = "KB049"
    case reviewOverdue = "KB050"
    case restsOnOverdue = "KB051"
    case deadAddress = "KB052"
    case movedAddress = "KB053"
    case alertFileSyntax = "KB054"
    case alertWithoutRunbook = "KB055"
    case alertLeadsNowhere = "KB056"
    case runbookWithoutAlert = "KB057"
    case leftToFillIn = "KB058"
    case conflictMarkers = "KB059"
    case unknownTag = "KB060"
    case unknownName = "KB061"
    case sharedName = "KB062"
    case repeatedReason = "KB063"
    case interfaceWords = "KB064"
    case ingestWithoutEntry = "KB065"
    case slideIsAnother = "KB066"
    case unsettledConflict = "KB067"

    /// How much it matters unless `kb.yml` says otherwise.
    public var severity: Diagnostic.Severity {
        switch self {
        case .writtenAtBothEnds, .unusedFootnote, .unpublishedPicture, .movedEntry, .tagForm, .topHeading,
            .orphanEntry, .stepWithoutEvidence, .tagVariant, .unreachablePage, .insecureAddress,
            .incidentWithoutSource, .reviewOverdue, .restsOnOverdue, .deadAddress, .movedAddress,
            .alertWithoutRunbook, .runbookWithoutAlert, .leftToFillIn, .unknownTag,
            .unknownName, .sharedName, .repeatedReason, .ingestWithoutEntry,
            .slideIsAnother, .unsettledConflict:
            .warning
        default: .error
        }
    }

    /// Without what the rule asks for there is no entry, or no knowledge base, to go on with: its level is fixed.
    public var isFatal: Bool {
        [.unreadableText, .frontMatterSyntax, .unknownKind, .invalidID, .unreadableFile, .settings].contains(self)
    }
}
