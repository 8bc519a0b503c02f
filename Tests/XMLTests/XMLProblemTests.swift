import Testing
import XML

struct XMLProblemTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var problems: [String]

        init(_ text: String, _ problems: String...) { (testDescription, self.problems) = (text, problems) }
    }

    @Test(arguments: [
        Example("<a/>"), Example("<a xmlns:p='urn:x'><p:b>é &amp; &#233;</p:b></a>"), Example("<a xmlns='relative'/>"),
        Example("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), Example("", "1:1 Document is empty"),
        Example(
            "<a>\n <b></a>\n", "2:9 Opening and ending tag mismatch: b line 2 and a",
            "3:1 Premature end of data in tag a line 1"),
        Example("<a/>\n<b/>", "2:1 Extra content at the end of the document"),
        Example("<a>&nope;</a>", "1:10 Entity 'nope' not defined"),
        Example("<a b='1' b='2'/>", "1:15 Attribute b redefined"),
        Example("<p:a/>", "1:5 Namespace prefix p on a is not defined"),
        Example("<a>\u{1}</a>", "1:4 PCDATA invalid Char value 1"),
        Example("<?xml version='1.0' encoding='nonsense'?><a/>", "1:40 Unsupported encoding nonsense"),
    ])
    func ofXML(_ example: Example) {
        #expect(xmlProblems(in: Array(example.testDescription.utf8)).map(short) == example.problems)
    }

    @Test(arguments: [
        Example("<!doctype html><html lang=en><meta charset=utf-8><title>x</title><p>é<br>&mdash;</html>"),
        Example("<!doctype html><main><figure><svg><path d=''/></svg></figure></main><dialog></dialog>"),
        Example("", "1:1 Document is empty"), Example("<main><p>a</b></main>", "1:15 Unexpected end tag : b"),
        Example("<p id=a></p>\n<p id=a></p>", "2:8 ID a already defined"),
        Example("<p class=a class=b>", "1:19 Attribute class redefined"),
        Example("a & b", "1:4 htmlParseEntityRef: no name"), Example("<div", "1:5 Couldn't find end of Start Tag div"),
    ])
    func ofHTML(_ example: Example) {
        #expect(htmlProblems(in: Array(example.testDescription.utf8)).map(short) == example.problems)
    }

    @Test func ofBytesThatAreNoUTF8() {
        let bytes: [UInt8] = Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)
        #expect(xmlProblems(in: bytes).first?.message.hasPrefix("Input is not proper UTF-8") == true)
        #expect(htmlProblems(in: bytes).first?.message.hasPrefix("Input is not proper UTF-8") == true)
    }

    /// The error is raised without a parser context.
    @Test func ofConversion() {
        let bytes = Array("<?xml version='1.0' encoding='EUC-JP'?><a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8)
        #expect(xmlProblems(in: bytes).first?.message.hasPrefix("input conversion failed") == true)
    }

    private func short(_ problem: XMLProblem) -> String { "\(problem.line):\(problem.column) \(problem.message)" }
}
