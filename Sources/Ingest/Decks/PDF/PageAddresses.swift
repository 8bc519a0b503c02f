import Model

/// What the pages link to, by page, from 1; each address once for a page, in the order of the file.
///
/// - Parameter output: Of `pdfinfo -url` (poppler 22.12, pdfinfo.cc, printUrlList): `   3  Annotation    https://…`.
func pageAddresses(_ output: [UInt8]) -> [Int: [String]] {
    var addresses: [Int: [String]] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
        guard words.count == 3, let page = Int(words[0]) else { continue }
        let address = popplerLine(String(words[2]))
        let isOutside = ["http://", "https://", "mailto:", "ftp://"].contains { address.lowercased().hasPrefix($0) }
        guard isOutside, addresses[page, default: []].count < 200, address.utf8.count <= 2_000,
            addresses[page]?.contains(address) != true
        else { continue }
        addresses[page, default: []].append(address)
    }
    return addresses
}

/// A list of the addresses that the page's text does not show, not even over two lines; where on the page the links
/// stand is not known.
func linkList(_ addresses: [String], missingIn text: String) -> [Block] {
    let text = text.filter { !$0.isWhitespace }
    let hidden = addresses.filter { address in
        let bare = withoutScheme(address)
        return !text.contains(bare.hasSuffix("/") ? bare.dropLast() : bare)
    }
    guard !hidden.isEmpty else { return [] }
    let items = hidden.map { ListItem(blocks: [.paragraph([.link(InlineLink(to: $0, [.text($0)]))])]) }
    return [.list(List(start: nil, isTight: true, items: items))]
}

/// Text with a link at each word that is one of the addresses, as `cncf.io/join` is for `https://cncf.io/join`.
func linking(_ text: String, to addresses: [String]) -> [Inline] {
    guard !addresses.isEmpty else { return [.text(text)] }
    var content: [Inline] = []
    var plain = ""
    for (number, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { plain += " " }
        guard let address = addresses.first(where: { $0 == word || withoutScheme($0) == word }) else {
            plain += word
            continue
        }
        if !plain.isEmpty { content.append(.text(plain)) }
        plain = ""
        content.append(.link(InlineLink(to: address, [.text(String(word))])))
    }
    return plain.isEmpty ? content : content + [.text(plain)]
}

private func withoutScheme(_ address: String) -> Substring {
    for scheme in ["https://", "http://", "mailto:"] where address.hasPrefix(scheme) {
        return address.dropFirst(scheme.count)
    }
    return Substring(address)
}
