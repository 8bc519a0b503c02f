import Testing
import XML

struct ThreadTests {
    @Test func eachCallGathersItsOwnProblems() async {
        let found = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let xml = xmlProblems(in: Array("<a>&n\(number);</a>".utf8)).map(\.message)
                    let html = htmlProblems(in: Array("<p></p></b\(number)>".utf8)).map(\.message)
                    let written = xmlDocument(XMLElement("a", text: "\(number)"))
                    return xml == ["Entity 'n\(number)' not defined"] && html == ["Unexpected end tag : b\(number)"]
                        && String(decoding: written, as: UTF8.self).hasSuffix("<a>\(number)</a>\n")
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(found == Array(repeating: true, count: 64))
    }
}
