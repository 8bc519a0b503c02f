import Linking
import Model

/// What only the whole library shows. What one file, or one link, has wrong is reported where it is read.
public func checkLibrary(_ library: Library) -> [Diagnostic] {
    let checks: [(Library) -> [Diagnostic]] = [
        duplicateIDs, tagForms, topHeadings, stepsWithoutEvidence, tagVariants, insecureAddresses, timesBeyondEnd,
        slidesBeyondDeck, incidentsWithoutSource, missingLicences,
    ]
    let connections = Connections(of: library)
    return checks.flatMap { $0(library) } + orphanEntries(in: library, connections)
        + unreachablePages(in: library, connections)
}
