/// Changes that are being gathered.
struct PendingChanges {
    private var paths: Set<String> = []
    private var mayMissSome = false
    /// Of all that was added, also when it was there already.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    var changes: TreeChanges {
        TreeChanges(paths: paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, mayMissSome: mayMissSome)
    }

    mutating func add(_ path: String) {
        paths.insert(path)
        count += 1
    }

    mutating func missSome() {
        mayMissSome = true
        count += 1
    }
}
