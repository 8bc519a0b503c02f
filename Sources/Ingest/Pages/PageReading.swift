import XML

/// A page with its elements in a row, for those who look for something in it.
struct PageReading {
    let root: MarkupNode
    /// All nodes, in the order of the document.
    let all: [MarkupNode]

    init(_ root: MarkupNode) {
        self.root = root
        all = [root] + root.all
    }

    var language: String? {
        guard let html = all.first(where: { $0.name == "html" }) else { return nil }
        return html["lang"] ?? html["xml:lang"]
    }

    /// What the page is under, by a link that says so (`rel=license`), else by the only link to one in a footer.
    var licence: String? {
        let links = all.filter { $0.name == "a" || $0.name == "link" }
        if let link = links.first(where: { hasWord($0["rel"], "license") }), let address = link["href"] {
            let text = oneLine(link.text)
            return isKnownLicence(address) || text.isEmpty ? licenceName(address) : text
        }
        return links.lazy.filter { isKnownLicence($0["href"] ?? "") && isInFooter($0) }
            .compactMap { $0["href"].map(licenceName) }.first
    }

    private func isInFooter(_ node: MarkupNode) -> Bool {
        var next = node.parent
        while let one = next {
            let name = "\(one["id"] ?? "") \(one["class"] ?? "")".lowercased()
            if one.name == "footer" || name.contains("footer") || name.contains("licen") { return true }
            next = one.parent
        }
        return false
    }
}

private func isKnownLicence(_ address: String) -> Bool {
    address.contains("creativecommons.org/licenses/") || address.contains("creativecommons.org/publicdomain/")
}

/// `CC-BY-SA-4.0` of the address of such a licence; any other as it is.
func licenceName(_ text: String) -> String {
    guard isKnownLicence(text), let start = text.firstRange(ofText: "creativecommons.org/") else {
        return oneLine(text)
    }
    let parts = text[start...].split(separator: "/").dropFirst(2).map(String.init)
    guard let kind = parts.first else { return text }
    if kind == "zero" { return "CC0-1.0" }
    let version = parts.count > 1 && parts[1].contains(".") ? "-\(parts[1])" : ""
    return (kind == "mark" ? "Public domain" : "CC-\(kind.uppercased())\(version)")
}

/// White space made single, none at the ends; without what nobody sees.
func oneLine(_ text: String) -> String {
    withSingleSpaces(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether a list of words, as `rel` and `class` have it, has one.
func hasWord(_ list: String?, _ word: String) -> Bool {
    guard let list else { return false }
    return list.lowercased().split(whereSeparator: \.isWhitespace).contains { $0 == word }
}

extension String {
    /// Where a text begins in it.
    func firstRange(ofText text: String) -> Index? {
        var rest = self[...]
        while let first = text.first, let start = rest.firstIndex(of: first) {
            if rest[start...].hasPrefix(text) { return start }
            rest = rest[rest.index(after: start)...]
        }
        return nil
    }
}
