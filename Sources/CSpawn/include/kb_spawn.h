#pragma once

/// Opens a pipe whose ends no program inherits, not even one that another thread starts at this moment.
/// Returns 0, or -1 with errno set.
int open_private_pipe(int ends[_Nonnull 2]);

/// A flag of posix_spawnattr_setflags: the program becomes the leader of a session of its own.
extern const short spawn_in_new_session;
