/// Whether all characters of a font are as wide, by its name.
func isFixedFont(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { fixedWords.contains(String($0)) || ($0.hasSuffix("mono") && $0.count > 4) }
        || fixedNames.contains(words.joined(separator: " "))
}

private let fixedWords: Set<String> = [
    "mono", "monospace", "monospaced", "courier", "consolas", "menlo", "monaco", "inconsolata", "typewriter", "fixed",
    "fixedsys", "iosevka", "monofur", "lettergothic",
]
private let fixedNames: Set<String> = [
    "lucida console", "lucida sans typewriter", "source code pro", "fira code", "cascadia code", "andale mono", "hack",
    "terminal", "letter gothic", "operator mono", "input mono", "jetbrains mono", "nimbus mono l", "cousine",
]
