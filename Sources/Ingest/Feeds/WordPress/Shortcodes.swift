/// WordPress's `[name attributes]…[/name]` as HTML: captions as figures, code as code, addresses as links. Of others
/// only what they enclose is kept. Text in brackets that is none, as `[sic]`, stays; `[[name]]` is `[name]`.
func resolvingShortcodes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    var reader = ShortcodeReader(text)
    return reader.read()
}

private struct ShortcodeReader {
    private let bytes: [UInt8]
    private var output: [UInt8] = []
    /// Where the last end of each name stands: before it, one that begins has an end.
    private var lastEnds: [String: Int] = [:]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        for start in bytes.indices where bytes[start] == UInt8(ascii: "[") {
            if let code = Shortcode(bytes, at: start), code.isClosing { lastEnds[code.name] = start }
        }
    }

    mutating func read() -> String {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "["), let code = Shortcode(bytes, at: index) {
                read(code)
            } else if bytes[index...].starts(with: "<pre".utf8) {
                copyPreformatted()
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func copyPreformatted() {
        let start = index
        index += 1
        while index < bytes.count, !bytes[index...].starts(with: "</pre".utf8) { index += 1 }
        output += bytes[start..<index]
    }

    private mutating func read(_ code: Shortcode) {
        if index > 0, bytes[index - 1] == UInt8(ascii: "["), code.end < bytes.count,
            bytes[code.end] == UInt8(ascii: "]")
        {
            output.append(contentsOf: bytes[(index + 1)..<code.end])
            index = code.end + 1
            return
        }
        let hasEnd = lastEnds[code.name].map { $0 >= code.end } ?? false
        if !code.isClosing, hasEnd, codeNames.contains(code.name) { return readCode(code) }
        if !code.isClosing, hasEnd, code.name == "caption" || code.name == "wp_caption" { return readCaption(code) }
        let isKnown = lastEnds[code.name] != nil && (code.isClosing || hasEnd) || code.hasAttributes
        if isKnown || bareNames.contains(code.name) {
            output += address(code).utf8
            index = code.end
        } else {
            output += bytes[index..<code.end]
            index = code.end
        }
    }

    private mutating func readCode(_ code: Shortcode) {
        let inner = takeInner(code)
        let text = resolvingReferences(inner).trimmingLines
        let written = code["lang"] ?? code["language"] ?? (plainCodeNames.contains(code.name) ? nil : code.name)
        let language = written?.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "+#-".contains($0)) } ?? ""
        output += "<pre><code class=\"language-\(language)\">".utf8
        output += text.escapedForHTML.utf8
        output += "</code></pre>".utf8
    }

    private mutating func readCaption(_ code: Shortcode) {
        var picture = takeInner(code)
        var caption = code["caption"] ?? ""
        // What follows the picture, which may be a link, is its caption.
        if caption.isEmpty, let end = picture.endOfPicture {
            caption = String(picture[end...])
            picture = String(picture[..<end])
        }
        output += "<figure>\(picture)<figcaption>\(caption)</figcaption></figure>".utf8
    }

    /// What stands before its end, behind which reading goes on.
    private mutating func takeInner(_ code: Shortcode) -> String {
        let end = Array("[/\(code.name)]".utf8)
        var place = code.end
        while place < bytes.count, bytes[place] != UInt8(ascii: "[") || !bytes[place...].starts(with: end) {
            place += 1
        }
        index = min(place + end.count, bytes.count)
        return String(decoding: bytes[code.end..<min(place, bytes.count)], as: UTF8.self)
    }

    /// A link to what the shortcode would show.
    private func address(_ code: Shortcode) -> String {
        if code.isClosing { return "" }
        let values = [code["src"], code["mp3"], code["mp4"], code["url"], code.first]
        guard let address = values.lazy.compactMap({ $0 }).first(where: isWebAddress) else { return "" }
        return "<a href=\"\(address.escapedForHTML)\">\(address.escapedForHTML)</a>"
    }
}

/// The first names are of the plugins SyntaxHighlighter and Crayon, which also know each language by its name.
private let plainCodeNames: Set<String> = [
    "code", "sourcecode", "source", "cc", "ccn", "crayon", "highlight", "syntax",
]
private let codeNames: Set<String> = plainCodeNames.union([
    "bash", "shell", "c", "cpp", "csharp", "css", "diff", "go", "html", "java", "javascript", "js", "json", "perl",
    "php", "powershell", "python", "ruby", "rust", "scala", "sql", "xml", "yaml",
])

/// Known without attributes and without an end.
private let bareNames: Set<String> = [
    "gallery", "embed", "audio", "video", "playlist", "caption", "toc", "contact-form", "archives", "sitemap",
]

extension String {
    fileprivate var trimmingLines: String {
        let start = drop { $0.isNewline }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    fileprivate var escapedForHTML: String {
        var output = ""
        for character in self {
            switch character {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            default: output.append(character)
            }
        }
        return output
    }

    /// Behind the picture, and the link around it.
    fileprivate var endOfPicture: Index? {
        if let end = firstRange(of: "</a>") { return end.upperBound }
        guard let start = firstRange(of: "<img") else { return nil }
        return self[start.upperBound...].firstIndex(of: ">").map(index(after:))
    }
}
