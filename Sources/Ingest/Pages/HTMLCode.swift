import XML

extension HTMLBlockReader {
    /// The text of a listing, exactly, without line numbers, and without blank lines at its ends.
    func codeText(of node: MarkupNode) -> String {
        var text = CodeText()
        let cells = codeCells(of: node)
        if cells.isEmpty { add(node, to: &text) }
        for cell in cells {
            text.beginRow()
            add(cell, to: &text)
            text.endRow()
        }
        return text.finish()
    }

    private func add(_ node: MarkupNode, to text: inout CodeText) {
        for child in node.children {
            if child.isText {
                text.append(child.text)
                continue
            }
            if skipped.contains(child.index) || isGutter(child) || child.isHidden { continue }
            switch child.kind {
            case .skipped, .script, .drawing, .input: continue
            case .lineBreak: text.endLine(always: true)
            case .block, .list, .preformatted, .quote, .table, .figure, .term, .heading:
                text.endLine(always: false)
                add(child, to: &text)
                if child.name == "td" || child.name == "th" { continue }
                text.endLine(always: false)
            default: add(child, to: &text)
            }
        }
    }

    /// Where the cells of a table hold a listing: those that do.
    private func codeCells(of node: MarkupNode) -> [MarkupNode] {
        let cells = node.descendants("td")
        guard !cells.isEmpty else { return [] }
        let marked = cells.filter { $0.hasClass(codeCellClasses) }
        return marked.isEmpty ? cells.filter { !isGutter($0) && !holdsOnlyNumbers($0) } : marked
    }

    /// A table that shows a listing beside its line numbers.
    func isCodeTable(_ node: MarkupNode) -> Bool {
        node.name == "table" && node.hasClass(codeTableClasses)
            || node.hasClass(["syntaxhighlighter", "crayon-syntax"])
    }

    /// What numbers the lines of a listing.
    func isGutter(_ node: MarkupNode) -> Bool {
        for attribute in node.attributes {
            switch attribute.name {
            case "class": if node.hasClass(gutterClasses), holdsOnlyNumbers(node) { return true }
            case "data-line-number", "data-linenos": if holdsOnlyNumbers(node) { return true }
            case "style":
                if attribute.value.contains("user-select"), holdsOnlyNumbers(node), !node.text.isEmpty { return true }
            default: continue
            }
        }
        return false
    }

    func holdsOnlyNumbers(_ node: MarkupNode) -> Bool {
        for one in [node] + node.all where one.isText {
            let isNumber = one.text.unicodeScalars.allSatisfy {
                ("0"..."9").contains($0) || $0.properties.isWhitespace || ".:|".unicodeScalars.contains($0)
            }
            if !isNumber { return false }
        }
        return true
    }

    /// By the classes of the listing, of what is in it or around it.
    func codeLanguage(of node: MarkupNode) -> String {
        var around: [MarkupNode] = [node]
        if let inner = node.child("code") { around.append(inner) }
        if node.name != "pre" { around += node.descendants("code").prefix(4) + node.descendants("pre").prefix(4) }
        var parent = node.parent
        for _ in 0..<3 {
            guard let next = parent, ["div", "figure", "td", "tr", "tbody", "table", "pre"].contains(next.name) else {
                break
            }
            around.append(next)
            parent = next.parent
        }
        for one in around {
            if let language = ownLanguage(of: one) { return language }
        }
        return ""
    }

    private func ownLanguage(of node: MarkupNode) -> String? {
        let classes = node.classes
        for (number, name) in classes.enumerated() {
            if name == "brush:" || name == "lang:", number + 1 < classes.count { return cleaned(classes[number + 1]) }
            for prefix in languagePrefixes where name.hasPrefix(prefix) { return cleaned(name.dropFirst(prefix.count)) }
        }
        if node.name == "pre" || node.name == "code" || node.name == "figure" || node.name == "div" {
            for name in ["data-lang", "data-language", "data-enlighter-language"] {
                if let language = node[name].flatMap({ cleaned($0.lowercased()[...]) }) { return language }
            }
        }
        // Confluence says it among other things: `brush: java; gutter: false`.
        if let parameters = node["data-syntaxhighlighter-params"], let brush = parameters.split(separator: ";").first {
            return cleaned(brush.split(separator: ":").last?.drop { $0 == " " } ?? "")
        }
        if classes.contains("sourcecode") || classes.contains("src"), classes.count == 2 {
            return classes.first { $0 != "sourcecode" && $0 != "src" }.flatMap {
                cleaned($0.hasPrefix("src-") ? $0.dropFirst(4) : $0[...])
            }
        }
        return nil
    }

    private func cleaned(_ name: some StringProtocol) -> String? {
        // Some write the class into the class: `language-.language-junos`.
        let name = name.hasPrefix(".language-") ? String(name.dropFirst(10)) : String(name)
        let start = name.prefix { $0 != ";" && $0 != "," && $0 != ":" && $0 != "{" && $0 != "\"" }.lowercased()
        return start.isEmpty || notLanguages.contains(start) ? nil : start
    }
}

/// Lines that are gathered.
private struct CodeText {
    private var text = ""
    /// A block ended; what comes next begins a line.
    private var mustEnd = false
    private var rowStart = 0

    mutating func beginRow() { rowStart = text.utf8.count }

    /// A row of a table is at least a line, be it empty.
    mutating func endRow() {
        mustEnd = false
        if text.utf8.count == rowStart || text.utf8.last != 0x0A { text += "\n" }
    }

    mutating func append(_ piece: String) {
        guard !piece.isEmpty else { return }
        if mustEnd, piece.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }) {
            // The line feed in the source after a block is the one that the block ends with.
            if !piece.utf8.contains(0x0A) { return }
            text += "\n"
            mustEnd = false
            return
        }
        if mustEnd, !text.isEmpty, text.utf8.last != 0x0A { text += "\n" }
        mustEnd = false
        text += piece
    }

    mutating func endLine(always: Bool) {
        if always { text += "\n" } else if !text.isEmpty, text.utf8.last != 0x0A { mustEnd = true }
    }

    mutating func finish() -> String {
        let clean = withoutControls(text, keepsLines: true).unicodeScalars
        var result = String.UnicodeScalarView()
        for scalar in clean where scalar != "\u{200B}" { result.append(scalar == "\u{A0}" ? " " : scalar) }
        return withoutBlankEnds(String(result))
    }
}

private let gutterClasses: Set<String> = [
    "gutter", "lineno", "linenos", "linenumber", "linenumbers", "line-number", "line-numbers", "line-numbers-rows",
    "lnt", "ln", "linenodiv", "rouge-gutter", "hljs-ln-numbers", "hljs-ln-line", "crayon-nums", "crayon-num",
    "blob-num",
    "react-syntax-highlighter-line-number", "line_number", "linenumberrow", "lines-num", "code-line-number",
    "codemirror-linenumber", "gl", "line-num", "lntd", "line_numbers",
]

private let codeCellClasses: Set<String> = [
    "code", "rouge-code", "hljs-ln-code", "crayon-code", "blob-code", "blob-code-inner", "code-cell",
]

/// Pygments, Rouge, Hugo, highlightjs-line-numbers, Crayon, GitHub, Octopress.
private let codeTableClasses: Set<String> = [
    "highlighttable", "rouge-table", "lntable", "hljs-ln", "crayon-table", "js-file-line-container", "codehilitetable",
]

private let languagePrefixes = [
    "language-", "lang-", "highlight-source-", "brush:", "lang:", "sourcecode-", "highlight-text-", "highlight-",
]

private let notLanguages: Set<String> = [
    "none", "plaintext", "text", "plain", "html-basic", "plain-text", "nohighlight", "auto", "null", "undefined",
    "default", "wrapper", "lines", "block", "container", "source", "inner",
]
