import Model
import XML

extension HTMLBlockReader {
    /// A picture whose address is whole is kept with it, of others the alternative text alone. Decoration is left out.
    mutating func readPicture(_ node: MarkupNode, into flow: inout HTMLFlow) {
        guard !isPixel(node) else { return }
        var alternative = plain(node["alt"] ?? node["title"] ?? "")
        if isPlaceholder(alternative) { alternative = "" }
        if alternative.isEmpty, node.hasClass(["emoji", "wp-smiley"]) { return }
        if let name = alternative.split(separator: "/").last, name == fileName(of: node) { alternative = "" }
        guard isInFigure || !alternative.isEmpty else { return }
        if node.hasClass(["emoji", "wp-smiley", "emojione"]) { return add(text: alternative, into: &flow) }
        let source = pictureSource(node)
        if source == nil, alternative.isEmpty || marks.contains(where: \.isLink) {
            return add(text: alternative, into: &flow)
        }
        flow.run.append(InlineImage(source ?? "", alternative: alternative.withoutBrackets), marks: marks)
    }

    private func fileName(of node: MarkupNode) -> Substring? {
        node["src"]?.split(separator: "/").last.map { $0.prefix { $0 != "?" } }
    }

    private func plain(_ text: String) -> String {
        var run = HTMLRun()
        run.append(text, marks: [])
        guard case .text(let text)? = run.take().first else { return "" }
        return text
    }

    /// What counts visits.
    private func isPixel(_ node: MarkupNode) -> Bool {
        let sides = ["width", "height"].map { node[$0]?.prefix { ("0"..."9").contains($0) } }
        return sides.allSatisfy { $0 == "1" || $0 == "0" }
    }

    /// Pages that load pictures late have a stand-in where the address should be.
    private func pictureSource(_ node: MarkupNode) -> String? {
        let late = ["data-src", "data-original", "data-lazy-src", "data-orig-file", "data-image-src"]
        for name in late + ["src"] {
            if let address = node[name].flatMap(pictureAddress) { return address }
        }
        for name in ["data-srcset", "data-lazy-srcset", "srcset"] {
            if let address = node[name].flatMap(largest) { return address }
        }
        // Where `source` is not known to be empty, the picture hangs on the last of them.
        var next = node.parent
        for _ in 0..<8 {
            guard let one = next, one.name == "source" || one.name == "picture" else { return nil }
            if let address = (one["srcset"] ?? one["data-srcset"]).flatMap(largest) { return address }
            next = one.parent
        }
        return nil
    }

    private func pictureAddress(_ reference: String) -> String? {
        guard let address = resolvedLink(reference, base: base), isWebAddress(address) else { return nil }
        return address
    }

    /// HTML Living Standard, 4.8.4.2.1: addresses with widths or densities.
    private func largest(in set: String) -> String? {
        var best: (address: String, size: Double)?
        for candidate in set.split(separator: ",") {
            let parts = candidate.split(whereSeparator: \.isWhitespace)
            guard let first = parts.first, let address = pictureAddress(String(first)) else { continue }
            let size = parts.count > 1 ? Double(parts[1].dropLast()) ?? 1 : 1
            if size > best?.size ?? -1 { best = (address, size) }
        }
        return best?.address
    }

    /// A recording, or a page in the page: a link to it.
    mutating func readFrame(_ node: MarkupNode, into flow: inout HTMLFlow) {
        guard !isPixel(node) else { return }
        let sources =
            [node["src"], node["data-src"]].compactMap { $0 } + node.descendants("source").compactMap { $0["src"] }
        let addresses = sources.compactMap { resolvedLink($0, base: base) }
        guard let address = addresses.first(where: isWebAddress) else { return }
        let title = plain(node["title"] ?? node["aria-label"] ?? "")
        let isInLink = marks.contains(where: \.isLink)
        let link = isInLink ? marks : marks + [.link(number: node.index, destination: address)]
        flow.run.append(title.isEmpty ? address : title, marks: link)
    }
}

extension String {
    /// Text browsers had the words for a picture written `[so]`.
    fileprivate var withoutBrackets: String {
        guard hasPrefix("["), hasSuffix("]"), utf8.count > 2 else { return self }
        let inner = dropFirst().dropLast()
        return inner.contains { $0 == "[" || $0 == "]" } ? self : trimmedText(String(inner))
    }
}
