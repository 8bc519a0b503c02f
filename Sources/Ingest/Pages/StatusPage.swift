import Model
import XML

/// An incident's page of a status site: its updates, and all its text with a heading for each of them.
struct StatusPage {
    var updates: [StatusUpdate] = []
    var blocks: [PlacedHTMLBlock] = []
}

/// Reads the updates of an incident (Atlassian Statuspage, Cachet, Instatus, status.io and the like): elements that hold
/// the word of a state, a time and what was said. Their order is the page's.
///
/// - Parameter year: Of the times that are written without one.
/// - Returns: nil for a page that is none of this sort.
func statusPage(in main: MainContent, base: String?, year: Int? = nil) -> StatusPage? {
    let nodes = main.node.all
    let places = updatePlaces(nodes, in: main, year: year)
    guard places.count > 1 || places.count == 1 && nodes.contains(where: { $0.hasClass(updateClasses) }) else {
        return nil
    }
    var page = StatusPage()
    let rest = htmlBlocks(
        [main.node], base: base, keepsRelative: false, skipping: main.skipped.union(places.map(\.whole.index)))
    // What the page says besides belongs to no update.
    page.blocks = rest.blocks.filter { if case .heading = $0.block { false } else { true } }
    for place in places { page.add(place, main.skipped, base: base) }
    return page
}

extension StatusPage {
    fileprivate mutating func add(_ place: UpdatePlace, _ skipped: Set<Int>, base: String?) {
        let status = oneLine(place.status.text)
        updates.append(StatusUpdate(status: status, unixMilliseconds: place.milliseconds))
        blocks.append(PlacedHTMLBlock(block: .heading(Heading(level: 1, content: [.text(status)]))))
        if let milliseconds = place.milliseconds {
            blocks.append(PlacedHTMLBlock(block: .paragraph([.strong([.text(writtenUTC(milliseconds))])])))
        }
        let left = skipped.union([place.status.index] + (place.time.map { [$0.index] } ?? []))
        for placed in htmlBlocks([place.whole], base: base, keepsRelative: false, skipping: left).blocks {
            guard case .heading(var heading) = placed.block else {
                blocks.append(placed)
                continue
            }
            heading.level = max(heading.level, 2)
            blocks.append(PlacedHTMLBlock(block: .heading(heading), ids: placed.ids))
        }
    }
}

private struct UpdatePlace {
    var whole: MarkupNode
    var status: MarkupNode
    /// What shows the time, when it shows nothing else.
    var time: MarkupNode?
    var milliseconds: Int?
}

private func updatePlaces(_ nodes: [MarkupNode], in main: MainContent, year: Int?) -> [UpdatePlace] {
    let statuses = statusNodes(nodes, in: main)
    guard !statuses.isEmpty else { return [] }
    var around: [Int: Int] = [:]
    for node in statuses { for one in ancestors(of: node) { around[one.index, default: 0] += 1 } }
    let measure = PageMeasure([main.node] + nodes)
    let timed = timedNodes(nodes, top: main.node, year: year)
    var places: [UpdatePlace] = []
    for node in statuses {
        let own = measure.text[node.index]
        let around = ancestors(of: node).prefix { $0.index != main.node.index && around[$0.index] == 1 }
        // What only heads an update has nothing but its state and its time.
        let whole = around.first {
            guard let moment = timed[$0.index] else { return false }
            let time = timeLine(moment.node, in: $0).map { measure.text[$0.index] } ?? 0
            return measure.text[$0.index] > own + time + 4 || $0.hasClass(updateClasses)
        }
        if let whole, let moment = timed[whole.index] {
            places.append(
                UpdatePlace(
                    whole: whole, status: node, time: timeLine(moment.node, in: whole),
                    milliseconds: moment.milliseconds))
        } else if let whole = around.first(where: { $0.hasClass(updateClasses) }) {
            places.append(UpdatePlace(whole: whole, status: node))
        }
    }
    // Without any time it is no status page; beside those with one, an update without it keeps its place.
    return places.contains { $0.milliseconds != nil } ? places : []
}

/// No status site shows more of one incident.
private let mostUpdates = 1_000

/// The outermost elements that hold nothing but the word of a state.
private func statusNodes(_ nodes: [MarkupNode], in main: MainContent) -> [MarkupNode] {
    var found: Set<Int> = []
    var statuses: [MarkupNode] = []
    for node in nodes where isStatus(node) {
        found.insert(node.index)
        if let parent = node.parent, found.contains(parent.index) { continue }
        if !isSkipped(node, main.skipped) { statuses.append(node) }
        if statuses.count == mostUpdates { break }
    }
    return statuses
}

private struct TimedNode {
    var node: MarkupNode
    var milliseconds: Int
}

/// For each element the first in it with a moment: in an attribute, which is exact, else in words.
private func timedNodes(_ nodes: [MarkupNode], top: MarkupNode, year: Int?) -> [Int: TimedNode] {
    var timed: [Int: TimedNode] = [:]
    func add(_ node: MarkupNode, _ milliseconds: Int) {
        for one in [node] + ancestors(of: node) {
            if one.index == top.index || timed[one.index] != nil { break }
            timed[one.index] = TimedNode(node: node, milliseconds: milliseconds)
        }
    }
    for node in nodes { if let moment = momentWritten(on: node) { add(node, moment) } }
    for node in nodes where !node.isText && timed[node.index] == nil {
        guard let text = node.briefText(upTo: 120), saysOnlyTime(text),
            let moment = momentInWords(text, year: year)
        else { continue }
        add(node, moment)
    }
    return timed
}

/// From the parent outwards.
private func ancestors(of node: MarkupNode) -> [MarkupNode] {
    var found: [MarkupNode] = []
    var next = node.parent
    while let one = next {
        found.append(one)
        next = one.parent
    }
    return found
}

private func isSkipped(_ node: MarkupNode, _ skipped: Set<Int>) -> Bool {
    ([node] + ancestors(of: node)).contains { skipped.contains($0.index) }
}

/// The block with the time in it, while it says no more than the time.
private func timeLine(_ moment: MarkupNode, in whole: MarkupNode) -> MarkupNode? {
    var best: MarkupNode?
    var next: MarkupNode? = moment
    while let one = next, one.index != whole.index, let text = one.briefText(upTo: 200), saysOnlyTime(text) {
        best = one
        next = one.parent
    }
    return best
}

/// `Posted 2 hours ago. Jul 20, 2023 - 12:45 UTC`.
private func saysOnlyTime(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count < 20
        && words.allSatisfy { word in
            let rest = word.drop { ("0"..."9").contains($0) }
            return rest.isEmpty || rest != word && ordinals.contains(String(rest)) || timeWords.contains(String(word))
                || isMonth(word)
        }
}

private let ordinals: Set<String> = ["st", "nd", "rd", "th", "am", "pm"]

private func isMonth(_ word: Substring) -> Bool { writtenDay("\(word) 1 2000") != nil }

private let timeWords: Set<String> = [
    "posted", "updated", "created", "at", "on", "ago", "second", "seconds", "minute", "minutes", "hour", "hours", "day",
    "days", "week", "weeks", "month", "months", "year", "years", "utc", "gmt", "am", "pm", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "a", "an",
    "about", "pst", "pdt", "est", "edt", "cst", "cdt", "cet", "cest", "bst", "ist", "st", "nd", "rd", "th", "time",
]

private func isStatus(_ node: MarkupNode) -> Bool {
    guard !node.isText, node.name != "a", node.name != "option" else { return false }
    guard let text = node.briefText(upTo: 60) else { return false }
    if node.hasClass(["update-title"]) { return !text.utf8.trimmedBytes.isEmpty }
    if node.name == "html" || node.name == "body" { return false }
    var word = oneLine(text).lowercased()
    while let last = word.last, last == ":" || last == "-" || last == " " { word.removeLast() }
    return statusWords.contains(word)
}

/// The states that these services have for incidents and for maintenance.
private let statusWords: Set<String> = [
    "investigating", "identified", "monitoring", "resolved", "update", "postmortem", "scheduled", "in progress",
    "verifying", "completed", "fixed", "watching", "not started yet", "maintenance", "in-progress", "canceled",
    "cancelled",
]

private let updateClasses: Set<String> = [
    "update-row", "incident-update", "update", "timeline-item", "moment", "status-update",
]

/// The moment that an element's attributes give, in milliseconds since 1970.
private func momentWritten(on node: MarkupNode) -> Int? {
    guard !node.isText else { return nil }
    for name in ["data-datetime-unix", "data-timestamp", "data-unix", "data-time"] {
        guard let text = node[name], let number = Double(text), number > 100_000_000, number < 1e14 else { continue }
        return number < 100_000_000_000 ? Int(number * 1000) : Int(number)
    }
    for name in ["datetime", "data-datetime", "data-timeago", "data-date", "title"] {
        if let text = node[name], let moment = unixMilliseconds(text) { return moment }
    }
    return nil
}
