import Linking
import Model

/// What only the whole library shows, as checks that may run at once. What one file, or one link, has wrong is reported
/// where it is read.
///
/// - Parameters:
///   - settings: Whose words for tags are the ones to use, and whose levels say which rules matter at all.
///   - lowest: Of the problems that are wanted: checks that find only lesser ones are left out.
public func libraryChecks(
    _ settings: Settings, lowest: Diagnostic.Severity = .warning
) -> [@Sendable (Library) -> [Diagnostic]] {
    checks(settings).filter { check in
        check.rules.contains { rule in
            switch settings.levels[rule] ?? (rule.severity == .error ? .error : .warning) {
            case .off: false
            case .warning: lowest == .warning
            case .error: true
            }
        }
    }.map(\.problems)
}

/// All of them, one after the other.
public func checkLibrary(_ library: Library, _ settings: Settings = Settings()) -> [Diagnostic] {
    libraryChecks(settings).flatMap { $0(library) }
}

private struct LibraryCheck {
    var rules: [Rule]
    var problems: @Sendable (Library) -> [Diagnostic]

    init(_ rules: Rule..., problems: @escaping @Sendable (Library) -> [Diagnostic]) {
        self.rules = rules
        self.problems = problems
    }
}

private func checks(_ settings: Settings) -> [LibraryCheck] {
    [
        LibraryCheck(.duplicateID, problems: duplicateIDs), LibraryCheck(.tagForm, problems: tagForms),
        LibraryCheck(.topHeading, problems: topHeadings),
        LibraryCheck(.stepWithoutEvidence, problems: stepsWithoutEvidence),
        LibraryCheck(.insecureAddress, problems: insecureAddresses),
        LibraryCheck(.timeBeyondEnd, problems: timesBeyondEnd),
        LibraryCheck(.slideBeyondDeck, problems: slidesBeyondDeck),
        LibraryCheck(.incidentWithoutSource, problems: incidentsWithoutSource),
        LibraryCheck(.missingLicence, problems: missingLicences),
        LibraryCheck(.leftToFillIn, problems: placesLeftToFillIn),
        LibraryCheck(.conflictMarkers, problems: conflictMarkers),
        LibraryCheck(.unknownName, problems: unknownNames), LibraryCheck(.sharedName, problems: sharedNames),
        LibraryCheck(.repeatedReason, problems: repeatedReasons),
        settings.tags.isEmpty
            ? LibraryCheck(.tagVariant, problems: tagVariants)
            : LibraryCheck(.unknownTag) { unknownTags(in: $0, settings) },
        LibraryCheck(.orphanEntry, .unreachablePage) { library in
            let connections = Connections(of: library)
            return orphanEntries(in: library, connections) + unreachablePages(in: library, connections)
        },
    ]
}
