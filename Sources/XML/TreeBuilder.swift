import CLibXML2

/// A class, since C holds it.
final class HeldBuilder {
    var builder: TreeBuilder

    init(_ builder: TreeBuilder) { self.builder = builder }

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// Takes what a parser of libxml2 meets, in order, and hangs it into the flat tree.
struct TreeBuilder {
    var tree = MarkupTree()
    /// Why nothing more is read.
    private(set) var refusal: String?
    var isWellFormed = false
    var context: xmlParserCtxtPtr?
    private let limits: MarkupLimits
    /// The elements that are open, to the limit of their depth; those deeper are counted.
    private var open: [Int] = []
    private var tooDeep = 0
    private var size = 0
    private var names: [UnsafePointer<xmlChar>: String] = [:]

    init(_ limits: MarkupLimits) { self.limits = limits }

    var isStopped: Bool { refusal != nil }
    var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }

    mutating func refuse(_ reason: String) {
        guard refusal == nil else { return }
        refusal = reason
        xmlStopParser(context)
    }

    mutating func refuseEntity(_ name: UnsafePointer<xmlChar>?) {
        refuse("is no well-formed XML: line \(line): it does not declare the entity '\(string(name).prefix(50))'")
    }

    /// An element of XML: `attributes` has five pointers for each (SAX2's `startElementNs`).
    mutating func open(
        _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, line: Int
    ) {
        // The namespace of each name is looked for among all that are declared around it, two places for each.
        if let context, context.pointee.nsNr > 2048 { refuse("declares more than 1024 namespaces within one another") }
        var list: [MarkupAttribute] = []
        for index in 0..<count {
            guard let attributes, let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else {
                continue
            }
            let value = UnsafeBufferPointer(start: start, count: end - start)
            size += value.count
            list.append(
                MarkupAttribute(
                    name: self.name(attributes[5 * index]), namespace: self.name(attributes[5 * index + 2]),
                    value: unescaped(value)))
        }
        open(self.name(name), self.name(namespace), list, line: line)
    }

    /// An element of HTML: `attributes` has names and values in turn, and a null at the end.
    mutating func open(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, line: Int
    ) {
        var list: [MarkupAttribute] = []
        var index = 0
        while let attributes, let name = attributes[index] {
            let value = attributes[index + 1].map { String(cString: $0) } ?? ""
            size += value.utf8.count
            list.append(MarkupAttribute(name: String(cString: name).lowercased(), namespace: "", value: value))
            index += 2
        }
        open(string(name).lowercased(), "", list, line: line)
        boundOpenNames()
    }

    /// HTML's parser looks for each end tag among all names that are open. Browsers nest no deeper than 512 either (as
    /// Blink's `maximumHTMLParserDOMTreeDepth`); the name before the last is forgotten, as if it had been closed.
    private mutating func boundOpenNames() {
        guard let context, context.pointee.nameNr > 512, let names = context.pointee.nameTab else { return }
        let last = Int(context.pointee.nameNr) - 1
        names[last - 1] = names[last]
        context.pointee.nameNr -= 1
        tree.isFlattened = true
        if tooDeep > 0 {
            tooDeep -= 1
        } else if open.count > 1 {
            open.remove(at: open.count - 2)
        }
    }

    private mutating func open(_ name: String, _ namespace: String, _ attributes: [MarkupAttribute], line: Int) {
        guard makeRoom() else { return }
        var record = MarkupRecord()
        record.name = name
        record.namespace = namespace
        record.attributes = attributes
        record.line = line
        if open.count >= limits.depth {
            // It stands beside the deepest that is allowed, and takes what follows.
            tree.records[open.removeLast()].end = tree.records.count
            tooDeep += 1
            tree.isFlattened = true
        }
        open.append(hang(record))
    }

    mutating func close() {
        if tooDeep > 0 {
            tooDeep -= 1
        } else {
            if let closed = open.popLast() { tree.records[closed].end = tree.records.count }
        }
    }

    mutating func append(_ text: UnsafePointer<xmlChar>?, count: Int) {
        guard let text, makeRoom(), let parent = open.last else { return }
        size += count
        let piece = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
        if let last = tree.records[parent].children.last, tree.records[last].name.isEmpty {
            tree.records[last].text += piece
            return
        }
        var record = MarkupRecord()
        record.text = piece
        record.line = line
        _ = hang(record)
    }

    /// What the document left open ends where it ends.
    mutating func finish() {
        for index in open { tree.records[index].end = tree.records.count }
        if !tree.records.isEmpty { tree.records[0].end = tree.records.count }
    }

    private mutating func hang(_ record: consuming MarkupRecord) -> Int {
        let index = tree.records.count
        if let parent = open.last ?? (index > 0 ? 0 : nil) {
            record.parent = parent
            tree.records[parent].children.append(index)
        }
        tree.records.append(record)
        return index
    }

    private mutating func makeRoom() -> Bool {
        if isStopped { return false }
        if tree.records.count >= limits.nodes { refuse("has more than \(limits.nodes) elements and texts") }
        if size > limits.text { refuse("has more than \(limits.text >> 20) MiB of text") }
        return !isStopped
    }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    /// The push parser hands over `&#38;` for an ampersand in a value, as it does for entities that may hold markup.
    private func unescaped(_ value: UnsafeBufferPointer<xmlChar>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return value.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
    }

    /// A name or a namespace of XML. libxml2 keeps each once for as long as it reads a document, so that where it stands
    /// tells it from all others.
    private mutating func name(_ text: UnsafePointer<xmlChar>?) -> String {
        guard let text else { return "" }
        if let name = names[text] { return name }
        let name = string(text)
        names[text] = name
        return name
    }
}
