import Foundation
import Testing

@testable import Web

/// `Server/misbehaving.py`, for as long as it is held.
final class MisbehavingServer {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    init() throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Server/misbehaving.py")
        process.arguments = ["python3", program.path()]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.split(separator: "\n").first ?? ""))
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.terminate()
    }

    /// What is found out about each path; times are short, but only those of paths that are meant to run out.
    func answers(to paths: [String], scheme: String = "http", total: Double = 60) throws -> [String: Answer] {
        var politeness = Politeness()
        politeness.pause = 0
        politeness.backoff = 0.01
        politeness.patience = .max
        var limits = RequestLimits()
        limits.connect = total
        limits.total = total
        let learned = Learned()
        let requestLimits = limits
        let jobs = try paths.map { path in
            (address: try #require(WebAddress("\(scheme)://127.0.0.1:\(port)\(path)")), gone: [Int]())
        }
        try askAll(jobs, politeness) { address, method throws in
            try askWithCurl(address, method, limits: requestLimits)
        } learned: { address, answer in
            learned.add(answer, of: address)
        }
        return learned.answers
    }

    /// The text of a verdict with this server's port left out.
    func text(_ verdict: Verdict) -> String {
        switch verdict {
        case .alive: "alive"
        case .moved(let target, let isLast):
            "moved to \(target.replacing("http://127.0.0.1:\(port)", with: ""))\(isLast ? "" : " and on")"
        case .dead(let statuses): "dead \(statuses)"
        case .unknown(let reason): reason
        }
    }
}
