/// What a file is instead of a zip archive, by its first bytes; nil for one that begins like an archive.
func unlikeArchive(_ bytes: [UInt8]) -> ArchiveProblem? {
    if bytes.isEmpty { return ArchiveProblem("is empty") }
    if bytes.starts(with: [0x50, 0x4B]) { return nil }
    let kinds: [(sign: [UInt8], name: String)] = [
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        (Array("GIF8".utf8), "a GIF picture"), (Array("%PDF".utf8), "a PDF"),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            "an old or an encrypted file of Microsoft Office: save it in the new format, without a "
                + "password"
        ),
        ([0x1F, 0x8B], "compressed by gzip"), (Array("<".utf8), "a text with markup"),
    ]
    guard let kind = kinds.first(where: { bytes.starts(with: $0.sign) }) else {
        return ArchiveProblem("is no zip archive")
    }
    return ArchiveProblem("is no zip archive but \(kind.name)")
}
