import XML

/// The title of a page's article, without the name of the site.
func pageTitle(_ page: PageReading, linked: LinkedData, meta: MetaTags, site: String?) -> String? {
    let headings = page.all.filter { $0.name == "h1" && !$0.isHidden }.map { oneLine(visibleText($0)) }.filter {
        !$0.isEmpty
    }
    let whole = page.all.first { $0.name == "title" && $0.parent?.name != "svg" }.map { oneLine($0.text) } ?? ""
    let entry = page.all.first { hasWord($0["itemprop"], "headline") || $0.hasClass(["p-name"]) && $0.isHeading }
    if let name = linked.articleName.map(oneLine), headings.contains(name) { return name }
    if let title = confluenceTitle(page) { return title }
    let claims = [
        linked.title, meta.first("og:title"), meta.first("citation_title"), meta.first("dc.title"),
        meta.first("dcterms.title"), entry.map { oneLine($0["content"] ?? $0.text) }, whole,
        meta.first("twitter:title"),
    ]
    for claim in claims {
        guard let claim = claim.map(oneLine), !claim.isEmpty else { continue }
        if let heading = headings.first(where: { isPart($0, of: claim) }) { return heading }
        if isPathOfFile(claim) || isStatusSite(claim), let heading = headings.first { return heading }
        return withoutSite(claim, site)
    }
    // Google Docs and Word have a style for it.
    let styled = page.all.first { $0.name == "p" && $0.hasClass(["title", "msotitle"]) }
    return styled.flatMap { $0.briefText(upTo: 300) }.map(oneLine).flatMap { $0.isEmpty ? nil : $0 } ?? headings.first
}

/// An exported page of Confluence is titled `Space : Title`.
private func confluenceTitle(_ page: PageReading) -> String? {
    guard let node = page.all.first(where: { $0["id"] == "title-text" }) else { return nil }
    let parts = oneLine(node.text).parts(by: " : ")
    return parts.count > 1 ? parts.dropFirst().joined(separator: " : ") : nil
}

/// Cachet and Google's dashboards have the site's name alone above the title of each incident.
private func isStatusSite(_ title: String) -> Bool {
    let title = title.lowercased()
    return ["status", "status page", "status dashboard"].contains { title == $0 || title.hasSuffix(" " + $0) }
}

/// GitHub's title of a file that it shows: `docs/12.md at main · acme/ops`.
private func isPathOfFile(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return words.count > 3 && words[1] == "at" && words[0].contains(".") && title.contains(" · ")
}

/// Whether the title is the heading with something before or after it that a separator parts.
private func isPart(_ heading: String, of title: String) -> Bool {
    if heading == title { return true }
    for separator in separators {
        if title.hasPrefix(heading + separator) || title.hasSuffix(separator + heading) { return true }
    }
    return false
}

private let separators = [
    " | ", " – ", " — ", " - ", " · ", " « ", " » ", " :: ", " • ", ": ", " / ", " ‹ ", " › ", " ~ ",
]

/// The name of the site is known, or it is the shorter side of a separator that titles do not have in themselves.
private func withoutSite(_ title: String, _ site: String?) -> String {
    if let site, !site.isEmpty, title != site {
        for separator in separators {
            if title.hasSuffix(separator + site) { return String(title.dropLast(separator.count + site.count)) }
            if title.hasPrefix(site + separator) { return String(title.dropFirst(separator.count + site.count)) }
        }
    }
    for separator in [" | ", " « ", " » ", " · ", " :: ", " • ", " — ", " – ", " - "] {
        let parts = title.parts(by: separator)
        guard parts.count > 1, let last = parts.last else { continue }
        let rest = parts.dropLast().joined(separator: separator)
        // A dash may well be the author's own.
        let isLong = separator.utf8.contains(0x2D) || separator == " – " || separator == " — "
        let mostWords = isLong ? 3 : 5
        if last.split(separator: " ").count <= mostWords, rest.count > last.count || !isLong,
            rest.split(separator: " ").count > 1
        {
            return rest
        }
        return title
    }
    return title
}

/// The text of a heading, without links to itself and what is not shown.
private func visibleText(_ heading: MarkupNode) -> String {
    let content = htmlBlocks([heading])
    guard case .heading(let heading)? = content.blocks.first?.block else { return "" }
    return plainTitle(heading.content)
}

extension String {
    func parts(by separator: String) -> [String] {
        var parts: [String] = []
        var rest = self
        while let start = rest.firstRange(ofText: separator) {
            parts.append(String(rest[..<start]))
            rest = String(rest[start...].dropFirst(separator.count))
        }
        return parts + [rest]
    }
}

/// Whether a heading says what the title says: all its words, but for spelling and a few.
func isSameTitle(_ heading: String, _ title: String) -> Bool {
    let words = titleWords(heading)
    let others = Set(titleWords(title))
    if words.isEmpty || others.isEmpty { return heading == title }
    let shared = words.count { others.contains($0) }
    return shared * 10 >= words.count * 8 && shared * 10 >= others.count * 6
}

private func titleWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
