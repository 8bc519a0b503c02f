#ifndef C_BUILT_IN_LOOK_H
#define C_BUILT_IN_LOOK_H

#include <stddef.h>

/// A file of the repository's folder Site, as it was when kb was built.
struct built_in_file {
    /// Relative to Site/.
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// The files in the order of their paths; NULL after the last.
const struct built_in_file *built_in_file(size_t number);

#endif
