import XML

/// Reads the times of a TTML document (W3C TTML1 second edition, 10.3.1; TTML2, 12.3.1).
struct TTMLClock: Sendable, Equatable {
    /// Frames in a second as they are counted in a time, and as they really are.
    var countedFrames = 30.0
    var frameRate = 30.0
    var subframes = 1.0
    var tickRate = 1.0
    /// Clock times are counts of frames (SMPTE ST 12), not times.
    var isSMPTE = false
    var dropsFrames = false

    init() {}

    /// - Parameter root: The `tt` element, with the `ttp:` parameters.
    init(_ root: MarkupNode) {
        let given = { (name: String) in root[name].flatMap(Double.init).flatMap { $0 > 0 && $0.isFinite ? $0 : nil } }
        let rate = given("frameRate")
        countedFrames = rate ?? 30
        subframes = given("subFrameRate") ?? 1
        frameRate = countedFrames * multiplier(root["frameRateMultiplier"] ?? "1 1")
        tickRate = given("tickRate") ?? (rate == nil ? 1 : frameRate * subframes)
        isSMPTE = root["timeBase"] == "smpte"
        dropsFrames = root["dropMode"].map { $0 != "nonDrop" } ?? false
    }

    /// In seconds; nil for what is no time, and from 1000 hours on.
    func seconds(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        let trimmed = trimmed(bytes[...])
        let seconds = trimmed.contains(UInt8(ascii: ":")) ? clockTime(trimmed) : offset(trimmed)
        return seconds.flatMap { $0 * 1000 < Double(longestRecording) ? $0 : nil }
    }

    /// `01:02:03.4`, or with frames `01:02:03:04` and parts of them `01:02:03:04.1`.
    private func clockTime(_ text: ArraySlice<UInt8>) -> Double? {
        let fields = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        // With a semicolon, some write that frames are dropped.
        let last = fields.last?.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) ?? []
        let parts = fields.dropLast() + last
        guard parts.count == 4 else { return captionTime(text).map { Double($0) / 1000 } }
        guard let whole = captionTime(Array(parts[0..<3].joined(separator: ":".utf8))[...]).map({ Double($0) / 1000 })
        else { return nil }
        let frames = parts[3].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = frames.compactMap { number($0) }
        guard (1...2).contains(frames.count), numbers.count == frames.count else { return nil }
        let frame = numbers[0] + (numbers.count == 2 ? numbers[1] / subframes : 0)
        guard isSMPTE else { return whole + frame / frameRate }
        // Of each minute but the tenth ones the first two numbers are not used (NTSC).
        let minutes = (whole / 60).rounded(.down)
        let dropped = dropsFrames ? 2 * (minutes - (minutes / 10).rounded(.down)) : 0
        return (whole * countedFrames + frame - dropped) / frameRate
    }

    /// `12.5s`, `90m`, `739000t`; a mere number is taken for seconds.
    private func offset(_ text: ArraySlice<UInt8>) -> Double? {
        let digits = text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let count = number(digits) else { return nil }
        switch String(decoding: text[digits.endIndex...], as: UTF8.self) {
        case "h": return count * 3600
        case "m": return count * 60
        case "s", "": return count
        case "ms": return count / 1000
        case "f": return count / frameRate
        case "t": return count / tickRate
        default: return nil
        }
    }

    private func number(_ text: ArraySlice<UInt8>) -> Double? {
        guard text.first.map(isDigit) ?? false, text.count <= 30 else { return nil }
        return Double(String(decoding: text, as: UTF8.self))
    }
}

/// `1000 1001`; in drafts of the standard `1000:1001`.
private func multiplier(_ text: String) -> Double {
    let numbers = text.split { $0 == " " || $0 == ":" }.compactMap { Double($0) }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0 > 0 && $0.isFinite }) else { return 1 }
    return numbers.count == 2 ? numbers[0] / numbers[1] : numbers[0]
}
