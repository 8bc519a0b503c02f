/// A key that was pressed.
public enum Key: Sendable, Equatable {
    case character(Character)
}
