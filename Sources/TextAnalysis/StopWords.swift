/// English words that hold a sentence together and say nothing about what it is about.
public enum StopWords {
    /// - Parameter word: Folded.
    public static func contains(_ word: String) -> Bool { words.contains(word[...]) }

    /// In alphabetical order, for the browser's list.
    public static var all: [String] { words.sorted().map(String.init) }

    private static let words: Set<Substring> = Set(
        """
        a about am an and any are as at be been being but by can could did do does doing done for from had has have \
        having he her his how i if in into is it its may me might must my no nobody nor not nothing of on or our ours \
        shall she should so than that the their them then there these they this those to too us was we were what when \
        where which while who whom whose why will with would you your
        """.split(separator: " "))
}
