/// The endings of Porter's steps 2 to 4; the first that fits counts, so the longer come first.
enum PorterRules {
    struct Rule {
        let ending: StaticString
        let replacement: StaticString
        /// `ion` goes only after s or t.
        let needsST: Bool

        init(_ ending: StaticString, _ replacement: StaticString = "", needsST: Bool = false) {
            self.ending = ending
            self.replacement = replacement
            self.needsST = needsST
        }
    }

    static let step2 = [
        Rule("ational", "ate"), Rule("tional", "tion"), Rule("enci", "ence"), Rule("anci", "ance"), Rule("izer", "ize"),
        Rule("logi", "log"), Rule("bli", "ble"), Rule("alli", "al"), Rule("entli", "ent"), Rule("eli", "e"),
        Rule("ousli", "ous"), Rule("ization", "ize"), Rule("ation", "ate"), Rule("ator", "ate"), Rule("alism", "al"),
        Rule("iveness", "ive"), Rule("fulness", "ful"), Rule("ousness", "ous"), Rule("aliti", "al"),
        Rule("iviti", "ive"), Rule("biliti", "ble"),
    ]
    static let step3 = [
        Rule("icate", "ic"), Rule("ative"), Rule("alize", "al"), Rule("iciti", "ic"), Rule("ical", "ic"), Rule("ful"),
        Rule("ness"),
    ]
    static let step4 = [
        Rule("al"), Rule("ance"), Rule("ence"), Rule("er"), Rule("ic"), Rule("able"), Rule("ible"), Rule("ant"),
        Rule("ement"), Rule("ment"), Rule("ent"), Rule("ion", needsST: true), Rule("ou"), Rule("ism"), Rule("ate"),
        Rule("iti"), Rule("ous"), Rule("ive"), Rule("ize"),
    ]
}
