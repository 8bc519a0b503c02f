import CMd4c
import Model

extension TreeBuilder {
    mutating func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        if leaf == nil { begin(.impliedParagraph) }
        guard let kind = spanKind(type) else { return }
        guard flattenedSpans == 0, spans.count <= Limits.depth else {
            flattenedSpans += 1
            deepBlocks.insert(blocks.count)
            return
        }
        // md4c 0.4.8 finds addresses in the text of links; there they are only text.
        if kind == .link, spans.contains(where: { $0.kind == .link }) {
            nestedLinks += 1
            return
        }
        flushText()
        spans.append(OpenSpan(kind: kind, link: detail.flatMap { openLink(kind, $0) }))
    }

    /// md4c 0.4.8 does not always leave what it has entered, nor enter what it leaves.
    mutating func leave(_ type: MD_SPANTYPE) {
        if flattenedSpans > 0 {
            flattenedSpans -= 1
            return
        }
        if type == MD_SPAN_A, nestedLinks > 0 {
            nestedLinks -= 1
            return
        }
        guard let kind = spanKind(type), spans.dropFirst().contains(where: { $0.kind == kind }) else { return }
        while let open = spans.last, open.kind != kind { closeSpan(asMarkup: false) }
        closeSpan(asMarkup: true)
    }

    mutating func closeSpan(asMarkup: Bool) {
        flushText()
        guard spans.count > 1, let closed = spans.popLast() else { return }
        if asMarkup, let inline = inline(closed) {
            spans[spans.count - 1].content.append(inline)
        } else {
            spans[spans.count - 1].content += closed.content
        }
    }

    private mutating func inline(_ span: OpenSpan) -> Inline? {
        switch span.kind {
        case .block: nil
        case .emphasis: .emphasis(span.content)
        case .strong: .strong(span.content)
        case .strikethrough: .strikethrough(span.content)
        case .code: .code(span.content.plainText)
        case .link, .image: span.link.map { place($0, span) }
        }
    }

    private mutating func place(_ link: OpenLink, _ span: OpenSpan) -> Inline {
        let placed = LinkPlacement(original: original, masked: masked).place(link, isImage: span.kind == .image)
        note(placed.range)
        let range = map.fileRange(placed.range)
        if span.kind == .image {
            return .image(
                InlineImage(
                    source: placed.destination, title: link.title, alternative: span.content.plainText,
                    range: range))
        }
        return .link(
            InlineLink(
                destination: placed.destination, title: link.title, content: span.content, range: range,
                destinationRange: map.fileRange(placed.destinationRange)))
    }

    private mutating func openLink(_ kind: OpenSpan.Kind, _ detail: UnsafeMutableRawPointer) -> OpenLink? {
        switch kind {
        case .link:
            let link = detail.load(as: MD_SPAN_A_DETAIL.self)
            return openLink(link.href, link.title)
        case .image:
            let image = detail.load(as: MD_SPAN_IMG_DETAIL.self)
            return openLink(image.src, image.title)
        default: return nil
        }
    }

    private mutating func openLink(_ destination: MD_ATTRIBUTE, _ title: MD_ATTRIBUTE) -> OpenLink {
        budget.destinationBytes -= Int(destination.size) + Int(title.size)
        let (text, range) = attribute(destination)
        return OpenLink(
            destination: text, destinationRange: range, title: title.size == 0 ? nil : attribute(title).text,
            floor: position)
    }

    private func spanKind(_ type: MD_SPANTYPE) -> OpenSpan.Kind? {
        switch type {
        case MD_SPAN_EM: .emphasis
        case MD_SPAN_STRONG: .strong
        case MD_SPAN_DEL: .strikethrough
        case MD_SPAN_CODE: .code
        case MD_SPAN_A: .link
        case MD_SPAN_IMG: .image
        default: nil
        }
    }
}
