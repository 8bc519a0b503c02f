import Model
import XML

/// What a page says of itself, the more trusted first: data for search engines (JSON-LD of schema.org), Open Graph,
/// Dublin Core and what citation indexes read, plain `meta`, microdata and microformats, then what a reader sees.
///
/// - Parameter root: The whole page.
func pageFacts(of root: MarkupNode) -> Facts {
    let page = PageReading(root)
    let meta = MetaTags(page)
    let linked = LinkedData(page)
    let byline = Byline(page)
    var facts = Facts()
    facts.url = firstText([meta.canonical, linked.url, meta.first("og:url")].map { $0.flatMap(webAddress) })
    facts.organisation = firstText([meta.first("og:site_name"), linked.publisher, meta.first("citation_publisher")])
    facts.title = pageTitle(page, linked: linked, meta: meta, site: facts.organisation)
    facts.subtitle = page.all.first { $0.hasClass(subtitleClasses) }.flatMap { $0.briefText(upTo: 300) }.map(oneLine)
        .flatMap { $0.isEmpty || $0 == facts.title ? nil : $0 }
    let dates = [linked.published] + publishedNames.map { meta.first($0) } + [byline.published]
    facts.date = dates.lazy.compactMap { $0.flatMap(writtenDay) }.first
    facts.people = names(
        [linked.authors]
            + [["citation_author"], dublinAuthors, ["author", "parsely-author", "sailthru.author"]]
            .map { meta.all($0).flatMap(separateNames) } + [byline.authors])
    facts.summary = firstText([linked.summary] + summaryNames.map { meta.first($0) })
    facts.tags = tags(page, linked, meta)
    facts.language =
        [page.language, meta.first("og:locale"), linked.language].lazy
        .compactMap { $0.flatMap(languageTag) }.first
    facts.licence = firstText([
        page.licence, linked.licence.map(licenceName), meta.first("dcterms.license").map(licenceName),
    ])
    return facts
}

private let publishedNames = [
    "article:published_time", "og:article:published_time", "citation_publication_date", "citation_date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "date", "pubdate", "publishdate",
    "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "publication_date",
]
private let subtitleClasses: Set<String> = [
    "subtitle", "post-subtitle", "entry-subtitle", "article-subtitle", "post__subtitle", "standfirst", "article-dek",
    "post-subheading", "msosubtitle",
    "pw-subtitle-paragraph",
]
private let dublinAuthors = ["dc.creator", "dcterms.creator"]
private let summaryNames = [
    "og:description", "dc.description", "dcterms.abstract", "description", "twitter:description",
]

/// The first list with a name in it.
private func names(_ lists: [[String]]) -> [String] {
    for list in lists {
        var seen: Set<String> = []
        let names = list.compactMap(personName).filter { seen.insert($0.lowercased()).inserted }
        if !names.isEmpty { return names }
    }
    return []
}

private func firstText(_ texts: [String?]) -> String? {
    texts.lazy.compactMap { $0.map(oneLine) }.first { !$0.isEmpty }
}

private func webAddress(_ text: String) -> String? {
    let text = oneLine(text)
    return isWebAddress(text) && !text.utf8.contains(0x20) ? text : nil
}

private func tags(_ page: PageReading, _ linked: LinkedData, _ meta: MetaTags) -> [String] {
    let lists = [
        meta.all(["article:tag"]).flatMap { $0.split(separator: ",").map(String.init) }, linked.keywords,
        meta.all(["keywords", "news_keywords", "dc.subject"]).flatMap { $0.split(separator: ",").map(String.init) },
        page.all.filter { $0.name == "a" && hasWord($0["rel"], "tag") }.map(\.text),
    ]
    for list in lists {
        var seen: Set<String> = []
        let tags = list.map(oneLine).map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
            .filter { !$0.isEmpty && $0.utf8.count < 80 && seen.insert($0.lowercased()).inserted }
        if !tags.isEmpty { return Array(tags.prefix(50)) }
    }
    return []
}

/// A name without what is said around it; nil for an address.
func personName(_ text: String) -> String? {
    var name = oneLine(text)
    for lead in ["by ", "by: ", "par ", "with ", "written by ", "author: ", "posted by ", "von "]
    where name.lowercased().hasPrefix(lead) {
        name = String(name.dropFirst(lead.count))
    }
    while let last = name.last, ",;|·•".contains(last) || last == " " { name.removeLast() }
    if name.utf8.count > 100 || name.utf8.isEmpty || scheme(of: name) != nil && name.contains("://") { return nil }
    if name.hasPrefix("@") || name.contains("@") && name.contains(".") && !name.contains(" ") { return nil }
    return name.unicodeScalars.contains { $0.properties.isAlphabetic } ? name : nil
}

/// `A B and C D`, `A B, C D`: but one name may have a comma in it, `King, Martin`.
func separateNames(_ text: String) -> [String] {
    let parts = text.replacingAll(" and ", with: ",").replacingAll(" & ", with: ",").replacingAll(";", with: ",")
        .split(separator: ",").map { oneLine(String($0)) }.filter { !$0.isEmpty }
    return parts.count > 1 && parts.allSatisfy({ $0.contains(" ") }) || text.contains(";") ? parts : [text]
}

extension String {
    fileprivate func replacingAll(_ old: String, with new: String) -> String {
        guard contains(old) else { return self }
        var result = ""
        var rest = self[...]
        while let first = old.first, let start = rest.firstIndex(of: first) {
            if rest[start...].hasPrefix(old) {
                result += rest[..<start] + new
                rest = rest[rest.index(start, offsetBy: old.count)...]
            } else {
                result += rest[...start]
                rest = rest[rest.index(after: start)...]
            }
        }
        return result + rest
    }
}
