import Actions
import ArgumentParser
import Linking
import Model

/// The passage that an argument names; says what may have been meant, and ends with 1, when there is none.
func passage(_ reference: String, in library: Library) throws -> (Entry, Address) {
    do {
        return try findPassage(reference, in: library)
    } catch {
        writeError("kb: \(error)\n")
        throw ExitCode(1)
    }
}
