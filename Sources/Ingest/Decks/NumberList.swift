/// `page 3`, `pages 3, 5 to 9`: of numbers that ascend.
func numberList(_ numbers: [Int], of noun: String) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
        if let last = ranges.last, last.upperBound == number - 1 {
            ranges[ranges.count - 1] = last.lowerBound...number
        } else {
            ranges.append(number...number)
        }
    }
    let parts = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    return noun + (numbers.count == 1 ? " " : "s ") + parts.joined(separator: ", ")
}
