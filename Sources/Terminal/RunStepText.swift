import Linking
import Model
import Runs

/// A step as it is followed: its text with the commands as they are, and the practices and incidents behind it.
public func runStepText(
    _ index: Int, of runbook: Entry, run: RunState, library: Library, style: Style
) -> String {
    let steps = runbook.steps
    guard steps.indices.contains(index), let first = steps[index].first else { return "" }
    let anchors = Set(steps[index].map(\.anchor))
    let because = library.links(of: runbook.id).filter {
        anchors.contains($0.near.anchor) && $0.link.relation != .mentions
    }
    let places = Set(because.map(\.far))
    var parts = [heading(first, number: index + 1, of: steps.count, in: runbook, style)]
    for passage in steps[index] {
        if passage.anchor != first.anchor { parts.append("  " + style.bold(printable(passage.title))) }
        let blocks = withoutReasons(passage.blocks) { link in
            guard link.title.map({ Relation.named($0) != nil }) ?? false,
                case .passage(var address) = Destination(link.destination, in: runbook.id)
            else { return false }
            address.entry = library.redirects[address.entry] ?? address.entry
            return places.contains(address)
        }
        let text = blockText(blocks, style: style, indent: "  ")
        if !text.isEmpty { parts.append(text) }
    }
    if !because.isEmpty {
        let reference = Address(entry: runbook.id, anchor: first.anchor)
        parts.append(becauseText(because, of: reference, library, style))
    }
    if let answer = answerText(run, first.anchor, style) { parts.append(answer) }
    return parts.joined(separator: "\n\n") + "\n\n"
}

/// A line across, so that the step's beginning is found when scrolling back without colours.
private func heading(_ step: Passage, number: Int, of count: Int, in runbook: Entry, _ style: Style) -> String {
    let title = "Step \(number) of \(count): \(printable(step.title))"
    let reference = "\(runbook.id)#\(step.anchor)"
    let fits = columns(of: title) + 3 + columns(of: reference) <= style.width
    return style.dim(String(repeating: "─", count: min(style.width, 80))) + "\n" + style.bold(title)
        + (fits ? "   " : "\n") + style.green(printable(reference))
}

/// The far end as the runbook calls it, the reason beside it, and where to read on.
private func becauseText(_ views: [LinkView], of step: Address, _ library: Library, _ style: Style) -> String {
    let (shown, more) = views.reasonsBesideStep(of: step.entry)
    var lines = shown.map { view in
        let isOwn = view.link.writtenIn == step.entry && !view.link.text.isEmpty
        let title = style.bold(printable(isOwn ? view.link.text : library.nearestName(of: view.far)))
        let reason = view.link.reason.isEmpty ? "" : " — " + printable(view.link.reason)
        let label = "\(style.blue(view.label)) "
        return wrapped("• " + label + title + reason, width: style.width, hanging: "  ")
            + "\n    " + style.green(printable(view.far.description))
    }
    if !more.isEmpty { lines.append("• and \(more.count) more: " + style.green(printable("kb links \(step)"))) }
    return "Because:\n" + lines.joined(separator: "\n")
}

/// The first line from the margin, the others below its text.
private func wrapped(_ text: String, width: Int, hanging: String) -> String {
    String(wrapped(text, width: width, indent: hanging).dropFirst(hanging.count))
}

private func answerText(_ run: RunState, _ anchor: String, _ style: Style) -> String? {
    let notes = run.events.compactMap { event -> String? in
        guard case .step(anchor, let word, let note) = event.action else { return nil }
        return "\(event.time.clock) \(word.rawValue)." + (note.isEmpty ? "" : " ") + printable(note)
    }
    guard !notes.isEmpty else { return nil }
    return "So far:\n" + notes.map { wrapped($0, width: style.width, indent: "  ") }.joined(separator: "\n")
}

/// The blocks without the list items that open with a link for which `isReason` is true.
private func withoutReasons(_ blocks: [Block], isReason: (InlineLink) -> Bool) -> [Block] {
    blocks.compactMap { block in
        guard case .list(var list) = block else { return block }
        list.items.removeAll { item in
            guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first else {
                return false
            }
            return isReason(link)
        }
        return list.items.isEmpty ? nil : .list(list)
    }
}
