import Model

/// Problems as `kb.yml` wants them: louder, quieter or not at all.
public func leveled(_ problems: [Diagnostic], by levels: [Rule: RuleLevel]) -> [Diagnostic] {
    guard !levels.isEmpty else { return problems }
    return problems.compactMap { problem in
        var problem = problem
        switch levels[problem.rule] {
        case .off: return nil
        case .warning: problem.severity = .warning
        case .error: problem.severity = .error
        case nil: break
        }
        return problem
    }
}
