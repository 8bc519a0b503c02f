import Model

/// What earlier runs learned, as a file of lines: the moment, the verdict, what belongs to it, the statuses 404 and 410
/// in a row, the address; with tabs between them. It is derived: a line that cannot be read is as good as none.
public struct AnswerCache: Sendable, Equatable {
    public struct Known: Sendable, Equatable {
        public var answer: Answer
        public var seen: UTCTime

        public init(_ answer: Answer, seen: UTCTime) {
            self.answer = answer
            self.seen = seen
        }
    }

    public var known: [WebAddress: Known]

    public init(_ known: [WebAddress: Known] = [:]) { self.known = known }

    /// Reads what `text` writes; of an address that is there twice, the later line.
    public init(_ bytes: [UInt8]) {
        known = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            if let (address, known) = Self.read(line) { self.known[address] = known }
        }
    }

    /// In the order of the addresses, so that the same knowledge is the same file.
    public var text: String {
        known.sorted { $0.key.description < $1.key.description }.map { Self.line($0, $1) + "\n" }.joined()
    }

    /// The answer, when it is young enough to be taken for today's.
    ///
    /// - Parameter maxAge: In seconds. An answer other than that the page is there counts for a day at most.
    public func answer(for address: WebAddress, at now: UTCTime, maxAge: Int) -> Answer? {
        guard let known = known[address] else { return nil }
        let age = now.seconds - known.seen.seconds
        let limit =
            switch known.answer.verdict {
            case .alive, .moved: maxAge
            case .dead, .unknown: min(maxAge, 86_400)
            }
        return age >= 0 && age < limit ? known.answer : nil
    }

    private static func line(_ address: WebAddress, _ known: Known) -> String {
        let (word, detail) =
            switch known.answer.verdict {
            case .alive: ("alive", "")
            case .moved(let target, true): ("moved", target)
            case .moved(let target, false): ("moved-on", target)
            case .dead: ("dead", "")
            case .unknown(let reason): ("unknown", reason)
            }
        let gone = known.answer.gone.map(String.init).joined(separator: " ")
        // A server chooses where it redirects to: no text of its may end the line or the column.
        return [known.seen.description, word, detail, gone, address.description]
            .map { String(String.UnicodeScalarView($0.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })) }
            .joined(separator: "\t")
    }

    private static func read(_ line: Substring) -> (WebAddress, Known)? {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 5, let seen = UTCTime(columns[0]), let address = WebAddress(columns[4]),
            let verdict = verdict(columns[1], columns[2], columns[3])
        else { return nil }
        return (address, Known(Answer(verdict, gone: statuses(columns[3])), seen: seen))
    }

    private static func verdict(_ word: String, _ detail: String, _ gone: String) -> Verdict? {
        switch word {
        case "alive": .alive
        case "moved": detail.isEmpty ? nil : .moved(to: detail, isLast: true)
        case "moved-on": detail.isEmpty ? nil : .moved(to: detail, isLast: false)
        case "dead": statuses(gone).count == 2 ? .dead(statuses(gone)) : nil
        case "unknown": detail.isEmpty ? nil : .unknown(detail)
        default: nil
        }
    }

    private static func statuses(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
}
