import Actions
import Terminal

/// Says that entries are missing from what is shown: a report over half of the content must not look whole.
func noteErrors(of loaded: LoadedLibrary) {
    let errors = loaded.problems.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    writeError(
        "kb: the content has \(diagnosticsSummary(errors)), so this may be incomplete; see them with: kb check\n")
}
