#include "CLiveScript.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "live.js"
};

struct live_script live_script(void) {
    struct live_script whole = {script, sizeof script};
    return whole;
}
