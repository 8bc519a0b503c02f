import Model

/// Of the problems with the same place and code the first, where none that is known already has them: a name that a
/// shared template has wrong is wrong on every page, with other known names beside it, and is one mistake.
func oncePerPlace(_ problems: some Sequence<Diagnostic>, besides known: [Diagnostic] = []) -> [Diagnostic] {
    var seen = Set(known.map(Place.init))
    return problems.filter { seen.insert(Place($0)).inserted }
}

private struct Place: Hashable {
    var rule: Rule
    var span: SourceSpan

    init(_ problem: Diagnostic) {
        rule = problem.rule
        span = problem.span
    }
}
