import Linking
import Model

/// What only the whole library shows. What one file, or one link, has wrong is reported where it is read.
public func checkLibrary(_ library: Library) -> [Diagnostic] {
    let checks: [(Library) -> [Diagnostic]] = [
        duplicateIDs, tagForms, topHeadings, orphanEntries, stepsWithoutEvidence, tagVariants, unreachablePages,
        insecureAddresses, timesBeyondEnd, slidesBeyondDeck, incidentsWithoutSource, missingLicences,
    ]
    return checks.flatMap { $0(library) }
}
