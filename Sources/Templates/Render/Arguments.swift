/// A block inside a parent tag: it takes the place of the parent's block of that name.
struct Argument {
    var path: Int32
    var body: Range<Int>
    /// The argument in force before this one.
    var previous: Int?
    /// The arguments in force where this one is written. They hold inside it, not those that its parent is given.
    var scope: Int?
}

extension Renderer {
    /// Puts the arguments in force. One that an outer template has given already holds, so that the template that was
    /// rendered has the last word.
    mutating func addArguments(in body: Range<Int>) {
        let outer = scope
        var index = body.lowerBound
        while index < body.upperBound {
            switch set.nodes[index] {
            case .block(let path, _, let end):
                let blockBody = index + 1..<Int(end)
                if argument(path) == nil {
                    arguments.append(Argument(path: path, body: blockBody, previous: scope, scope: outer))
                    scope = arguments.count - 1
                }
                index = Int(end)
            case .section(_, let end), .inverted(_, let end), .parent(_, _, let end): index = Int(end)
            case .text, .escaped, .raw, .partial: index += 1
            }
        }
    }

    func argument(_ path: Int32) -> Argument? {
        var next = scope
        while let index = next {
            if arguments[index].path == path { return arguments[index] }
            next = arguments[index].previous
        }
        return nil
    }
}
