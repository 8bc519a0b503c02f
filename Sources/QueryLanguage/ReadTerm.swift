/// Reads a word with its punctuation: `node*,` is a prefix. Nil without any letter or digit.
func readTerm(_ word: Characters, _ notes: inout Notes) -> Query.Term? {
    var rest = word.trimmed
    guard rest.contains("*") else { return rest.hasLetterOrDigit ? .word(rest.text) : nil }
    let isLed = rest.first == "*"
    let isPrefix = rest.last == "*"
    rest = rest.withoutStars
    guard rest.hasLetterOrDigit else {
        // `*` as in SQL and cron; not `/**/`, which is no attempt at a prefix.
        if rest.isEmpty { notes.add(Note.starAlone) }
        return nil
    }
    // `**bold**` is somebody's Markdown and not a prefix.
    if isLed || rest.contains("*") { notes.add(Note.star(in: word.trimmed.text)) }
    return isPrefix && !isLed && !rest.contains("*") ? .prefix(rest.text) : .word(rest.text)
}

extension Characters {
    /// Without those around it, and the punctuation beside them.
    var withoutStars: Characters {
        var rest = drop { $0 == "*" }
        while rest.last == "*" { rest.removeLast() }
        return rest.trimmed
    }
}
