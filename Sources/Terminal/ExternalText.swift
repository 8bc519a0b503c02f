import Model
import Web

/// What is known of the web addresses that is no problem of the content: how many there are, and those that nothing is
/// known of, by the reason.
public func externalText(_ report: ExternalReport, style: Style) -> String {
    let silent = report.items.filter { $0.unknownReason != nil }
    var text = ""
    if !silent.isEmpty {
        text += "\(count(silent.count, "address", "addresses")) gave no clear answer, which is no problem yet:\n"
        for (reason, items) in byReason(silent) {
            text += "  \(style.yellow(printable(reason))) (\(items.count))\n"
            for item in items.prefix(shownOfAReason) { text += itemText(item, style) }
            if items.count > shownOfAReason {
                text += "    … and \(items.count - shownOfAReason) more; see all with --format json\n"
            }
        }
        text += "\n"
    }
    if report.asked > 1, report.silent == report.asked {
        text += "Nobody answered: see whether this machine reaches the web, and its proxy if it has one.\n"
    }
    return text + summary(report) + "\n"
}

private let shownOfAReason = 5

private func itemText(_ item: ExternalReport.Item, _ style: Style) -> String {
    let places = item.places.prefix(1).map { printable("\($0.file):\($0.line)") }
    let others = item.places.count - places.count
    let suffix = others > 0 ? " and \(count(others, "other place", "other places"))" : ""
    return "    \(printable(item.address))\n      \(style.dim(places.joined() + suffix))\n"
}

/// The most frequent first.
private func byReason(_ items: [ExternalReport.Item]) -> [(reason: String, items: [ExternalReport.Item])] {
    Dictionary(grouping: items) { $0.unknownReason ?? "" }.map { ($0.key, $0.value) }
        .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
}

private func summary(_ report: ExternalReport) -> String {
    let parts = [
        (report.count { $0 == .alive }, "there"), (report.count { $0.isMove }, "moved"),
        (report.count { $0.isDead }, "gone"), (report.count { $0.isUnknown }, "unclear"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let known = report.items.count - report.asked
    let origin = known > 0 ? " (\(report.asked) asked, \(known) known from before)" : ""
    let verdicts = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
    return count(report.items.count, "web address", "web addresses") + verdicts + origin + "."
}

extension ExternalReport.Item {
    var unknownReason: String? { if case .unknown(let reason) = verdict { reason } else { nil } }
}

extension ExternalReport {
    func count(where isMeant: (Verdict) -> Bool) -> Int { items.count { isMeant($0.verdict) } }
}

extension Verdict {
    var isMove: Bool { if case .moved = self { true } else { false } }
    var isDead: Bool { if case .dead = self { true } else { false } }
    var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
