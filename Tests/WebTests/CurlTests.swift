import Processes
import Testing

@testable import Web

@Suite struct CurlTests {
    private func result(
        _ output: String, exit code: Int32 = 0, isCut: Bool = false, isOverdue: Bool = false
    ) -> ProgramResult {
        ProgramResult(
            ending: isOverdue ? .killed(signal: 9) : .exited(code), output: Array(output.utf8), errors: [],
            isCut: isCut, isOverdue: isOverdue)
    }

    private func outcome(_ result: ProgramResult) throws -> Probe.Outcome {
        Probe(.get, of: try address("http://a.example/"), result).outcome
    }

    @Test(
        arguments: [
            (1, Failure.notHTTP), (3, .badAddress), (5, .unknownHost), (6, .unknownHost), (7, .noConnection),
            (8, .notHTTP), (27, .endlessHeaders), (28, .timeOut), (35, .noTrust), (47, .endlessRedirects),
            (52, .closedSilently), (56, .brokenOff), (60, .noTrust), (92, .brokenOff), (99, .other(99)),
        ] as [(Int32, Failure)])
    func failuresByExitCode(code: Int32, failure: Failure) throws {
        #expect(try outcome(result("", exit: code)) == .failed(failure))
    }

    @Test func anAnswerCountsHoweverItsBodyEnds() throws {
        let answer = "HTTP/1.1 200 OK\r\n\r\nxxx"
        for code: Int32 in [0, 18, 23, 28, 56] {
            #expect(try outcome(result(answer, exit: code)) == .answered(200))
        }
        #expect(try outcome(result(answer, isCut: true)) == .answered(200))
        #expect(try outcome(result(answer, isOverdue: true)) == .answered(200))
    }

    @Test func whatFailsAfterARedirect() throws {
        let redirect = "HTTP/1.1 301 Moved\r\nLocation: ftp://b.example/\r\n\r\n"
        #expect(try outcome(result(redirect, exit: 1)) == .failed(.leavesTheWeb))
        #expect(try outcome(result(redirect, exit: 7)) == .failed(.noConnection))
    }

    @Test func headersWithoutEnd() throws {
        #expect(try outcome(result("HTTP/1.1 200 OK\r\nA: b", isCut: true)) == .failed(.endlessHeaders))
        #expect(try outcome(result("HTTP/1.1 200 OK\r\nA: b", isOverdue: true)) == .failed(.timeOut))
    }

    @Test func redirectsAreWholeAddresses() throws {
        let dump = """
            HTTP/1.1 301 Moved\r
            Location: /b/c\r
            \r
            HTTP/1.1 302 Found\r
            Location: d\r
            \r
            HTTP/1.1 200 OK\r
            \r

            """
        let probe = Probe(.head, of: try address("http://a.example/x/y"), result(dump))
        #expect(
            probe.redirects == [
                .init(status: 301, target: "http://a.example/b/c"), .init(status: 302, target: "http://a.example/b/d"),
            ])
    }

    /// Whatever content has for an address: curl must take it for that, and take no file, pattern or scheme for one.
    @Test func theAddressComesLastAndNoOptionCanFollow() throws {
        let arguments = curlArguments(for: try address("http://a.example/[1-9]"), .get, limits: RequestLimits())
        #expect(arguments.first == "--disable" && arguments.suffix(2) == ["--", "http://a.example/[1-9]"])
        #expect(arguments.contains("--globoff") && !arguments.contains("--head"))
        for option in ["--proto", "--proto-redir"] {
            let position = try #require(arguments.firstIndex(of: option))
            #expect(arguments[position + 1] == "=http,https")
        }
        #expect(curlArguments(for: try address("http://a.example"), .head, limits: .init()).contains("--head"))
    }
}
