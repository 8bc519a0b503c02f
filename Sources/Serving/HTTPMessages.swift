/// A field of a request or a response (RFC 9110 §5). Names do not differ by case.
public struct HTTPField: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What somebody asks for. A body is not part of it: nothing that is asked for here needs one.
public struct HTTPRequest: Sendable {
    /// As it was sent: `GET`.
    public var method: String
    /// As it was sent, with its query: `/books/sre.html?x`.
    public var target: String
    public var fields: [HTTPField]
    /// Of this machine, where the request came in.
    public var port: Int

    public init(method: String = "GET", target: String, fields: [HTTPField], port: Int) {
        self.method = method
        self.target = target
        self.fields = fields
        self.port = port
    }

    /// The values of all fields of a name, in their order, joined as one list (RFC 9110 §5.3); nil when there are none.
    func value(of name: String) -> String? {
        let values = values(of: name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    func values(of name: String) -> [String] {
        let name = name.lowercased()
        return fields.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// What is answered. `Content-Length` and `Connection` are left to whoever sends it.
public struct HTTPResponse: Sendable, Equatable {
    public enum Body: Sendable, Equatable {
        case bytes([UInt8])
        /// To a HEAD: the length of what a GET would be answered with.
        case unsent(length: Int)
        /// Events without an end; see `EventText.swift`.
        case events
    }

    public var status: Int
    public var fields: [HTTPField]
    public var body: Body

    init(_ status: Int, _ fields: [HTTPField], _ body: Body) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A line of plain text, for whoever asks what we do not give.
    init(_ status: Int, saying text: String, _ fields: [HTTPField] = []) {
        self.init(status, [HTTPField("Content-Type", plainText)] + fields, .bytes(Array((text + "\n").utf8)))
    }

    /// The value of the first field of that name.
    public func value(of name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

let plainText = "text/plain; charset=utf-8"
