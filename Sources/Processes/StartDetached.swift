import Glibc

/// Starts a program that goes on by itself when this one ends: in a process group of its own, so that Ctrl-C here does not
/// reach it, and without input and output.
///
/// - Parameter program: A path, or a name that is looked for in `PATH`. No shell reads it or the arguments.
public func startDetached(_ program: String, _ arguments: [String]) throws(ProcessError) {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, program, &files, &attributes, words, environ)
    guard code == 0 else { throw ProcessError(program: program, code: code) }
}
