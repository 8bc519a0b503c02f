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
    /// The names of the parts that are files, in the order of the central directory; a name only once. Names that lead out
    /// of the archive are left out.
    public let names: [String]
    /// Names that lead out of it, or are links.
    public let unsafeNames: [String]
    private let zip: OpaquePointer
    /// libzip reads from here until the archive is closed.
    private let memory: UnsafeMutableRawBufferPointer
    private let numbers: [String: UInt64]
    private let limits: ArchiveLimits
    private let spent = Spent()

    public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveProblem) {
        let opened = try open(bytes, limits)
        zip = opened.zip
        memory = opened.memory
        (names, numbers, unsafeNames) = listed(zip, count: opened.count)
        self.limits = limits
    }

    deinit {
        zip_discard(zip)
        memory.deallocate()
    }

    /// A part's bytes; nil when there is none of that name. Throws past a limit, and for broken or encrypted data.
    public borrowing func part(_ name: String) throws(ArchiveProblem) -> [UInt8]? {
        guard let number = numbers[name] else { return nil }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(zip, number, 0, &status) == 0 else { throw broken(name) }
        if status.encryption_method != UInt16(ZIP_EM_NONE) {
            throw ArchiveProblem("is protected by a password ('\(name)'); save it without one")
        }
        guard let file = zip_fopen_index(zip, number, 0) else {
            if zip_compression_method_supported(Int32(status.comp_method), 0) == 0 {
                throw ArchiveProblem("is packed in a way that is not read ('\(name)'); pack it by deflate, as usual")
            }
            throw broken(name)
        }
        defer { zip_fclose(file) }
        return try read(
            file, name, packed: Int(clamping: status.comp_size), declared: Int(clamping: status.size))
    }

    /// What is unpacked is counted here: what the archive says of itself may be a lie.
    private borrowing func read(
        _ file: OpaquePointer, _ name: String, packed: Int, declared: Int
    ) throws(ArchiveProblem) -> [UInt8] {
        let room = min(limits.part, limits.total - spent.bytes)
        // Sizes may be any number of 64 bits.
        let unpacked = packed.multipliedReportingOverflow(by: limits.ratio)
        let largest = min(room, max(1 << 20, unpacked.overflow ? .max : unpacked.partialValue))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(declared, largest))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, UInt64(chunk.count))
            if count < 0 { throw broken(name) }
            if count == 0 { break }
            guard bytes.count + Int(count) <= largest else { throw tooLarge(name, packed: packed, largest) }
            bytes += chunk[..<Int(count)]
        }
        guard bytes.count == declared else { throw broken(name) }
        spent.bytes += bytes.count
        return bytes
    }

    private borrowing func tooLarge(_ name: String, packed: Int, _ largest: Int) -> ArchiveProblem {
        if largest == limits.part {
            return ArchiveProblem("has a part that grows to more than \(limits.part >> 20) MiB ('\(name)')")
        }
        if largest < limits.total - spent.bytes {
            return ArchiveProblem("has a part that grows to more than \(limits.ratio) times its size ('\(name)')")
        }
        return ArchiveProblem("grows to more than \(limits.total >> 20) MiB")
    }

    private borrowing func broken(_ name: String) -> ArchiveProblem {
        ArchiveProblem("is damaged: its part '\(name)' cannot be unpacked")
    }
}

/// How many bytes were taken out so far.
private final class Spent { var bytes = 0 }

private func open(
    _ bytes: [UInt8], _ limits: ArchiveLimits
) throws(ArchiveProblem) -> (zip: OpaquePointer, memory: UnsafeMutableRawBufferPointer, count: UInt64) {
    if let problem = unlikeArchive(bytes) { throw problem }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    do throws(ArchiveProblem) {
        let zip = try open(memory)
        let count = zip_get_num_entries(zip, 0)
        if count <= limits.parts { return (zip, memory, UInt64(count)) }
        zip_discard(zip)
        throw ArchiveProblem("has \(count) parts, more than \(limits.parts)")
    } catch {
        memory.deallocate()
        throw error
    }
}

private func open(_ memory: UnsafeMutableRawBufferPointer) throws(ArchiveProblem) -> OpaquePointer {
    guard load_libzip() else {
        throw ArchiveProblem("cannot be opened without libzip: install it, on Debian the package libzip4")
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory.baseAddress, zip_uint64_t(memory.count), 0, &error) else {
        throw ArchiveProblem("cannot be opened: there is no memory for it")
    }
    guard let zip = zip_open_from_source(source, Int32(ZIP_CHECKCONS | ZIP_RDONLY), &error) else {
        zip_source_free(source)
        if zip_error_code_zip(&error) == ZIP_ER_EXISTS {
            throw ArchiveProblem("is damaged: two of its parts have one name")
        }
        let words = zip_error_strerror(&error).map { String(cString: $0) } ?? "not a zip archive"
        throw ArchiveProblem("is damaged or cut off: \(words)")
    }
    return zip
}

private func listed(
    _ zip: OpaquePointer, count: UInt64
) -> (names: [String], numbers: [String: UInt64], unsafe: [String]) {
    var names: [String] = []
    var numbers: [String: UInt64] = [:]
    var unsafe: [String] = []
    for number in 0..<count {
        guard let raw = zip_get_name(zip, number, 0) else { continue }
        let name = String(cString: raw)
        if name.hasSuffix("/") { continue }
        guard isInside(name), !isLink(zip, number) else {
            unsafe.append(name)
            continue
        }
        if numbers[name] == nil {
            numbers[name] = number
            names.append(name)
        }
    }
    return (names, numbers, unsafe)
}

private func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("\0")
        && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
}

/// By the file type of Unix in the upper half of the attributes (APPNOTE.TXT, 4.4.15).
private func isLink(_ zip: OpaquePointer, _ number: UInt64) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    zip_file_get_external_attributes(zip, number, 0, &system, &attributes)
    return system == UInt8(ZIP_OPSYS_UNIX) && attributes >> 16 & 0o170000 == 0o120000
}
