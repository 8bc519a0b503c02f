import Linking
import Model

/// What only the whole library shows, as checks that may run at once. What one file, or one link, has wrong is reported
/// where it is read.
///
/// - Parameter settings: Whose words for tags are the ones to use.
public func libraryChecks(_ settings: Settings) -> [@Sendable (Library) -> [Diagnostic]] {
    [
        duplicateIDs, tagForms, topHeadings, stepsWithoutEvidence, insecureAddresses, timesBeyondEnd,
        slidesBeyondDeck, incidentsWithoutSource, missingLicences, placesLeftToFillIn, conflictMarkers, unknownNames,
        sharedNames,
        repeatedReasons,
        { settings.tags.isEmpty ? tagVariants(in: $0) : unknownTags(in: $0, settings) },
        { library in
            let connections = Connections(of: library)
            return orphanEntries(in: library, connections) + unreachablePages(in: library, connections)
        },
    ]
}

/// All of them, one after the other.
public func checkLibrary(_ library: Library, _ settings: Settings = Settings()) -> [Diagnostic] {
    libraryChecks(settings).flatMap { $0(library) }
}
