import Model
import XML

/// What a package says of the book (EPUB 3.3, 5.5; OPF 2.0.1, 2.2): its Dublin Core, and what refines it.
func epubFacts(_ package: EPUBPackage) -> Facts {
    var facts = Facts()
    facts.spineCount = package.spineCount
    facts.language = package.language
    guard let node = package.metadata else { return facts }
    let metadata = EPUBMetadata(node)
    addTitles(metadata, to: &facts)
    facts.people = authors(metadata)
    facts.language = metadata.texts("language").lazy.compactMap(languageTag).first ?? facts.language
    facts.publisher = metadata.texts("publisher").first
    facts.isbn = metadata.texts("identifier").lazy.compactMap(isbn).first
    facts.date = publicationDate(metadata)
    facts.licence = licence(metadata)
    facts.url = metadata.texts("identifier").first(where: isWebAddress)
    facts.tags = unique(metadata.texts("subject"))
    if let text = metadata.elements("description").first?.text {
        facts.summary = videoSummary(FeedText.html(text).content(base: nil).blocks.lines)
    }
    return facts
}

/// The metadata with their refinements, of EPUB 3's elements and EPUB 2's attributes.
private struct EPUBMetadata {
    private let dublinCore: [MarkupNode]
    let metas: [MarkupNode]
    let links: [MarkupNode]
    private var refinements: [String: [(property: String, value: String)]] = [:]

    init(_ node: MarkupNode) {
        // OEBPS 1.x, which EPUB 2 allows, has elements around them.
        let inner = node.elements.filter { $0.name == "dc-metadata" || $0.name == "x-metadata" }
        let nodes = node.elements + inner.flatMap(\.elements)
        dublinCore = nodes.filter { $0.namespace.hasPrefix("http://purl.org/dc/") || $0.namespace.isEmpty }
        metas = nodes.filter { $0.name == "meta" }
        links = nodes.filter { $0.name == "link" }
        for meta in metas {
            guard let id = meta["refines"], let property = meta["property"] else { continue }
            refinements[String(id.drop { $0 == "#" }), default: []].append((property, plainText(meta.text)))
        }
    }

    func elements(_ name: String) -> [MarkupNode] {
        dublinCore.filter { $0.name.lowercased() == name }
    }

    func texts(_ name: String) -> [String] { elements(name).map { plainText($0.text) }.filter { !$0.isEmpty } }

    func refined(_ node: MarkupNode, by property: String) -> [String] {
        let written = node["id"].flatMap { refinements[$0] } ?? []
        return written.filter { $0.property == property }.map(\.value) + [node[property]].compactMap { $0 }
    }

    /// In the order in which they want to be shown.
    func ordered(_ name: String) -> [MarkupNode] {
        let order = { (node: MarkupNode) in self.refined(node, by: "display-seq").first.flatMap { Int($0) } ?? Int.max }
        let nodes = elements(name).filter { !plainText($0.text).isEmpty }
        return nodes.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
            .map(\.element)
    }
}

private func addTitles(_ metadata: EPUBMetadata, to facts: inout Facts) {
    let titles = metadata.ordered("title")
    let type = { (title: MarkupNode) in metadata.refined(title, by: "title-type").first }
    let title = titles.first { type($0) == "main" } ?? titles.first { type($0) == nil } ?? titles.first
    facts.title = title.map { plainText($0.text) }
    facts.subtitle = titles.first { type($0) == "subtitle" && $0.index != title?.index }.map { plainText($0.text) }
}

/// Those whose role (MARC relators) is to write it, or is not said; all where nobody wrote it.
private func authors(_ metadata: EPUBMetadata) -> [String] {
    let creators = metadata.ordered("creator")
    let writers = creators.filter { creator in
        let roles = metadata.refined(creator, by: "role").map { $0.lowercased() }
        return roles.isEmpty || roles.contains { ["aut", "cre", "author"].contains($0) }
    }
    return unique((writers.isEmpty ? creators : writers).map { plainText($0.text) })
}

/// OPF 2.0.1 says of what a date is; that of a change is none of the book.
private func publicationDate(_ metadata: EPUBMetadata) -> PartialDate? {
    let dates = metadata.elements("date").map { (event: $0["event"]?.lowercased(), date: feedDate($0.text)) }
    let published = dates.filter { $0.event?.contains("publication") == true }.compactMap(\.date)
    return published.first ?? dates.filter { $0.event == nil }.compactMap(\.date).first
}

private func licence(_ metadata: EPUBMetadata) -> String? {
    for link in metadata.links where link["refines"] == nil {
        let relations = (link["rel"] ?? "").lowercased().split(separator: " ")
        let isLicence = relations.contains { ["cc:license", "license", "dcterms:license"].contains($0) }
        if isLicence, let address = link["href"], isWebAddress(address) { return licenceName(address) }
    }
    let metas = metadata.metas.filter {
        $0["refines"] == nil && ["dcterms:license", "dcterms:rights", "cc:license"].contains($0["property"] ?? "")
    }
    return (metas.map(\.text) + metadata.texts("rights")).lazy.compactMap(namedLicence).first
}
