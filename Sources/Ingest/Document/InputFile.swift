/// A file that was named on the command line, read whole.
public struct InputFile: Sendable, Equatable {
    /// Without folders.
    public var name: String
    public var bytes: [UInt8]
    /// Where it is, for programs that want to read it themselves.
    public var path: String
    /// The address that it was saved from, where somebody says so: its relative links start there.
    public var url: String?

    public init(name: String, bytes: [UInt8], path: String, url: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.path = path
        self.url = url
    }

    /// In lower case, without the dot; empty when there is none. Of `talk.en.vtt` it is `vtt`.
    public var ending: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The name without its ending; of `talk.info.json` and `talk.en.vtt` it is `talk`.
    public var stem: String { String(name.prefix { $0 != "." }) }
}
