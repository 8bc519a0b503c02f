import CZip

/// Why an archive, or a part of one, is not read: a phrase that follows the file's name.
public struct ArchiveProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
    public init(_ description: String) { self.description = description }
}

/// How much is taken out of an archive.
public struct ArchiveLimits: Sendable {
    /// In bytes, unpacked.
    public var part = 64 << 20
    /// Of all parts that are read.
    public var total = 256 << 20
    /// How many times larger a part may become; small ones, below a mebibyte, are let be.
    public var ratio = 200
    public var parts = 20_000
    public init() {}
}

/// A zip file in memory (APPNOTE.TXT 6.3, by libzip). Nothing is ever written: a part's name is only a name.
public struct Archive: ~Copyable {
    /// The names of the parts that are files, in the order of the central directory; a name only once.
    public let names: [String]

    public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveProblem) {
        names = []
    }

    /// A part's bytes; nil when there is none of that name. Throws past a limit, and for broken or encrypted data.
    public borrowing func part(_ name: String) throws(ArchiveProblem) -> [UInt8]? { nil }
}
