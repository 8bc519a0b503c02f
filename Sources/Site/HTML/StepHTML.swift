import Model

/// A runbook step taken apart: what to do, what to see, what if not. Its links with relations stand in a column of
/// their own and are left out here.
struct StepHTML {
    var body: String
    /// `Expect` and `If not`, each with its text.
    var checks: [(label: String, isGood: Bool, html: String)]

    init(_ blocks: [Block], in html: EntryHTML) {
        var parts: [String] = []
        var checks: [(label: String, isGood: Bool, html: String)] = []
        for block in blocks {
            if let check = Self.check(block.paragraph, html) {
                checks.append(check)
            } else if case .list(var list) = block {
                list.items.removeAll { item in
                    if html.relation(of: item) != nil { return true }
                    guard let check = Self.check(item, html) else { return false }
                    checks.append(check)
                    return true
                }
                if !list.items.isEmpty { parts.append(html.block(.list(list))) }
            } else {
                parts.append(html.block(block))
            }
        }
        body = parts.joined(separator: "\n")
        self.checks = checks
    }

    private static func check(_ item: ListItem, _ html: EntryHTML) -> (label: String, isGood: Bool, html: String)? {
        guard var check = check(item.blocks.first?.paragraph, html) else { return nil }
        if item.blocks.count > 1 { check.html += html.blocks(Array(item.blocks.dropFirst())) }
        return check
    }

    /// A paragraph that starts with `**Expect:**` or `**If not:**`.
    private static func check(
        _ paragraph: [Inline]?, _ html: EntryHTML
    ) -> (label: String, isGood: Bool, html: String)? {
        guard let paragraph, case .strong(let words) = paragraph.first else { return nil }
        switch words.plainText {
        case "Expect:", "Expect": return (html.words["expect"], true, html.inlines(paragraph.dropFirst()))
        case "If not:", "If not": return (html.words["if-not"], false, html.inlines(paragraph.dropFirst()))
        default: return nil
        }
    }
}

extension Block {
    fileprivate var paragraph: [Inline]? {
        if case .paragraph(let content) = self { return content }
        return nil
    }
}
