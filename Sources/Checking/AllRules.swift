extension RuleExplanation {
    /// In the order of their codes.
    public static let all: [RuleExplanation] = [
        unreadableText, frontMatterSyntax, unknownField, wrongFieldType, missingField, unknownKind, duplicateAnchor,
        invalidAnchor, invalidID, unknownEntry, unknownAnchor, unknownRelation, relationNotAllowed, missingReason,
        writtenAtBothEnds, unsafeAddress, redirectClash, undefinedFootnote, unusedFootnote, repeatedFootnote,
        tooComplex, unpublishedPicture, movedEntry, unreadableFile, badDate, duplicateID, tagForm, topHeading,
        openFence,
        templateSyntax, unknownTemplateName, settings, orphanEntry, stepWithoutEvidence, tagVariant, unreachablePage,
        insecureAddress, timeBeyondEnd, slideBeyondDeck, incidentWithoutSource, missingLicence, reviewOverdue,
        restsOnOverdue, deadAddress, movedAddress, alertFileSyntax, alertWithoutRunbook, alertLeadsNowhere,
        runbookWithoutAlert, leftToFillIn, conflictMarkers, unknownTag, unknownName, sharedName, repeatedReason,
        interfaceWords, ingestWithoutEntry, slideIsAnother, unsettledConflict,
    ]
}
