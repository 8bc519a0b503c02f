import Linking
import Model

extension RuleExplanation {
    static let repeatedReason = RuleExplanation(
        .repeatedReason, "repeated-reason", "A reason that two links have word for word",
        why: "A reason says why these two belong together. One that fits another pair as well was copied, and tells a "
            + "reader no more than the titles do.",
        mend: "Say of each pair what is true of no other.",
        example: [
            practice("the folder of the logs was found in a minute."), ExampleFile.incident, ExampleFile.runbook,
        ],
        mended: [practice("the logs of one day filled the disk."), ExampleFile.incident, ExampleFile.runbook])

    private static func practice(_ reason: String) -> ExampleFile {
        .practice(
            """
            ---
            title: Small logs
            ---
            Rotate them.

            - [Log flood](../incidents/log-flood.md "missing in") — \(reason)

            """)
    }
}

func repeatedReasons(in library: Library) -> [Diagnostic] {
    var first: [String: Ends] = [:]
    return library.entries.flatMap { entry in
        entry.links.compactMap { link -> Diagnostic? in
            guard link.title != nil, !link.reason.isEmpty, let ends = Ends(of: link, in: entry) else { return nil }
            guard let earlier = first[link.reason] else {
                first[link.reason] = ends
                return nil
            }
            // A pair that is linked from both of its ends is `writtenAtBothEnds`.
            guard earlier.pair != ends.pair else { return nil }
            return Diagnostic(
                .repeatedReason, "this reason is given word for word for '\(earlier.far)' in '\(earlier.near)'",
                help: "say what is true of this pair only", at: entry.text(of: link).span(link.range))
        }
    }
}

/// Where a link stands and where it leads.
private struct Ends {
    var near: Address
    var far: Address
    var pair: Set<Address> { [near, far] }

    /// Nil for a link that leads outside.
    init?(of link: WrittenLink, in entry: Entry) {
        guard case .passage(let far) = Destination(link.destination, in: entry.id) else { return nil }
        near = Address(entry: entry.id, anchor: link.anchor)
        self.far = far
    }
}
