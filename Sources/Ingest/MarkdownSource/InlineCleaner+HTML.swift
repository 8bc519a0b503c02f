import Model

extension InlineCleaner {
    /// A tag that HTML has, or a component where those are used; all else is text.
    mutating func takeTag() {
        if starts("<!", at: index), let close = find(">", from: index),
            starts("<!DOCTYPE", at: index) || starts("<!doctype", at: index)
        {
            index = close + 1
            return
        }
        guard let tag = input.tag(at: index) else { return }
        let name = tag.name.lowercased()
        guard let role = HTMLRole(name) else {
            let isComponent = tag.name.contains("-") || tag.name.first?.isUppercase == true || !tag.attributes.isEmpty
            if syntax.hasComponents, isComponent { index = tag.end }
            return
        }
        // `<a>` in a text about generics or placeholders says nothing as HTML.
        if case .link = role, !tag.isEnd, tag.attributes.isEmpty { return }
        index = tag.end
        add(tag, name, role)
    }

    private mutating func add(_ tag: InlineTag, _ name: String, _ role: HTMLRole) {
        switch role {
        case .mark(let mark): addMark(mark, tag, name)
        case .link: tag.isEnd ? endLink() : beginLink(tag)
        case .image: addImage(tag)
        case .lineBreak: addBreak()
        case .rule: addLine("***")
        case .heading(let level): addHeading(level, tag)
        case .item: if !tag.isEnd { addLine("- ", isOpen: true) }
        case .block:
            hasBlocks = true
            newParagraph()
        case .inline: break
        case .dropped: skip(name, tag)
        }
    }

    private mutating func addMark(_ mark: String, _ tag: InlineTag, _ name: String) {
        if mark == "`", !tag.isEnd, let close = find("</\(name)", from: index, beyondLine: true) {
            let code = input[index..<close].text
            index = input[close...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? input.count
            if output.last == UInt8(ascii: "`") { output.append(0x20) }
            output += markdownText([.code(code)]).utf8
            return
        }
        // Spaces inside of the mark would keep it from being one.
        if tag.isEnd {
            while output.last == 0x20 { output.removeLast() }
            output += mark.utf8
        } else {
            output += mark.utf8
            while index < input.count, input[index] == 0x20 { index += 1 }
        }
    }

    private mutating func beginLink(_ tag: InlineTag) {
        let address = tag.attributes["href"].flatMap { $0.isEmpty ? nil : $0 }
        addresses.append(address)
        if address != nil { output.append(UInt8(ascii: "[")) }
        while index < input.count, input[index] == 0x20 || input[index] == 0x0A { index += 1 }
    }

    private mutating func endLink() {
        guard let address = addresses.popLast() ?? nil else { return }
        while output.last == 0x20 || output.last == 0x0A { output.removeLast() }
        if output.last == UInt8(ascii: "["), output.dropLast().last != UInt8(ascii: "!") {
            output.removeLast()
            return
        }
        // The target as the writer of Markdown has it, of a link around a letter.
        output += markdownText([.link(InlineLink(to: address, [.text("x")]))]).utf8.dropFirst(2)
    }

    private mutating func addImage(_ tag: InlineTag) {
        let source = tag.attributes["src"] ?? ""
        let alternative = tag.attributes["alt"] ?? ""
        guard !alternative.isEmpty || !source.isEmpty else { return }
        output += markdownText([.image(InlineImage(source, alternative: alternative))]).utf8
    }

    private var linePrefix: ArraySlice<UInt8> { mutating get { output[lineBegin()...] } }

    private mutating func addBreak() {
        let line = linePrefix
        let content = line.trimmedBytes
        if content.isEmpty {
            // Alone in its line it breaks nothing more.
            if index < input.count, input[index] == 0x0A { index += 1 }
            return
        }
        if content.first == UInt8(ascii: "|") || content.first == UInt8(ascii: "#") {
            output.append(0x20)
            return
        }
        while index < input.count, input[index] == 0x20 { index += 1 }
        guard index < input.count else { return }
        if input[index] == 0x0A {
            output.append(UInt8(ascii: "\\"))
            breakEnd = output.count
            return
        }
        let marks = line.prefix { " >".utf8.contains($0) }
        let rest = line.dropFirst(marks.count)
        output += "\\\n".utf8
        breakEnd = output.count
        output += marks + [UInt8](repeating: 0x20, count: widthOfMarker(rest))
    }

    /// Columns that a list item's `- ` or `12. ` takes; none for other text.
    private func widthOfMarker(_ line: ArraySlice<UInt8>) -> Int {
        let digits = line.prefix { $0.isASCIIDigit }.count
        let rest = line.dropFirst(digits)
        guard let mark = rest.first, rest.dropFirst().first == 0x20,
            digits > 0 ? ".)".utf8.contains(mark) : "-+*".utf8.contains(mark)
        else { return 0 }
        return digits + 2
    }

    /// A break at a paragraph's end breaks nothing.
    mutating func dropBreakAtEnd() {
        let behind = output[min(breakEnd, output.count)...]
        guard breakEnd > 0, breakEnd <= output.count, behind.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else { return }
        output.removeLast(behind.count)
        while let last = output.last, last == 0x0A || last == 0x20 || last == UInt8(ascii: "\\") { output.removeLast() }
        breakEnd = 0
    }

    private mutating func newParagraph() {
        dropBreakAtEnd()
        guard !linePrefix.isBlankLine else { return }
        // In a list or a quote it would end that.
        if let first = linePrefix.trimmedBytes.first, ">|".utf8.contains(first) {
            output.append(0x20)
            return
        }
        output += linePrefix.first == 0x20 || "-+*".utf8.contains(linePrefix.first ?? 0) ? [0x20] : [0x0A, 0x0A]
        while index < input.count, input[index] == 0x20 { index += 1 }
    }

    private mutating func addLine(_ text: String, isOpen: Bool = false) {
        hasBlocks = true
        if !linePrefix.isBlankLine { output.append(0x0A) }
        output += text.utf8
        if !isOpen { output += [0x0A, 0x0A] }
    }

    private mutating func addHeading(_ level: Int, _ tag: InlineTag) {
        hasBlocks = true
        if tag.isEnd {
            output += [0x0A, 0x0A]
            return
        }
        if !linePrefix.isBlankLine { output += [0x0A, 0x0A] }
        output += String(repeating: "#", count: level).utf8 + [0x20]
        while index < input.count, input[index] == 0x20 || input[index] == 0x0A { index += 1 }
    }

    private mutating func skip(_ name: String, _ tag: InlineTag) {
        guard !tag.isEnd, let close = find("</\(name)", from: index, beyondLine: true) else { return }
        index = input[close...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? input.count
    }
}
