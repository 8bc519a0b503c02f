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
    var steps: [Step] = []
    for passage in entry.passages {
        if case .step(let number) = passage.place {
            steps.append(
                Step(
                    address: Address(entry: entry.id, anchor: passage.anchor), number: number, title: passage.title,
                    anchors: [passage.anchor]))
        } else if passage.level > 2, !steps.isEmpty {
            steps[steps.count - 1].anchors.insert(passage.anchor)
        }
    }
    return steps
}

extension Library {
    /// Of all runbooks, in the order of their ids.
    public var steps: [Step] { entries(of: .runbook).flatMap(Evidence.steps) }

    /// The links of a step, those of its deeper passages with them.
    public func links(of step: Step) -> [LinkView] {
        links(of: step.address.entry).filter { step.anchors.contains($0.near.anchor) }
    }
}
