import Model

// Tags of Liquid (Jekyll), shortcodes of Hugo, attributes of kramdown and pandoc.

extension InlineCleaner {
    mutating func takeTemplate() {
        if starts("{{<", at: index) { return takeShortcode(end: ">}}") }
        if starts("{{%", at: index) { return takeShortcode(end: "%}}") }
        if starts("{%", at: index) { return takeLiquid() }
        if starts("{{", at: index) { return takeVariable() }
        if starts("{:", at: index), let close = find("}", from: index) {
            index = close + 1
        } else if starts("{.", at: index) || starts("{#", at: index) || starts("{-}", at: index) || isHeadingAttribute()
        {
            takeAttributes()
        }
    }

    /// `{visibility="hidden"}` behind a heading, `{width=80%}` behind a picture.
    private mutating func isHeadingAttribute() -> Bool {
        let line = output[lineBegin()...]
        let isBehindLink = line.last == UInt8(ascii: ")") || line.last == UInt8(ascii: "]")
        guard isBehindLink || line.first == UInt8(ascii: "#") && line.last == 0x20 else { return false }
        let name = input[(index + 1)...].prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
        let end = index + 1 + name.count
        return !name.isEmpty && end < input.count && input[end] == UInt8(ascii: "=")
    }

    private mutating func takeLiquid() {
        guard let close = find("%}", from: index) else { return }
        let words = input[(index + 2)..<close].text.split { $0 == " " || $0 == "-" }
        let start = index
        index = close + 2
        switch words.first.map(String.init) {
        case "comment": if let end = find("{% endcomment %}", from: index, beyondLine: true) { index = end + 16 }
        case "raw", "endraw", "endcomment", nil: break
        default:
            warnings.append(
                IngestWarning(
                    "shortcode-dropped",
                    "a tag of the site's generator is left out: \(input[start..<index].prefix(80).text)"))
        }
    }

    /// `{{ site.baseurl }}` says nothing outside of its site; what is none of these is text.
    private mutating func takeVariable() {
        guard let close = find("}}", from: index) else { return }
        let name = input[(index + 2)..<close].trimmedBytes
        guard name.starts(with: "site.".utf8) || name.starts(with: "page.".utf8) else { return }
        index = close + 2
    }

    private mutating func takeShortcode(end: String) {
        guard let close = find(end, from: index) else { return }
        let words = shortcodeWords(input[(index + 3)..<close].text)
        let start = index
        index = close + 3
        switch words.first {
        case "figure", "img":
            let source = argument("src", of: words) ?? argument("link", of: words) ?? ""
            let caption =
                argument("alt", of: words) ?? argument("caption", of: words) ?? argument("title", of: words) ?? ""
            output += markdownText([.image(InlineImage(source, alternative: caption))]).utf8
        // The name of a page in the same site: such a link is taken out later.
        case "ref", "relref": output += (words.count > 1 ? words[1] : "").utf8.filter { $0 != 0x20 && $0 != 0x29 }
        case let name?:
            if name.hasPrefix("/") { return }
            warnings.append(
                IngestWarning("shortcode-dropped", "a shortcode is left out: \(input[start..<index].prefix(80).text)"))
        case nil: break
        }
    }

    /// Parted by spaces outside of quotes; quotes are taken off.
    private func shortcodeWords(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in text {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "`" {
                quote = character
            } else if quote == nil, character == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private func argument(_ name: String, of words: [String]) -> String? {
        words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    /// `{#id .class key=value}` at the end of a line or behind a link; of a heading the id stays.
    private mutating func takeAttributes() {
        guard let close = find("}", from: index) else { return }
        let before = index > 0 ? input[index - 1] : 0x0A
        let isAtLineEnd = close + 1 == input.count || input[close + 1] == 0x0A
        guard isAtLineEnd || before == UInt8(ascii: "]") || before == UInt8(ascii: ")") else { return }
        let line = output[lineBegin()...]
        let words = input[(index + 1)..<close].split(separator: 0x20)
        let id = words.first { $0.first == UInt8(ascii: "#") && $0.count > 1 }
        index = close + 1
        if line.first == UInt8(ascii: "#"), let id {
            output += [UInt8(ascii: "{")] + id + [UInt8(ascii: "}")]
        } else {
            while output.last == 0x20 { output.removeLast() }
        }
    }
}
