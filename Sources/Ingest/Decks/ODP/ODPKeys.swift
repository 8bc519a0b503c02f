import Model
import XML

/// Names slides by the names that their author gave them. Impress calls a slide without one `page3`, by its number, and
/// numbers its ids anew each time it saves: those would move to other slides.
struct ODPKeys {
    private var names: [String: Int] = [:]

    init(_ pages: [MarkupNode]) {
        for page in pages { names[name(of: page), default: 0] += 1 }
    }

    func key(of page: MarkupNode, number: Int, slide: ODPSlide) -> String {
        let name = name(of: page)
        if !name.isEmpty, names[name] == 1 { return "slide-" + name }
        return slideKey(title: slide.title, text: slide.blocks.plainText)
    }

    private func name(of page: MarkupNode) -> String {
        let name = page["name", ODPNamespace.drawing] ?? ""
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        let letters = words.prefix { !$0.isNumber }
        let isNumbered =
            letters.split(separator: " ").count <= 1 && words.dropFirst(letters.count).allSatisfy(\.isNumber)
            && words.count > letters.count
        return isNumbered ? "" : String(name.prefix(100)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
