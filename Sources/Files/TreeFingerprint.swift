import Glibc

/// A number that changes when a file comes, goes, or changes its size, its time or its permissions.
///
/// Each file counts by FNV-1a (64 bits) over its path, size and time; the sum does not depend on the order.
public func fingerprint(of stamps: [FileStamp]) -> UInt64 {
    stamps.reduce(0) { sum, stamp in
        var hash = FNV1a()
        for byte in stamp.path.utf8 { hash.mix(byte) }
        hash.mix(stamp.size, stamp.changed)
        return sum &+ hash.value
    }
}

/// The stamp of one file, under a name of its own; nil when there is none.
public func fileStamp(_ path: String, as name: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.isRegularFile else { return nil }
    return FileStamp(path: name, size: Int64(status.st_size), changed: status.changedNanoseconds)
}

/// The fingerprint of the files that `walk` would give, at little more than what the system takes to tell them: this is
/// what every search waits for. Nil when the folder cannot be read; one below it that cannot has no files, as in `walk`.
public func fingerprint(ofTree root: String, suffix: String) -> UInt64? {
    sum(of: fingerprintParts(ofTree: root, suffix: suffix).map { $0() })
}

/// The same in parts that may be done at once, one for each folder at the top.
public func fingerprintParts(ofTree root: String, suffix: String) -> [@Sendable () -> UInt64?] {
    let reader = TreeReader(ending: Array(suffix.utf8CString))
    guard let name = try? cString(root, for: "read"),
        let top = reader.read(name, in: AT_FDCWD, O_DIRECTORY, path: FNV1a(), { _, contents in contents })
    else { return [{ nil }] }
    let files = top.files
    var parts: [@Sendable () -> UInt64?] = [{ files }]
    for folder in top.folders {
        parts.append {
            let path = name.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + folder.name
            return reader.readAll(Array(path), in: AT_FDCWD, path: folder.path)
        }
    }
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
        var folders: [(name: [CChar], path: FNV1a)] = []
    }

    /// A folder and all below it, from one open folder to the next: a path may be longer than the system takes at once.
    func readAll(_ name: [CChar], in parent: Int32, path: FNV1a) -> UInt64 {
        read(name, in: parent, O_DIRECTORY | O_NOFOLLOW, path: path) { folder, contents in
            contents.folders.reduce(contents.files) { $0 &+ readAll($1.name, in: folder, path: $1.path) }
        } ?? 0
    }

    /// One folder: its files, and the folders in it. `path` has hashed the folder's own path.
    func read<Result>(
        _ name: [CChar], in parent: Int32, _ flags: Int32, path: FNV1a, _ use: (Int32, Contents) -> Result
    ) -> Result? {
        let descriptor = openat(parent, name, O_RDONLY | O_CLOEXEC | flags)
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
        return use(descriptor, contents)
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
        var bits: UInt8 = 0
        for byte in name {
            hash.mix(UInt8(bitPattern: byte))
            bits |= UInt8(bitPattern: byte)
        }
        // `walk` takes no such file either.
        if bits >= 0x80, String(validatingCString: start) == nil { return }
        var status = stat()
        // A symbolic link counts as the file that it leads to, and is not followed to a folder.
        if !isFolder, fstatat(folder, start, &status, 0) == 0, status.isRegularFile {
            guard isWanted else { return }
            hash.mix(Int64(status.st_size), status.changedNanoseconds)
            contents.files &+= hash.value
        } else if isFolder || (isUnknown && isFolderItself(start, in: folder)) {
            hash.mix(UInt8(ascii: "/"))
            contents.folders.append((Array(UnsafeBufferPointer(start: start, count: name.count + 1)), hash))
        }
    }

    private func isFolderItself(_ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.isDirectory
    }
}

extension stat {
    /// A disk can hold any time, also one past 2262 that does not fit.
    var changedNanoseconds: Int64 { Int64(st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(st_ctim.tv_nsec) }
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
