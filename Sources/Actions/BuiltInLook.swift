import CBuiltInLook

/// The files of `Site/` that kb carries in itself, by their paths there.
func builtInLook() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var number = 0
    while let file = built_in_file(number)?.pointee {
        files[String(cString: file.path)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        number += 1
    }
    return files
}
