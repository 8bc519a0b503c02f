import Linking
import Model

/// An incident: what happened, what speaks to it, and incidents like it.
func fillIncident(_ page: EntryView, _ text: inout PageText) {
    text.addText()
    text.addLeft()
    let similar = (page.shell.background.similar[page.entry.id] ?? []).prefix(5).compactMap { id in
        page.library[id].map { entry in
            var row = LedgerRow(
                title: entry.title, address: Address(entry: id), kind: entry.kind, year: page.year(of: entry))
            row.reason = escapeHTML(entry.fields.summary ?? "")
            return row
        }
    }
    text.addSection(page.words["similar"], id: "kb:similar", Ledger(links: similar))
}
