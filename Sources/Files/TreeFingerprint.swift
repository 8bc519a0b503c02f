import Glibc

/// A number that changes when a file comes, goes, or changes its size or its time.
///
/// Each file counts by FNV-1a (64 bits) over its path, size and time; the sum does not depend on the order.
public func fingerprint(of stamps: [FileStamp]) -> UInt64 {
    stamps.reduce(0) { sum, stamp in
        var hash = FNV1a()
        for byte in stamp.path.utf8 { hash.mix(byte) }
        hash.mix(stamp.size, stamp.modified)
        return sum &+ hash.value
    }
}

/// The fingerprint of the files that `walk` would give, at little more than what the system takes to tell them: this is
/// what every search waits for. Nil when a folder cannot be read.
public func fingerprint(ofTree root: String, suffix: String) -> UInt64? {
    sum(of: fingerprintParts(ofTree: root, suffix: suffix).map { $0() })
}

/// The same in parts that may be done at once, one for each folder at the top.
public func fingerprintParts(ofTree root: String, suffix: String) -> [@Sendable () -> UInt64?] {
    let reader = TreeReader(ending: Array(suffix.utf8CString))
    guard let top = reader.read(root, path: FNV1a()) else { return [{ nil }] }
    let files = top.files
    var parts: [@Sendable () -> UInt64?] = [{ files }]
    for folder in top.folders { parts.append { reader.readAll("\(root)/\(folder.name)", path: folder.path) } }
    return parts
}

/// Of all parts; nil when one is missing.
public func sum(of parts: [UInt64?]) -> UInt64? {
    parts.reduce(0) { sum, part in sum.flatMap { sum in part.map { sum &+ $0 } } }
}

/// Reads folders without an allocation for each of their files.
private struct TreeReader: Sendable {
    /// With its final zero.
    let ending: [CChar]

    struct Contents: Sendable {
        var files: UInt64 = 0
        var folders: [(name: String, path: FNV1a)] = []
    }

    /// A folder and all below it.
    func readAll(_ folder: String, path: FNV1a) -> UInt64? {
        guard let contents = read(folder, path: path) else { return nil }
        var sum = contents.files
        for (name, path) in contents.folders {
            guard let part = readAll("\(folder)/\(name)", path: path) else { return nil }
            sum &+= part
        }
        return sum
    }

    /// One folder: its files, and the folders in it. `path` has hashed the folder's own path.
    func read(_ folder: String, path: FNV1a) -> Contents? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
        defer { closedir(stream) }
        var contents = Contents()
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) { field in
                let start = UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
                let name = UnsafeBufferPointer(start: start, count: strlen(start))
                add(name, at: start, type: entry.pointee.d_type, of: descriptor, path: path, to: &contents)
            }
        }
        return contents
    }

    private func add(
        _ name: UnsafeBufferPointer<CChar>, at start: UnsafePointer<CChar>, type: UInt8, of folder: Int32, path: FNV1a,
        to contents: inout Contents
    ) {
        let length = ending.count - 1
        let isWanted = name.count >= length && strcmp(start + (name.count - length), ending) == 0
        let isUnknown = Int(type) == Int(DT_UNKNOWN)
        let isFolder = Int(type) == Int(DT_DIR)
        guard start.pointee != CChar(bitPattern: UInt8(ascii: ".")), isWanted || isFolder || isUnknown else { return }
        var hash = path
        for byte in name { hash.mix(UInt8(bitPattern: byte)) }
        var status = stat()
        // A symbolic link counts as the file that it leads to, and is not followed to a folder.
        if !isFolder, fstatat(folder, start, &status, 0) == 0, status.isRegularFile {
            guard isWanted else { return }
            hash.mix(Int64(status.st_size), status.modifiedNanoseconds)
            contents.files &+= hash.value
        } else if isFolder || (isUnknown && status.st_mode & S_IFMT == S_IFDIR) {
            hash.mix(UInt8(ascii: "/"))
            contents.folders.append((String(cString: start), hash))
        }
    }
}

extension stat {
    /// A disk can hold any time, also one past 2262 that does not fit.
    var modifiedNanoseconds: Int64 { Int64(st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(st_mtim.tv_nsec) }
}

/// http://www.isthe.com/chongo/tech/comp/fnv/
private struct FNV1a: Sendable {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    mutating func mix(_ size: Int64, _ time: Int64) {
        mix(0)
        for number in [size, time] {
            for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
        }
    }
}
