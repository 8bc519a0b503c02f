extension Array {
    /// The same without the room that it has to grow into: for what a library holds thousands of.
    public var fitted: [Element] { withUnsafeBufferPointer(Array.init) }
}
