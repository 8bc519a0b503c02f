/// A day of the Gregorian calendar.
struct Day: Comparable, CustomStringConvertible {
    var year: Int
    var month: Int
    var day: Int

    /// ISO 8601.
    var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    var next: Day {
        if day < Day.count(inMonth: month, of: year) { return Day(year: year, month: month, day: day + 1) }
        return month < 12 ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
    }

    var previous: Day {
        if day > 1 { return Day(year: year, month: month, day: day - 1) }
        if month == 1 { return Day(year: year - 1, month: 12, day: 31) }
        return Day(year: year, month: month - 1, day: Day.count(inMonth: month - 1, of: year))
    }

    static func count(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Days from one to another, both included; nil where it is open.
struct DayRange: Equatable {
    var from: Day?
    var through: Day?

    /// It was written from the later one to the earlier one.
    private(set) var isSwapped = false

    /// Reads `2013`, `2013-03`, `2013-3-9` or `2013/03/09`: the days of that year, that month or that day.
    init?(date text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 }), (1000...9998).contains(numbers[0])
        else { return nil }
        let year = numbers[0]
        guard numbers.count > 1 else {
            from = Day(year: year, month: 1, day: 1)
            through = Day(year: year, month: 12, day: 31)
            return
        }
        let month = numbers[1]
        guard (1...12).contains(month) else { return nil }
        let count = Day.count(inMonth: month, of: year)
        let days = numbers.count > 2 ? numbers[2]...numbers[2] : 1...count
        guard days.lowerBound >= 1, days.upperBound <= count else { return nil }
        from = Day(year: year, month: month, day: days.lowerBound)
        through = Day(year: year, month: month, day: days.upperBound)
    }

    init(from: Day?, through: Day?) {
        self.from = from
        self.through = through
    }

    /// Reads a date, `2013..2015`, `2013..`, `..2015`, `2013-2015`, `>2013`, `>=2013`, `<2013` or `<=2013`.
    init?(_ text: String) {
        let compared: [(sign: String, range: (DayRange) -> DayRange)] = [
            (">=", { DayRange(from: $0.from, through: nil) }), ("<=", { DayRange(from: nil, through: $0.through) }),
            (">", \.after), ("<", \.before),
        ]
        for (sign, range) in compared where text.hasPrefix(sign) {
            guard let date = DayRange(date: String(text.dropFirst(sign.count))) else { return nil }
            self = range(date)
            return
        }
        if let date = DayRange(date: text) {
            self = date
            return
        }
        guard let (first, last) = Self.ends(of: text), !first.isEmpty || !last.isEmpty else { return nil }
        let (left, right) = (DayRange(date: first), DayRange(date: last))
        guard first.isEmpty || left != nil, last.isEmpty || right != nil else { return nil }
        self.init(from: left?.from, through: right?.through)
        if let left, let right, let start = left.from, let end = right.from, end < start {
            self.init(from: end, through: left.through)
            isSwapped = true
        }
    }

    /// `2013..2015`, with two dots, more, or a dash.
    private static func ends(of text: String) -> (String, String)? {
        let characters = text.characters
        guard let cut = characters.indices.first(where: { isCut(characters, $0) }) else { return nil }
        let last = characters[cut...].drop { $0 == "." || $0 == "–" || $0 == "-" }
        return (characters[..<cut].text, last.text)
    }

    private static func isCut(_ text: Characters, _ index: Int) -> Bool {
        switch text[index] {
        case "–": true
        case ".": index + 1 < text.endIndex && text[index + 1] == "."
        // A month has two digits: four are the year that a range ends in.
        case "-": index == 4 && text.count == 9
        default: false
        }
    }

    var after: DayRange { DayRange(from: through?.next, through: nil) }
    var before: DayRange { DayRange(from: nil, through: from?.previous) }

    /// The shortest one that has both.
    func joined(_ other: DayRange) -> DayRange {
        let froms = [from, other.from].compactMap { $0 }
        let throughs = [through, other.through].compactMap { $0 }
        return DayRange(
            from: froms.count == 2 ? froms.min() : nil, through: throughs.count == 2 ? throughs.max() : nil)
    }
}
