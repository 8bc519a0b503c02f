// pipe2 and POSIX_SPAWN_SETSID are GNU extensions that Swift's Glibc module does not import.
#define _GNU_SOURCE
#include "kb_spawn.h"
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

int open_private_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

const short spawn_in_new_session = POSIX_SPAWN_SETSID;
