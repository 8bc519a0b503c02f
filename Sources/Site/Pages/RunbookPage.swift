import Linking
import Model
import Templates

/// A runbook: its steps, and what else links to it.
func fillRunbook(_ page: EntryView, _ text: inout PageText, _ content: inout Record) {
    content["lead"] = .text(page.html.blocks(lead(of: page.entry)))
    content["steps"] = steps(of: page)
    content["hasSteps"] = .flag(!page.entry.steps.isEmpty)
    content["revision"] =
        page.shell.background.changes[page.entry.id].map { change in
            let date = page.words.date(change.date)
            return .text(page.words["revision", ["revision": change.revision, "date": date]])
        } ?? Value.none
    content["stepContents"] = .list(
        page.entry.steps.enumerated().compactMap { index, group in
            group.first.map {
                .record([
                    "anchor": .text($0.anchor), "title": .text($0.title), "number": .text(String(index + 1)),
                ])
            }
        })
    text.addLeft()
}
