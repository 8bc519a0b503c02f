import XML

/// A formula in presentation MathML (MathML 3, chapter 3) on one line, much as one types it: `x^2`, `a_i`, `(a + b)/c`,
/// `√(x)`, the rows of a matrix as `[1, 2; 3, 4]`.
func mathText(_ node: MarkupNode) -> String {
    joined(MathReader().row(node.children, depth: 0))
}

/// Reads the elements of a formula into pieces that stand beside each other.
struct MathReader {
    /// Of elements within one another; what is deeper is read as mere text.
    private static let deepest = 60

    func row(_ nodes: [MarkupNode], depth: Int) -> [MathPiece] { nodes.flatMap { pieces(of: $0, depth: depth + 1) } }

    private func pieces(of node: MarkupNode, depth: Int) -> [MathPiece] {
        if node.isText || depth > Self.deepest {
            let words = token(node.text)
            return words.isEmpty ? [] : [MathPiece(words, .name)]
        }
        switch node.name {
        case "mi", "ci": return [letters(token(node.text))].filter { !$0.text.isEmpty }
        case "mn", "cn": return [MathPiece(token(node.text), .number)].filter { !$0.text.isEmpty }
        case "mo": return operatorPieces(token(node.text), form: node["form"])
        case "ms": return [MathPiece("\"\(node.text)\"", .name)]
        case "mtext": return wordPieces(node.text)
        case "mspace": return isGap(node) ? [MathPiece("", .gap)] : []
        case "mglyph", "img": return wordPieces(node["alt"] ?? "")
        case "mphantom", "annotation", "annotation-xml", "none", "mprescripts", "maligngroup", "malignmark": return []
        case "semantics", "maction": return row(Array(node.elements.prefix(1)), depth: depth)
        case "mfenced": return fenced(node, depth: depth)
        case "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts":
            return scripted(node, depth: depth)
        case "mfrac": return [fraction(node, depth: depth)]
        case "msqrt": return [MathPiece("√(\(text(node.children, depth: depth)))", .operand)]
        case "mroot": return [root(node.elements, depth: depth)]
        case "mtable": return table(node, depth: depth)
        default: return row(node.children, depth: depth)
        }
    }

    private func text(_ nodes: [MarkupNode], depth: Int) -> String { joined(row(nodes, depth: depth)) }

    private func text(_ node: MarkupNode?, depth: Int) -> String { node.map { text([$0], depth: depth) } ?? "" }

    /// In round brackets where it is more than one thing.
    private func operand(_ node: MarkupNode?, depth: Int) -> String {
        let pieces = node.map { row([$0], depth: depth) } ?? []
        let text = joined(pieces)
        return pieces.isOneThing ? text : "(\(text))"
    }

    /// Half the height of a letter or more; what is narrower only sets signs apart.
    private func isGap(_ node: MarkupNode) -> Bool {
        guard let width = node["width"], width.hasSuffix("em") else { return false }
        return Double(width.dropLast(2)).map { $0 >= 0.5 } ?? false
    }

    /// Without spaces around it; most are a letter or a sign, or what stands between the elements.
    private func token(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 <= 0x20 }) { return "" }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? text : oneLine(text)
    }

    /// The spaces at the ends of a text are meant.
    private func wordPieces(_ text: String) -> [MathPiece] {
        let words = oneLine(text)
        let gap = MathPiece("", .gap)
        if words.isEmpty { return text.isEmpty ? [] : [gap] }
        return (text.first?.isWhitespace == true ? [gap] : []) + [MathPiece(words, .name)]
            + (text.last?.isWhitespace == true ? [gap] : [])
    }

    /// MathML 3, 3.3.8; without its attributes it is `(a, b)`.
    private func fenced(_ node: MarkupNode, depth: Int) -> [MathPiece] {
        let separators = Array((node["separators"] ?? ",").unicodeScalars.filter { !$0.properties.isWhitespace })
        var pieces = [MathPiece(oneLine(node["open"] ?? "("), .open)]
        for (index, child) in node.elements.enumerated() {
            if index > 0, let separator = separators.dropFirst(index - 1).first ?? separators.last {
                pieces += operatorPieces(String(separator), form: nil)
            }
            pieces += row([child], depth: depth)
        }
        return pieces + [MathPiece(oneLine(node["close"] ?? ")"), .close)]
    }

    /// A bar of no thickness is none: a binomial coefficient, in brackets of its own.
    private func fraction(_ node: MarkupNode, depth: Int) -> MathPiece {
        let parts = node.elements
        let (above, below) = (operand(parts.first, depth: depth), operand(parts.dropFirst().first, depth: depth))
        let hasBar = node["linethickness"].map {
            !$0.hasPrefix("0") || $0.contains(where: { "123456789".contains($0) })
        }
        return MathPiece(hasBar ?? true ? "\(above)/\(below)" : "\(above) ¦ \(below)", .fraction)
    }

    private func root(_ parts: [MarkupNode], depth: Int) -> MathPiece {
        let degree = text(parts.dropFirst().first, depth: depth)
        let sign = ["": "√", "2": "√", "3": "∛", "4": "∜"][degree] ?? "√[\(degree)]"
        return MathPiece("\(sign)(\(text(parts.first, depth: depth)))", .operand)
    }

    /// Rows part by `;`, cells by `,` where it is a matrix, by a space where equations are set under one another.
    private func table(_ node: MarkupNode, depth: Int) -> [MathPiece] {
        let rows = node.elements.map { row in
            let cells = row.name == "mtr" || row.name == "mlabeledtr" ? row.elements : [row]
            return cells.map { self.row($0.name == "mtd" ? $0.children : [$0], depth: depth + 1) }
        }
        let isMatrix = !areEquations(node, rows)
        let lines = rows.map { cells in
            cells.map(joined).filter { isMatrix || !$0.isEmpty }.joined(separator: isMatrix ? ", " : " ")
        }
        let text = lines.filter { isMatrix || !$0.isEmpty }.joined(separator: "; ")
        return [MathPiece(text, isMatrix ? .table : .operand)]
    }

    /// Programs say so by how they set the columns (TeX4ht by a class); else it is seen in what is in a cell.
    private func areEquations(_ node: MarkupNode, _ rows: [[[MathPiece]]]) -> Bool {
        let columns = node["columnalign"]?.split(separator: " ") ?? []
        if columns.contains("right") && columns.contains("left") || node["displaystyle"] == "true" { return true }
        if node.classes.contains(where: {
            $0.hasPrefix("align") || $0.hasPrefix("flalign") || $0.hasPrefix("eqnarray") || $0.hasPrefix("gather")
        }) {
            return true
        }
        if rows.allSatisfy({ $0.count < 2 }) {
            return rows.contains { $0.contains { $0.contains { $0.kind == .infix } } }
        }
        return rows.contains { $0.contains(where: \.isPartOfEquation) }
    }
}

extension MathReader {
    /// A base with what stands above, below and before it (MathML 3, 3.4).
    private func scripted(_ node: MarkupNode, depth: Int) -> [MathPiece] {
        let parts = node.elements
        guard let base = parts.first else { return [] }
        let pieces = row([base], depth: depth)
        if node.name == "mmultiscripts" { return multiscripts(parts, pieces, depth: depth) }
        let script = { (index: Int) in index < parts.count ? self.row([parts[index]], depth: depth) : [] }
        switch node.name {
        case "msub", "munder": return attached(pieces, below: script(1), above: [])
        case "msup", "mover": return attached(pieces, below: [], above: script(1))
        default: return attached(pieces, below: script(1), above: script(2))
        }
    }

    private func multiscripts(_ parts: [MarkupNode], _ base: [MathPiece], depth: Int) -> [MathPiece] {
        var scripts = parts.dropFirst()[...]
        var pieces: [MathPiece] = []
        if let middle = scripts.firstIndex(where: { $0.name == "mprescripts" }) {
            for (below, above) in pairs(scripts[(middle + 1)...], depth: depth) {
                pieces += attached([], below: below, above: above)
            }
            scripts = scripts[..<middle]
        }
        let after = pairs(scripts, depth: depth)
        pieces += attached(base, below: after.first?.below ?? [], above: after.first?.above ?? [])
        for (below, above) in after.dropFirst() { pieces += attached([], below: below, above: above) }
        return pieces
    }

    private func pairs(_ nodes: ArraySlice<MarkupNode>, depth: Int) -> [(below: [MathPiece], above: [MathPiece])] {
        stride(from: nodes.startIndex, to: nodes.endIndex, by: 2).map { index in
            let above = index + 1 < nodes.endIndex ? row([nodes[index + 1]], depth: depth) : []
            return (row([nodes[index]], depth: depth), above)
        }
    }
}
