#ifndef C_LIVE_SCRIPT_H
#define C_LIVE_SCRIPT_H

#include <stddef.h>

/// The text of a script, as it was when kb was built.
struct script_text {
    const unsigned char *bytes;
    size_t count;
};

/// live.js and problems.js: what an open page runs.
struct script_text live_script(void);

/// retire.js: a service worker that ends the one before it.
struct script_text retiring_worker(void);

#endif
