#include "CLiveScript.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char live[] = {
#embed "live.js"
    ,
#embed "problems.js"
};

static const unsigned char retire[] = {
#embed "retire.js"
};

struct script_text live_script(void) {
    struct script_text whole = {live, sizeof live};
    return whole;
}

struct script_text retiring_worker(void) {
    struct script_text whole = {retire, sizeof retire};
    return whole;
}
