import Glibc

/// An open folder, closed when its owner goes.
struct Folder: ~Copyable {
    private let stream: OpaquePointer

    /// Nil with `errno` set when it cannot be opened. `following` is whether the name may be a symbolic link.
    init?(_ name: [CChar], in parent: Int32, following: Bool) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (following ? 0 : O_NOFOLLOW)
        let number = openat(parent, name, flags)
        guard number >= 0 else { return nil }
        guard let stream = fdopendir(number) else {
            let code = errno
            close(number)
            errno = code
            return nil
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    var descriptor: Int32 { dirfd(stream) }

    /// What it holds but for `.` and `..`, in the file system's order; nil with `errno` set when it cannot be read.
    func entries() -> [FolderEntry]? {
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { return errno == 0 ? entries : nil }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) {
                    [CChar](UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
                }
            }
            if name == Self.itself || name == Self.parent { continue }
            entries.append(FolderEntry(name: name, type: type(of: name, asListed: entry.pointee.d_type)))
        }
    }

    private static let itself = Array(".".utf8CString)
    private static let parent = Array("..".utf8CString)

    /// Some file systems do not list types.
    private func type(of name: [CChar], asListed listed: UInt8) -> Int {
        guard listed == DT_UNKNOWN else { return Int(listed) }
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return Int(DT_UNKNOWN) }
        // As IFTODT of <dirent.h>.
        return Int(status.st_mode & S_IFMT) >> 12
    }
}

/// A name in a folder.
struct FolderEntry {
    /// Not always UTF-8; with its final zero, ready for a system call.
    var name: [CChar]
    /// `DT_…` of `<dirent.h>`; a symbolic link is one, whatever it leads to.
    var type: Int

    /// The name without the zero.
    var text: ArraySlice<CChar> { name.dropLast() }
    var isHidden: Bool { name.first == CChar(bitPattern: UInt8(ascii: ".")) }
}

/// A name as a message shows it: a byte that is not UTF-8 becomes U+FFFD.
func lossyText(_ name: [CChar]) -> String {
    String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
