import CSpawn
import Glibc

/// Starts a program without a shell: each argument arrives as it is. Its standard input is empty.
///
/// - Parameters:
///   - program: A path, or a name that is looked up in `PATH`.
///   - output: The descriptors that become its standard output and standard error; nil for nowhere.
///   - isDetached: Whether it gets a session of its own, so that it outlives the terminal.
func spawn(
    _ program: String, _ arguments: [String], output: (standard: Int32, errors: Int32)?, isDetached: Bool
) throws(ProcessError) -> pid_t {
    // The system would take the text before a zero for the whole.
    guard !([program] + arguments).contains(where: { $0.utf8.contains(0) }) else {
        throw ProcessError(program: program, code: EINVAL)
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if let output {
        posix_spawn_file_actions_adddup2(&actions, output.standard, 1)
        posix_spawn_file_actions_adddup2(&actions, output.errors, 2)
    } else {
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    setAttributes(&attributes, isDetached: isDetached)

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    guard code == 0 else { throw ProcessError(program: program, code: code) }
    return process
}

/// A thread of ours may have signals blocked or ignored; a program starts as from a shell, so that Ctrl-C ends it.
private func setAttributes(_ attributes: inout posix_spawnattr_t, isDetached: Bool) {
    var none = sigset_t()
    var usual = sigset_t()
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    let signals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, isDetached ? signals | spawn_in_new_session : signals)
}
