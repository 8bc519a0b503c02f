/// Makes words of a query that begin with a minus readable to the argument parser, which takes `-without` for the options
/// `-w`, `-i` and so on: a space before the minus, which a query does not notice, makes it a word.
///
/// A minus and one letter stays an option, and two are always one; so does `-n1`, which is `-n 1`.
func withMinusWords(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    var isQuery = false
    return arguments.map { argument in
        if argument == "--" { isQuery = true }
        let isWord = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
        let isLimit = argument.hasPrefix("-n") && argument.dropFirst(2).allSatisfy { ("0"..."9").contains($0) }
        return isWord && !isLimit && !isQuery ? " " + argument : argument
    }
}

/// What to say when a search has a letter for an option that there is not.
func unknownLetter(_ arguments: [String]) -> String? {
    guard arguments.first == "search" else { return nil }
    let query = arguments.prefix { $0 != "--" }
    guard let letter = query.first(where: { $0.hasPrefix("-") && $0.count == 2 && !"-iktnh".contains($0.suffix(1)) })
    else { return nil }
    return "kb: there is no option '\(letter)'; to leave out a word of one letter, write: NOT \(letter.dropFirst())\n"
}
