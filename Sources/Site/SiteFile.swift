import Model

/// One file of the built site. It is made when asked for, so that ten thousand pages are never held at once.
public struct SiteFile: Sendable {
    /// Relative to the site's root.
    public var path: String
    public var make: @Sendable () -> (bytes: [UInt8], problems: [Diagnostic])

    init(_ path: String, make: @escaping @Sendable () -> (bytes: [UInt8], problems: [Diagnostic])) {
        self.path = path
        self.make = make
    }

    /// A file of the content that is shown as it is, read when it is written.
    public init(copying path: String, read: @escaping @Sendable () -> [UInt8]) {
        self.init(path) { (read(), []) }
    }

    init(_ path: String, bytes: [UInt8]) {
        self.init(path) { (bytes, []) }
    }
}

/// A file that is copied as it is.
public struct Asset: Sendable {
    /// Relative to the site's root: `assets/kb.css`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
