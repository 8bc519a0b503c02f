import Linking
import Model

/// A step of a runbook with what stands under its deeper headings: a link there belongs to the step.
public struct Step: Sendable, Equatable {
    public var address: Address
    /// From 1, in the order of the runbook.
    public var number: Int
    public var title: String
    /// Its own and those of the deeper headings under it.
    public var anchors: Set<String>
}

/// The steps of a runbook in their order; none for an entry of another kind.
public func steps(of entry: Entry) -> [Step] {
    entry.steps.compactMap { passages in
        guard let first = passages.first, case .step(let number) = first.place else { return nil }
        return Step(
            address: Address(entry: entry.id, anchor: first.anchor), number: number, title: first.title,
            anchors: Set(passages.map(\.anchor)))
    }
}

extension Library {
    /// Of all runbooks, in the order of their ids.
    public var steps: [Step] { entries(of: .runbook).flatMap(Evidence.steps) }

    /// The links of a step, those of its deeper passages with them.
    public func links(of step: Step) -> [LinkView] {
        links(of: step.address.entry).filter { step.anchors.contains($0.near.anchor) }
    }
}
