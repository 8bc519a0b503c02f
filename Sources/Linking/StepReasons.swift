import Model

extension [LinkView] {
    /// Of the reasons of a runbook's step those that are shown with it, and those that are told only on request.
    ///
    /// Its own text gives the best ones. Others have been linked to it from elsewhere: a few of them are shown too, and
    /// many would bury the step.
    public func reasonsBesideStep(of runbook: EntryID) -> (shown: [LinkView], more: [LinkView]) {
        let others = filter { $0.link.writtenIn != runbook }
        return others.count <= 3 ? (self, []) : (filter { $0.link.writtenIn == runbook }, others)
    }
}
