import Linking
import Model

extension RuleExplanation {
    static let timeBeyondEnd = RuleExplanation(
        .timeBeyondEnd, "time-beyond-end", "A moment after the end of its recording",
        why: "The link to the moment would open nothing. Either the time is mistyped, or the duration is another "
            + "recording's.",
        mend: "Correct the time in the heading and its {#t-…}, or the duration.",
        example: [
            ExampleFile(
                "Content/videos/queues.md",
                "---\ntitle: Queues\nduration: \"41:00\"\n---\nShort ones fail soon.\n\n## 43:10 Why {#t-2590}\n\nLoad.\n"
            )
        ],
        mended: [
            ExampleFile(
                "Content/videos/queues.md",
                "---\ntitle: Queues\nduration: \"41:00\"\n---\nShort ones fail soon.\n\n## 34:10 Why {#t-2050}\n\nLoad.\n"
            )
        ])
}

func timesBeyondEnd(in library: Library) -> [Diagnostic] {
    library.entries.flatMap { entry -> [Diagnostic] in
        guard let duration = entry.details.talk?.duration else { return [] }
        return entry.passages.compactMap { passage in
            guard case .time(let time) = passage.place, time > duration else { return nil }
            return Diagnostic(
                .timeBeyondEnd, "\(time.clock) is after the end of the recording, which lasts \(duration.clock)",
                help: "correct the time, or the duration", at: entry.text(of: passage).span(passage.headingRange))
        }
    }
}
