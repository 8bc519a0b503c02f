/// A key that was pressed.
public enum Key: Sendable, Equatable {
    case character(Character)
    /// Text that the terminal says was pasted: its line breaks are no Enter.
    case paste(String)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// With Shift, Alt or Control.
    case otherUp, otherDown
    /// In lower case.
    case control(Character)
    case alt(Character)
    case altEnter
    /// F1 is 1.
    case function(Int)
    case unknown
}

extension Key {
    /// It moves in the rows or chooses one.
    var isForRows: Bool {
        switch self {
        case .enter, .altEnter, .up, .down, .home, .end, .pageUp, .pageDown: true
        case .control("n"), .control("p"), .control("o"): true
        default: false
        }
    }
}
