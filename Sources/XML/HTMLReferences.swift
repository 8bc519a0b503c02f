/// Character references in the forms that libxml2 knows. It reads those of HTML 4 with a semicolon; HTML has more names,
/// and some that need none (HTML Living Standard, 13.5). NUL bytes are dropped: they would end the text.
func withKnownReferences(_ bytes: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "&")
    guard let first = bytes.firstIndex(where: { $0 == mark || $0 == 0 }) else { return bytes }
    var result = Array(bytes[..<first])
    result.reserveCapacity(bytes.count + 64)
    var index = first
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0 { continue }
        guard byte == mark else {
            result.append(byte)
            continue
        }
        let end = bytes[index...].prefix(32).firstIndex { !isNameByte($0) } ?? min(index + 32, bytes.count)
        let name = String(decoding: bytes[index..<end], as: UTF8.self)
        let next = end < bytes.count ? bytes[end] : 0
        if next == UInt8(ascii: ";"), let text = laterNames[name] {
            result += text.utf8
            index = end + 1
        } else {
            result.append(mark)
            guard next != UInt8(ascii: ";"), next != UInt8(ascii: "="), openNames.contains(name) else { continue }
            result += name.utf8
            result.append(UInt8(ascii: ";"))
            index = end
        }
    }
    return result
}

private func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}

/// Named references that need no semicolon.
private let openNames: Set<String> = [
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH", "Eacute", "Ecirc",
    "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute", "Ocirc", "Ograve", "Oslash",
    "Otilde", "Ouml", "QUOT", "REG", "THORN", "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc", "acute",
    "aelig", "agrave", "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil", "cent", "copy", "curren", "deg",
    "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12", "frac14", "frac34", "gt", "iacute", "icirc",
    "iexcl",
    "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro", "middot", "nbsp", "not", "ntilde", "oacute", "ocirc",
    "ograve", "ordf", "ordm", "oslash", "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo", "reg", "sect",
    "shy", "sup1", "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc", "ugrave", "uml", "uuml", "yacute",
    "yen",
    "yuml",
]

/// Names that came after HTML 4, of characters that pages are met with.
private let laterNames: [String: String] = [
    "lbrace": "{", "lcub": "{", "rbrace": "}", "rcub": "}", "lbrack": "[", "lsqb": "[", "rbrack": "]", "rsqb": "]",
    "lpar": "(", "rpar": ")", "num": "#", "dollar": "$", "percnt": "%", "ast": "*", "plus": "+", "comma": ",",
    "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@", "bsol": "\\",
    "Hat": "^", "lowbar": "_", "grave": "`", "vert": "|", "verbar": "|", "VerticalLine": "|", "excl": "!", "Tab": "\t",
    "NewLine": "\n", "hyphen": "‐", "dash": "‐", "check": "✓", "checkmark": "✓", "cross": "✗", "star": "☆",
    "starf": "★",
    "hairsp": " ", "numsp": " ", "puncsp": " ", "NonBreakingSpace": " ", "ZeroWidthSpace": "", "NoBreak": "",
    "rightarrow": "→", "leftarrow": "←", "uparrow": "↑", "downarrow": "↓", "Rightarrow": "⇒", "Leftarrow": "⇐",
    "longrightarrow": "⟶", "mapsto": "↦", "map": "↦", "leq": "≤", "geq": "≥", "approx": "≈",
    "TRADE": "™", "phone": "☎", "female": "♀", "male": "♂", "horbar": "―", "mldr": "…", "nldr": "‥", "bullet": "•",
    "ApplyFunction": "", "InvisibleTimes": "", "rsquor": "’", "rdquor": "”", "lsquor": "‚", "ldquor": "„", "epsi": "ε",
    "varepsilon": "ϵ", "lbbrk": "❲", "rbbrk": "❳", "langle": "⟨", "rangle": "⟩", "CenterDot": "·", "centerdot": "·",
    "square": "□", "squ": "□", "blacksquare": "▪", "nearr": "↗", "searr": "↘", "nwarr": "↖", "swarr": "↙", "Vert": "‖",
    "ell": "ℓ", "emptyset": "∅", "inodot": "ı", "imath": "ı", "kgreen": "ĸ", "Zcaron": "Ž", "zcaron": "ž",
    "ccaron": "č",
    "Ccaron": "Č", "rcaron": "ř", "ecaron": "ě", "lstrok": "ł", "Lstrok": "Ł", "eogon": "ę", "aogon": "ą",
    "sacute": "ś",
    "zdot": "ż", "nacute": "ń", "cacute": "ć", "odblac": "ő", "udblac": "ű", "abreve": "ă", "tcedil": "ţ",
    "scedil": "ş",
    "gbreve": "ğ", "Idot": "İ",
    "AMP": "&amp;", "LT": "&lt;", "GT": "&gt;", "QUOT": "&quot;", "COPY": "©", "REG": "®",
]
