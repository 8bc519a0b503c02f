/// Whether what is said of a formula is only that it is one, or that nothing is said of it: `Equation 3`, `mathml`,
/// `Alternative text not available`, `eq12.png`. A letter alone is a formula.
func saysNothing(_ alternative: String) -> Bool {
    guard alternative.utf8.count < 200 else { return false }
    let words = wordsOf(alternative)
    if words.isEmpty { return !alternative.unicodeScalars.contains { $0.properties.isMath } }
    if let last = words.last, words.count > 1, pictureEndings.contains(last), !alternative.utf8.contains(0x20) {
        return true
    }
    return isPlaceholder(alternative)
        || words.contains(where: wordsOfFormulas.contains)
            && words.allSatisfy {
                wordsOfFormulas.contains($0) || smallWords.contains($0) || $0.utf8.allSatisfy { (48...57).contains($0) }
            }
}

/// What programs write where a text is asked for and nobody gave one: `Alternative text not available`, `No alt text`.
func isPlaceholder(_ alternative: String) -> Bool {
    guard alternative.utf8.count < 100 else { return false }
    let words = wordsOf(alternative)
    return words.contains(where: wordsOfAbsence.contains) && words.contains(where: wordsOfTexts.contains)
        && words.allSatisfy {
            wordsOfAbsence.contains($0) || wordsOfTexts.contains($0) || wordsOfFormulas.contains($0)
                || smallWords.contains($0)
        }
}

/// In lower case; all that is not of ASCII counts as a letter.
private func wordsOf(_ text: String) -> [String] {
    text.lowercased().utf8.split { $0 < 0x80 && !$0.isASCIILetterOrDigit }.compactMap(String.init)
}

private let wordsOfAbsence: Set<String> = [
    "no", "not", "without", "missing", "unavailable", "absent", "none", "undefined", "empty", "unknown", "todo", "tbd",
]
private let wordsOfTexts: Set<String> = [
    "text", "alt", "alttext", "alternative", "alternate", "description", "caption", "label",
]
private let wordsOfFormulas: Set<String> = [
    "math", "maths", "mathml", "mathematics", "mathematical", "formula", "formulae", "equation", "expression", "eq",
    "eqn", "image", "picture", "graphic", "figure", "object", "alttext", "latex", "tex",
]
private let smallWords: Set<String> = [
    "is", "was", "for", "of", "the", "this", "an", "here", "available", "provided", "given", "found", "yet", "inline",
    "display", "and", "in",
]
private let pictureEndings: Set<String> = ["png", "gif", "jpg", "jpeg", "svg", "eps", "pdf", "tif", "tiff"]
