import CZlib
import Testing

@testable import Serving

@Suite struct DeliverTests {
    // MARK: What the browser has already

    @Test func aCopyThatHoldsIsNotSentAgain() throws {
        let tag = try #require(get("/data.bin").value(of: "ETag"))
        for field in [tag, "*", "W/\(tag)", "\"other\", \(tag)", "\"other\",\(tag)"] {
            let response = get("/data.bin", [("If-None-Match", field)])
            #expect(response.status == 304, "\(field)")
            #expect(response.bytes.isEmpty)
            #expect(response.value(of: "ETag") == tag)
        }
    }

    @Test(arguments: ["", "\"other\"", "other", "W/\"other\""])
    func anotherCopyIsReplaced(field: String) {
        #expect(get("/data.bin", [("If-None-Match", field)]).status == 200)
    }

    @Test func eachTagIsOfItsBytes() {
        let texts: [[UInt8]] = [[], [0], [0, 0], [1], [1, 0], [0, 1], Array("ab".utf8), Array("ba".utf8)]
        #expect(Set(texts.map(entityTag)).count == texts.count)
        #expect(entityTag(of: [1, 2]) == entityTag(of: [1, 2]))
    }

    @Test func aTagIsOfItsEncoding() throws {
        let plain = try #require(get("/long.txt").value(of: "ETag"))
        let compressed = try #require(get("/long.txt", [("Accept-Encoding", "gzip")]).value(of: "ETag"))
        #expect(plain != compressed)
        #expect(get("/long.txt", [("Accept-Encoding", "gzip"), ("If-None-Match", compressed)]).status == 304)
    }

    // MARK: Parts

    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=0-9", 0..<10), ("bytes=90-", 90..<100), ("bytes=90-1000", 90..<100),
        ("bytes=99-99", 99..<100), ("bytes=-1", 99..<100), ("bytes=-100", 0..<100), ("bytes=-1000", 0..<100),
        ("bytes=0-", 0..<100), ("Bytes= 5-6 ", 5..<7), ("bytes=5-99999999999999999999", 5..<100),
        ("bytes=-99999999999999999999", 0..<100),
    ])
    func givesAPart(field: String, part: Range<Int>) {
        let response = get("/data.bin", [("Range", field)])
        #expect(response.status == 206)
        #expect(response.bytes == part.map { UInt8($0) })
        #expect(response.value(of: "Content-Range") == "bytes \(part.lowerBound)-\(part.upperBound - 1)/100")
    }

    @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"])
    func thereIsNoSuchPart(field: String) {
        let response = get("/data.bin", [("Range", field)])
        #expect(response.status == 416)
        #expect(response.value(of: "Content-Range") == "bytes */100")
    }

    @Test(arguments: [
        "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=0-1,3-4", "bytes=+1-2", "bytes=0-1-2", "items=0-1", "0-1",
        "bytes=--1", "bytes=0x1-2",
    ])
    func whatIsNoRangeGivesTheWhole(field: String) {
        #expect(get("/data.bin", [("Range", field)]).status == 200)
        #expect(get("/data.bin", [("Range", field)]).bytes.count == 100)
    }

    @Test func anEmptyFileHasNoPart() {
        #expect(get("/empty.bin", [("Range", "bytes=0-")]).status == 416)
        #expect(get("/empty.bin", [("Range", "bytes=-5")]).status == 416)
        #expect(get("/empty.bin").status == 200)
    }

    @Test func aPartIsOfTheSameFile() throws {
        let tag = try #require(get("/data.bin").value(of: "ETag"))
        #expect(get("/data.bin", [("Range", "bytes=1-2"), ("If-Range", tag)]).status == 206)
        for condition in ["\"other\"", "W/\(tag)", "Sat, 29 Oct 1994 19:43:31 GMT"] {
            #expect(get("/data.bin", [("Range", "bytes=1-2"), ("If-Range", condition)]).status == 200)
        }
        #expect(get("/data.bin", [("Range", "bytes=1-2"), ("If-None-Match", tag)]).status == 304)
    }

    @Test func aPartIsNotCompressed() {
        let response = get("/long.txt", [("Range", "bytes=0-7"), ("Accept-Encoding", "gzip")])
        #expect(response.text == "All work")
        #expect(response.value(of: "Content-Encoding") == nil)
    }

    @Test func aHeadIsOfTheWhole() {
        #expect(get("/data.bin", [("Range", "bytes=0-1")], method: "HEAD").body == .unsent(length: 100))
    }

    // MARK: Compression

    @Test(arguments: [
        "gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", "GZIP", "x-gzip", "gzip ; q=0.1", "br,*;q=0.1",
    ])
    func compresses(accepted: String) throws {
        let response = get("/long.txt", [("Accept-Encoding", accepted)])
        #expect(response.value(of: "Content-Encoding") == "gzip")
        #expect(response.value(of: "Vary") == "Accept-Encoding")
        #expect(response.bytes.count < 200)
        #expect(try inflated(response.bytes) == files["long.txt"])
    }

    @Test(arguments: ["", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "gzip;q=x"])
    func doesNotCompress(accepted: String) {
        let response = get("/long.txt", [("Accept-Encoding", accepted)])
        #expect(response.value(of: "Content-Encoding") == nil)
        #expect(response.bytes == files["long.txt"])
        #expect(response.value(of: "Vary") == "Accept-Encoding")
    }

    @Test(arguments: ["/data.bin", "/"])
    func whatGainsNothingIsNotCompressed(target: String) {
        #expect(get(target, [("Accept-Encoding", "gzip")]).value(of: "Content-Encoding") == nil)
    }

    private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        #expect(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: 10_000)
        let room = UInt32(output.count)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, room)
                #expect(inflate(&stream, Z_FINISH) == Z_STREAM_END)
            }
        }
        return Array(output.prefix(Int(stream.total_out)))
    }
}
