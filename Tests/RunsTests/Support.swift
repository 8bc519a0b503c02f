import Linking
import Model
import Parsing

@testable import Runs

func time(_ text: String) -> UTCTime { UTCTime(text) ?? UTCTime(seconds: -1) }

/// Text that has broken readers of lines, of YAML or of Markdown before.
let nastyNotes = [
    "", "plain", "\"quoted\" and 'quoted'", "back\\slash \\n \\", "tab\tinside", "two  spaces",
    "🎉 汉 e\u{301} \u{1F468}\u{200D}\u{1F469}",
    "\u{0}\u{1}\u{1B}[2J\u{7F}", "a\u{85}b", "a\u{2028}b\u{2029}c", "\u{FEFF}mark", "a\u{FFFE}b\u{FFFF}", "a\nb\r\nc",
    "\u{80}\u{9F}\u{A0}", "# no heading", "- no item", "1. no item", "{a: b}", "[x](y)", "![x](y)", "<b>no</b>",
    "`code",
    "*a* _b_ **c** ~~d~~", "https://example.org/a_b_c?x=1&y=2", "WWW.example.org", "me@example.org", "&amp; &#35;",
    "[^1] and [ref] and ![i]", "| a | b |", "$x$", "mailto:me@example.org", "<https://example.org>", "a\u{B}b\u{C}c",
    ": ", " - ", "---", "***", "%TAG", "<!-- no -->", "{#anchor}", "ends in \\", "“ \" worked\")",
    "]( \"was missing\")",
    String(repeating: "long ", count: 13_000), String(repeating: "\u{1}", count: 60_000),
]

func event(_ clock: String, _ action: RunEvent.Action) -> RunEvent {
    RunEvent(time: time("2026-11-26T\(clock)Z"), action: action)
}

func step(_ clock: String, _ anchor: String, _ word: RunEvent.Word, _ note: String = "") -> RunEvent {
    event(clock, .step(anchor: anchor, word, note: note))
}

let threeSteps = ["confirm", "fence", "heal"].map { RunStep(anchor: $0, title: "To \($0)") }

let start = event("03:12:45", .start(runbook: "runbooks/split", title: "Split", steps: threeSteps))

func linked(_ files: [(id: String, text: String)]) -> (library: Library, problems: [Diagnostic]) {
    let parsed = files.map { id, text in
        parseEntry(path: id + ".md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8)))
    }
    let (library, problems) = linkEntries(parsed.compactMap(\.entry))
    return (library, parsed.flatMap(\.problems) + problems)
}
