#ifndef C_LIVE_SCRIPT_H
#define C_LIVE_SCRIPT_H

#include <stddef.h>

/// live.js, as it was when kb was built.
struct live_script {
    const unsigned char *bytes;
    size_t count;
};

struct live_script live_script(void);

#endif
