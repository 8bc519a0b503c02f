// Made by Scripts/embed-look.sh: run it after adding, renaming or removing a file of Site/.
#include "CBuiltInLook.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char f0[] = {
#embed "../../Site/assets/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char f1[] = {
#embed "../../Site/offline/service-worker.js" suffix(, 0) if_empty(0)
};
static const unsigned char f2[] = {
#embed "../../Site/scripts/50-kb.js" suffix(, 0) if_empty(0)
};
static const unsigned char f3[] = {
#embed "../../Site/scripts/60-offline.js" suffix(, 0) if_empty(0)
};
static const unsigned char f4[] = {
#embed "../../Site/search/10-analysis.js" suffix(, 0) if_empty(0)
};
static const unsigned char f5[] = {
#embed "../../Site/search/20-query.js" suffix(, 0) if_empty(0)
};
static const unsigned char f6[] = {
#embed "../../Site/search/25-numbers.js" suffix(, 0) if_empty(0)
};
static const unsigned char f7[] = {
#embed "../../Site/search/30-shards.js" suffix(, 0) if_empty(0)
};
static const unsigned char f8[] = {
#embed "../../Site/search/40-ranking.js" suffix(, 0) if_empty(0)
};
static const unsigned char f9[] = {
#embed "../../Site/search/45-snippet.js" suffix(, 0) if_empty(0)
};
static const unsigned char f10[] = {
#embed "../../Site/search/46-plan.js" suffix(, 0) if_empty(0)
};
static const unsigned char f11[] = {
#embed "../../Site/search/48-search.js" suffix(, 0) if_empty(0)
};
static const unsigned char f12[] = {
#embed "../../Site/search/50-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char f13[] = {
#embed "../../Site/search/60-filters.js" suffix(, 0) if_empty(0)
};
static const unsigned char f14[] = {
#embed "../../Site/search/62-results.js" suffix(, 0) if_empty(0)
};
static const unsigned char f15[] = {
#embed "../../Site/search/64-search-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char f16[] = {
#embed "../../Site/search/66-box.js" suffix(, 0) if_empty(0)
};
static const unsigned char f17[] = {
#embed "../../Site/styles/50-kb.css" suffix(, 0) if_empty(0)
};
static const unsigned char f18[] = {
#embed "../../Site/templates/about.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f19[] = {
#embed "../../Site/templates/entry.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f20[] = {
#embed "../../Site/templates/find.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f21[] = {
#embed "../../Site/templates/group.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f22[] = {
#embed "../../Site/templates/head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f23[] = {
#embed "../../Site/templates/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f24[] = {
#embed "../../Site/templates/incoming.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f25[] = {
#embed "../../Site/templates/layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f26[] = {
#embed "../../Site/templates/linkrow.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f27[] = {
#embed "../../Site/templates/list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f28[] = {
#embed "../../Site/templates/manifest.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f29[] = {
#embed "../../Site/templates/meta.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f30[] = {
#embed "../../Site/templates/names.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f31[] = {
#embed "../../Site/templates/nav.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f32[] = {
#embed "../../Site/templates/not-found.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f33[] = {
#embed "../../Site/templates/notes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f34[] = {
#embed "../../Site/templates/offline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f35[] = {
#embed "../../Site/templates/redirect.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f36[] = {
#embed "../../Site/templates/row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f37[] = {
#embed "../../Site/templates/runbook.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f38[] = {
#embed "../../Site/templates/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f39[] = {
#embed "../../Site/templates/sprite.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f40[] = {
#embed "../../Site/words/en.yml" suffix(, 0) if_empty(0)
};

static const struct built_in_file files[] = {
    {"assets/icon.svg", f0, sizeof f0 - 1},
    {"offline/service-worker.js", f1, sizeof f1 - 1},
    {"scripts/50-kb.js", f2, sizeof f2 - 1},
    {"scripts/60-offline.js", f3, sizeof f3 - 1},
    {"search/10-analysis.js", f4, sizeof f4 - 1},
    {"search/20-query.js", f5, sizeof f5 - 1},
    {"search/25-numbers.js", f6, sizeof f6 - 1},
    {"search/30-shards.js", f7, sizeof f7 - 1},
    {"search/40-ranking.js", f8, sizeof f8 - 1},
    {"search/45-snippet.js", f9, sizeof f9 - 1},
    {"search/46-plan.js", f10, sizeof f10 - 1},
    {"search/48-search.js", f11, sizeof f11 - 1},
    {"search/50-page.js", f12, sizeof f12 - 1},
    {"search/60-filters.js", f13, sizeof f13 - 1},
    {"search/62-results.js", f14, sizeof f14 - 1},
    {"search/64-search-page.js", f15, sizeof f15 - 1},
    {"search/66-box.js", f16, sizeof f16 - 1},
    {"styles/50-kb.css", f17, sizeof f17 - 1},
    {"templates/about.mustache", f18, sizeof f18 - 1},
    {"templates/entry.mustache", f19, sizeof f19 - 1},
    {"templates/find.mustache", f20, sizeof f20 - 1},
    {"templates/group.mustache", f21, sizeof f21 - 1},
    {"templates/head.mustache", f22, sizeof f22 - 1},
    {"templates/home.mustache", f23, sizeof f23 - 1},
    {"templates/incoming.mustache", f24, sizeof f24 - 1},
    {"templates/layout.mustache", f25, sizeof f25 - 1},
    {"templates/linkrow.mustache", f26, sizeof f26 - 1},
    {"templates/list.mustache", f27, sizeof f27 - 1},
    {"templates/manifest.mustache", f28, sizeof f28 - 1},
    {"templates/meta.mustache", f29, sizeof f29 - 1},
    {"templates/names.mustache", f30, sizeof f30 - 1},
    {"templates/nav.mustache", f31, sizeof f31 - 1},
    {"templates/not-found.mustache", f32, sizeof f32 - 1},
    {"templates/notes.mustache", f33, sizeof f33 - 1},
    {"templates/offline.mustache", f34, sizeof f34 - 1},
    {"templates/redirect.mustache", f35, sizeof f35 - 1},
    {"templates/row.mustache", f36, sizeof f36 - 1},
    {"templates/runbook.mustache", f37, sizeof f37 - 1},
    {"templates/search.mustache", f38, sizeof f38 - 1},
    {"templates/sprite.mustache", f39, sizeof f39 - 1},
    {"words/en.yml", f40, sizeof f40 - 1},
};

const struct built_in_file *built_in_file(size_t number) {
    return number < sizeof files / sizeof files[0] ? &files[number] : NULL;
}
