import Linking
import Model

/// What only the whole library shows, as checks that may run at once. What one file, or one link, has wrong is reported
/// where it is read.
public func libraryChecks() -> [@Sendable (Library) -> [Diagnostic]] {
    [
        duplicateIDs, tagForms, topHeadings, stepsWithoutEvidence, tagVariants, insecureAddresses, timesBeyondEnd,
        slidesBeyondDeck, incidentsWithoutSource, missingLicences, placesLeftToFillIn, conflictMarkers,
        { library in
            let connections = Connections(of: library)
            return orphanEntries(in: library, connections) + unreachablePages(in: library, connections)
        },
    ]
}

/// All of them, one after the other.
public func checkLibrary(_ library: Library) -> [Diagnostic] { libraryChecks().flatMap { $0(library) } }
