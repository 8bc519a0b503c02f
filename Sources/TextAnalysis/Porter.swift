/// The stem of a folded word, as FTS5's `porter` tokenizer makes it.
///
/// This is M. F. Porter, *An algorithm for suffix stripping*, Program 14 (3), 1980, on bytes, with his later rules
/// (`bli` to `ble`, `logi` to `log`) and FTS5's own: words of less than 3 or more than 64 bytes stay, an ending counts
/// only when something stands before it, and `ies` and `sses` lose two letters only in words long enough for it.
public func stem(_ word: String) -> String {
    guard (3...64).contains(word.utf8.count) else { return word }
    var stemmer = PorterStemmer(letters: Array(word.utf8))
    stemmer.stem()
    return String(decoding: stemmer.letters, as: UTF8.self)
}

private struct PorterStemmer {
    var letters: [UInt8]

    mutating func stem() {
        dropPlural()
        if dropPast() { mend() }
        if letters.last == UInt8(ascii: "y"), hasVowel(letters.count - 1) {
            letters[letters.count - 1] = UInt8(ascii: "i")
        }
        replace(by: PorterRules.step2) { $0.measure($1) > 0 }
        replace(by: PorterRules.step3) { $0.measure($1) > 0 }
        replace(by: PorterRules.step4) { $0.measure($1) > 1 }
        dropFinalE()
        if letters.count > 1, ends(in: "ll"), measure(letters.count - 1) > 1 { letters.removeLast() }
    }

    /// Step 1a.
    private mutating func dropPlural() {
        guard letters.last == UInt8(ascii: "s") else { return }
        let isLong = ends(in: "sses") && letters.count > 4 || ends(in: "ies") && letters.count > 3
        if isLong {
            letters.removeLast(2)
        } else if !ends(in: "ss") {
            letters.removeLast()
        }
    }

    /// Step 1b: whether `ed` or `ing` went.
    private mutating func dropPast() -> Bool {
        if ends(in: "eed"), letters.count > 3 {
            if measure(letters.count - 3) > 0 { letters.removeLast() }
            return false
        }
        for ending: StaticString in ["ed", "ing"] where ends(in: ending) && letters.count > ending.utf8CodeUnitCount {
            guard hasVowel(letters.count - ending.utf8CodeUnitCount) else { return false }
            letters.removeLast(ending.utf8CodeUnitCount)
            return true
        }
        return false
    }

    /// The rest of step 1b: `hopp` to `hop`, `fil` to `file`.
    private mutating func mend() {
        let count = letters.count
        if count > 2, ends(in: "at") || ends(in: "bl") || ends(in: "iz") {
            letters.append(UInt8(ascii: "e"))
        } else if isDouble, !ends(in: "l"), !ends(in: "s"), !ends(in: "z") {
            letters.removeLast()
        } else if measure(count) == 1, endsShort(count) {
            letters.append(UInt8(ascii: "e"))
        }
    }

    /// Step 5a.
    private mutating func dropFinalE() {
        guard letters.last == UInt8(ascii: "e") else { return }
        let rest = letters.count - 1
        let measure = measure(rest)
        if measure > 1 || measure == 1 && !endsShort(rest) { letters.removeLast() }
    }

    private mutating func replace(by rules: [PorterRules.Rule], when isLongEnough: (Self, Int) -> Bool) {
        for rule in rules where ends(in: rule.ending) && letters.count > rule.ending.utf8CodeUnitCount {
            let rest = letters.count - rule.ending.utf8CodeUnitCount
            let fits = !rule.needsST || letters[rest - 1] == UInt8(ascii: "s") || letters[rest - 1] == UInt8(ascii: "t")
            if fits, isLongEnough(self, rest) {
                letters.removeLast(rule.ending.utf8CodeUnitCount)
                rule.replacement.withUTF8Buffer { letters.append(contentsOf: $0) }
            }
            return
        }
    }
}

extension PorterStemmer {
    private func ends(in ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard letters.count >= count else { return false }
        return ending.withUTF8Buffer { $0.elementsEqual(letters[(letters.count - count)...]) }
    }

    private var isDouble: Bool {
        let count = letters.count
        return count > 1 && letters[count - 1] == letters[count - 2] && !Self.isVowel(letters[count - 1])
    }

    /// `y` is one where the letter before it is none.
    private static func isVowel(_ letter: UInt8, y isY: Bool = false) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        case UInt8(ascii: "y"): isY
        default: false
        }
    }

    /// Whether a vowel is among the first letters; a `y` is one anywhere but in front.
    private func hasVowel(_ count: Int) -> Bool {
        letters[..<count].indices.contains { Self.isVowel(letters[$0], y: $0 > 0) }
    }

    /// Porter's m of the first letters: how often a consonant follows a vowel.
    private func measure(_ count: Int) -> Int {
        var result = 0
        var isConsonant = false
        var wasVowel = false
        for letter in letters[..<count] {
            isConsonant = !Self.isVowel(letter, y: isConsonant)
            if isConsonant, wasVowel { result += 1 }
            wasVowel = !isConsonant
        }
        return result
    }

    /// Porter's *o: consonant, vowel, consonant, and the last not w, x or y.
    private func endsShort(_ count: Int) -> Bool {
        guard count > 0, ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(letters[count - 1]) else {
            return false
        }
        var shape = 0
        var isConsonant = false
        for letter in letters[..<count] {
            isConsonant = !Self.isVowel(letter, y: isConsonant)
            shape = shape << 1 & 7 | (isConsonant ? 1 : 0)
        }
        return shape == 0b101
    }
}
