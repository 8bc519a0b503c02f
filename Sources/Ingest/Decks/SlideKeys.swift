import Model

/// A key for a slide of a deck that gives it no lasting id. Its number changes with every slide that is put in before it, so
/// the key is made of its title, or of its text when it has none. Slides of one title have one key: which of them is which
/// is found out when the deck is read again (`MatchPieces.swift`).
func slideKey(title: String, text: String) -> String {
    let name = title.isEmpty ? String(text.prefix(200)) : title
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return "page-" + String(fnv1a(words.utf8), radix: 36)
}
