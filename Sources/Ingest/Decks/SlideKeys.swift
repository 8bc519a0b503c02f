import Model

/// Names each slide of a deck that gives it no lasting id, so that the others keep their names when one comes or
/// goes. Its number changes with every slide that is put in before it: the name is made of its title, or of its text
/// when it has none, and of how many slides before it have the same.
struct SlideKeys {
    private var counts: [String: Int] = [:]

    init() {}

    mutating func key(title: String, text: String) -> String {
        let name = title.isEmpty ? String(text.prefix(200)) : title
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        let key = "page-" + String(fnv1a(words.utf8), radix: 36)
        let count = counts[key, default: 0] + 1
        counts[key] = count
        return count == 1 ? key : "\(key)-\(count)"
    }
}
