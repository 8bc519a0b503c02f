/// What a walk met and could not take.
public struct UntakenPath: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// A folder with a file's name.
        case isFolder
        /// A pipe, a socket or a device, or a symbolic link to one.
        case isNoFile
        /// A symbolic link to a folder.
        case leadsToFolder
        /// A symbolic link that cannot be followed to its end, with the `errno`.
        case leadsNowhere(Int32)
        case leadsInCircle
        /// No string could open it.
        case nameIsNotUTF8
        /// The `errno` of a file that can not even be asked about.
        case fileIsRefused(Int32)
        case folderIsRefused(Int32)

        /// What the system refused with, where it did.
        public var code: Int32? {
            switch self {
            case .leadsNowhere(let code), .fileIsRefused(let code), .folderIsRefused(let code): code
            case .isFolder, .isNoFile, .leadsToFolder, .leadsInCircle, .nameIsNotUTF8: nil
            }
        }
    }

    /// Relative to the folder that was walked; a byte that is not UTF-8 is U+FFFD.
    public var path: String
    public var reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
