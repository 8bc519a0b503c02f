// renameat2 is a GNU extension that Swift's Glibc module does not import.
#define _GNU_SOURCE
#include "atomic_exchange.h"
#include <fcntl.h>
#include <stdio.h>

int atomic_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}
