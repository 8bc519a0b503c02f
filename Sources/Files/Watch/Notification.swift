import Glibc

/// A `struct inotify_event`.
struct Notification {
    var watch: Int32
    /// Bits of `IN_…`.
    var mask: UInt32
    /// Of a file in the folder that is watched; empty for the folder itself.
    var name: ArraySlice<UInt8>

    /// Takes one from the beginning of what was read; nil when there is no whole one.
    init?(_ bytes: inout ArraySlice<UInt8>) {
        let size = MemoryLayout<inotify_event>.size
        guard bytes.count >= size else { return nil }
        let event = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let length = size + Int(event.len)
        guard bytes.count >= length else { return nil }
        watch = event.wd
        mask = event.mask
        name = bytes.dropFirst(size).prefix(Int(event.len)).prefix { $0 != 0 }
        bytes = bytes.dropFirst(length)
    }

    func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }
}
