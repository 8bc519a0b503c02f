// Made by Scripts/embed-look.sh: run it after adding, renaming or removing a file of Site/.
#include "CBuiltInLook.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char f0[] = {
#embed "../../Site/assets/charts.css" suffix(, 0) if_empty(0)
};
static const unsigned char f1[] = {
#embed "../../Site/assets/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char f2[] = {
#embed "../../Site/assets/search.css" suffix(, 0) if_empty(0)
};
static const unsigned char f3[] = {
#embed "../../Site/offline/service-worker.js" suffix(, 0) if_empty(0)
};
static const unsigned char f4[] = {
#embed "../../Site/outlines/article.md" suffix(, 0) if_empty(0)
};
static const unsigned char f5[] = {
#embed "../../Site/outlines/book.md" suffix(, 0) if_empty(0)
};
static const unsigned char f6[] = {
#embed "../../Site/outlines/event.md" suffix(, 0) if_empty(0)
};
static const unsigned char f7[] = {
#embed "../../Site/outlines/incident.md" suffix(, 0) if_empty(0)
};
static const unsigned char f8[] = {
#embed "../../Site/outlines/person.md" suffix(, 0) if_empty(0)
};
static const unsigned char f9[] = {
#embed "../../Site/outlines/practice.md" suffix(, 0) if_empty(0)
};
static const unsigned char f10[] = {
#embed "../../Site/outlines/runbook.md" suffix(, 0) if_empty(0)
};
static const unsigned char f11[] = {
#embed "../../Site/outlines/talk.md" suffix(, 0) if_empty(0)
};
static const unsigned char f12[] = {
#embed "../../Site/outlines/video.md" suffix(, 0) if_empty(0)
};
static const unsigned char f13[] = {
#embed "../../Site/sample/Content/articles/the-network-is-reliable.md" suffix(, 0) if_empty(0)
};
static const unsigned char f14[] = {
#embed "../../Site/sample/Content/books/site-reliability-engineering.md" suffix(, 0) if_empty(0)
};
static const unsigned char f15[] = {
#embed "../../Site/sample/Content/events/srecon19-emea.md" suffix(, 0) if_empty(0)
};
static const unsigned char f16[] = {
#embed "../../Site/sample/Content/events/strangeloop-2013.md" suffix(, 0) if_empty(0)
};
static const unsigned char f17[] = {
#embed "../../Site/sample/Content/incidents/github-2018-10.md" suffix(, 0) if_empty(0)
};
static const unsigned char f18[] = {
#embed "../../Site/sample/Content/incidents/gitlab-2017.md" suffix(, 0) if_empty(0)
};
static const unsigned char f19[] = {
#embed "../../Site/sample/Content/people/betsy-beyer.md" suffix(, 0) if_empty(0)
};
static const unsigned char f20[] = {
#embed "../../Site/sample/Content/people/chris-jones.md" suffix(, 0) if_empty(0)
};
static const unsigned char f21[] = {
#embed "../../Site/sample/Content/people/jean-francois-gagne.md" suffix(, 0) if_empty(0)
};
static const unsigned char f22[] = {
#embed "../../Site/sample/Content/people/jennifer-petoff.md" suffix(, 0) if_empty(0)
};
static const unsigned char f23[] = {
#embed "../../Site/sample/Content/people/kyle-kingsbury.md" suffix(, 0) if_empty(0)
};
static const unsigned char f24[] = {
#embed "../../Site/sample/Content/people/niall-richard-murphy.md" suffix(, 0) if_empty(0)
};
static const unsigned char f25[] = {
#embed "../../Site/sample/Content/people/paul-gross.md" suffix(, 0) if_empty(0)
};
static const unsigned char f26[] = {
#embed "../../Site/sample/Content/people/peter-bailis.md" suffix(, 0) if_empty(0)
};
static const unsigned char f27[] = {
#embed "../../Site/sample/Content/practices/fencing.md" suffix(, 0) if_empty(0)
};
static const unsigned char f28[] = {
#embed "../../Site/sample/Content/practices/restore-drills.md" suffix(, 0) if_empty(0)
};
static const unsigned char f29[] = {
#embed "../../Site/sample/Content/runbooks/lost-data.md" suffix(, 0) if_empty(0)
};
static const unsigned char f30[] = {
#embed "../../Site/sample/Content/talks/high-availability-at-braintree.md" suffix(, 0) if_empty(0)
};
static const unsigned char f31[] = {
#embed "../../Site/sample/Content/videos/mysql-autopsy.md" suffix(, 0) if_empty(0)
};
static const unsigned char f32[] = {
#embed "../../Site/sample/kb.yml" suffix(, 0) if_empty(0)
};
static const unsigned char f33[] = {
#embed "../../Site/scripts/00-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char f34[] = {
#embed "../../Site/scripts/10-theme.js" suffix(, 0) if_empty(0)
};
static const unsigned char f35[] = {
#embed "../../Site/scripts/20-search-box.js" suffix(, 0) if_empty(0)
};
static const unsigned char f36[] = {
#embed "../../Site/scripts/30-copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char f37[] = {
#embed "../../Site/scripts/40-keys.js" suffix(, 0) if_empty(0)
};
static const unsigned char f38[] = {
#embed "../../Site/scripts/50-video.js" suffix(, 0) if_empty(0)
};
static const unsigned char f39[] = {
#embed "../../Site/scripts/60-offline.js" suffix(, 0) if_empty(0)
};
static const unsigned char f40[] = {
#embed "../../Site/search/10-analysis.js" suffix(, 0) if_empty(0)
};
static const unsigned char f41[] = {
#embed "../../Site/search/20-query.js" suffix(, 0) if_empty(0)
};
static const unsigned char f42[] = {
#embed "../../Site/search/25-numbers.js" suffix(, 0) if_empty(0)
};
static const unsigned char f43[] = {
#embed "../../Site/search/30-shards.js" suffix(, 0) if_empty(0)
};
static const unsigned char f44[] = {
#embed "../../Site/search/40-ranking.js" suffix(, 0) if_empty(0)
};
static const unsigned char f45[] = {
#embed "../../Site/search/45-snippet.js" suffix(, 0) if_empty(0)
};
static const unsigned char f46[] = {
#embed "../../Site/search/46-plan.js" suffix(, 0) if_empty(0)
};
static const unsigned char f47[] = {
#embed "../../Site/search/46-spoken.js" suffix(, 0) if_empty(0)
};
static const unsigned char f48[] = {
#embed "../../Site/search/48-search.js" suffix(, 0) if_empty(0)
};
static const unsigned char f49[] = {
#embed "../../Site/search/50-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char f50[] = {
#embed "../../Site/search/60-filters.js" suffix(, 0) if_empty(0)
};
static const unsigned char f51[] = {
#embed "../../Site/search/62-results.js" suffix(, 0) if_empty(0)
};
static const unsigned char f52[] = {
#embed "../../Site/search/64-search-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char f53[] = {
#embed "../../Site/search/66-box.js" suffix(, 0) if_empty(0)
};
static const unsigned char f54[] = {
#embed "../../Site/start/.gitignore" suffix(, 0) if_empty(0)
};
static const unsigned char f55[] = {
#embed "../../Site/start/Content/README.md" suffix(, 0) if_empty(0)
};
static const unsigned char f56[] = {
#embed "../../Site/start/kb.yml" suffix(, 0) if_empty(0)
};
static const unsigned char f57[] = {
#embed "../../Site/styles/00-tokens.css" suffix(, 0) if_empty(0)
};
static const unsigned char f58[] = {
#embed "../../Site/styles/10-base.css" suffix(, 0) if_empty(0)
};
static const unsigned char f59[] = {
#embed "../../Site/styles/20-frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char f60[] = {
#embed "../../Site/styles/30-page.css" suffix(, 0) if_empty(0)
};
static const unsigned char f61[] = {
#embed "../../Site/styles/40-ledger.css" suffix(, 0) if_empty(0)
};
static const unsigned char f62[] = {
#embed "../../Site/styles/45-entry-pages.css" suffix(, 0) if_empty(0)
};
static const unsigned char f63[] = {
#embed "../../Site/styles/50-prose.css" suffix(, 0) if_empty(0)
};
static const unsigned char f64[] = {
#embed "../../Site/styles/80-widths.css" suffix(, 0) if_empty(0)
};
static const unsigned char f65[] = {
#embed "../../Site/styles/90-print.css" suffix(, 0) if_empty(0)
};
static const unsigned char f66[] = {
#embed "../../Site/templates/about.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f67[] = {
#embed "../../Site/templates/because.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f68[] = {
#embed "../../Site/templates/coverage.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f69[] = {
#embed "../../Site/templates/entry.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f70[] = {
#embed "../../Site/templates/find.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f71[] = {
#embed "../../Site/templates/group.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f72[] = {
#embed "../../Site/templates/groups.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f73[] = {
#embed "../../Site/templates/head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f74[] = {
#embed "../../Site/templates/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f75[] = {
#embed "../../Site/templates/layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f76[] = {
#embed "../../Site/templates/ledger.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f77[] = {
#embed "../../Site/templates/linkrow.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f78[] = {
#embed "../../Site/templates/list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f79[] = {
#embed "../../Site/templates/manifest.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f80[] = {
#embed "../../Site/templates/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f81[] = {
#embed "../../Site/templates/marks.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f82[] = {
#embed "../../Site/templates/meta.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f83[] = {
#embed "../../Site/templates/names.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f84[] = {
#embed "../../Site/templates/nav.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f85[] = {
#embed "../../Site/templates/not-found.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f86[] = {
#embed "../../Site/templates/notes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f87[] = {
#embed "../../Site/templates/offline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f88[] = {
#embed "../../Site/templates/parts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f89[] = {
#embed "../../Site/templates/passage.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f90[] = {
#embed "../../Site/templates/plate.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f91[] = {
#embed "../../Site/templates/rail.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f92[] = {
#embed "../../Site/templates/reason.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f93[] = {
#embed "../../Site/templates/redirect.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f94[] = {
#embed "../../Site/templates/row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f95[] = {
#embed "../../Site/templates/runbook.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f96[] = {
#embed "../../Site/templates/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f97[] = {
#embed "../../Site/templates/self.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f98[] = {
#embed "../../Site/templates/sprite.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f99[] = {
#embed "../../Site/templates/timeline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f100[] = {
#embed "../../Site/templates/whys.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char f101[] = {
#embed "../../Site/words/de.yml" suffix(, 0) if_empty(0)
};
static const unsigned char f102[] = {
#embed "../../Site/words/en.yml" suffix(, 0) if_empty(0)
};

static const struct built_in_file files[] = {
    {"assets/charts.css", f0, sizeof f0 - 1},
    {"assets/icon.svg", f1, sizeof f1 - 1},
    {"assets/search.css", f2, sizeof f2 - 1},
    {"offline/service-worker.js", f3, sizeof f3 - 1},
    {"outlines/article.md", f4, sizeof f4 - 1},
    {"outlines/book.md", f5, sizeof f5 - 1},
    {"outlines/event.md", f6, sizeof f6 - 1},
    {"outlines/incident.md", f7, sizeof f7 - 1},
    {"outlines/person.md", f8, sizeof f8 - 1},
    {"outlines/practice.md", f9, sizeof f9 - 1},
    {"outlines/runbook.md", f10, sizeof f10 - 1},
    {"outlines/talk.md", f11, sizeof f11 - 1},
    {"outlines/video.md", f12, sizeof f12 - 1},
    {"sample/Content/articles/the-network-is-reliable.md", f13, sizeof f13 - 1},
    {"sample/Content/books/site-reliability-engineering.md", f14, sizeof f14 - 1},
    {"sample/Content/events/srecon19-emea.md", f15, sizeof f15 - 1},
    {"sample/Content/events/strangeloop-2013.md", f16, sizeof f16 - 1},
    {"sample/Content/incidents/github-2018-10.md", f17, sizeof f17 - 1},
    {"sample/Content/incidents/gitlab-2017.md", f18, sizeof f18 - 1},
    {"sample/Content/people/betsy-beyer.md", f19, sizeof f19 - 1},
    {"sample/Content/people/chris-jones.md", f20, sizeof f20 - 1},
    {"sample/Content/people/jean-francois-gagne.md", f21, sizeof f21 - 1},
    {"sample/Content/people/jennifer-petoff.md", f22, sizeof f22 - 1},
    {"sample/Content/people/kyle-kingsbury.md", f23, sizeof f23 - 1},
    {"sample/Content/people/niall-richard-murphy.md", f24, sizeof f24 - 1},
    {"sample/Content/people/paul-gross.md", f25, sizeof f25 - 1},
    {"sample/Content/people/peter-bailis.md", f26, sizeof f26 - 1},
    {"sample/Content/practices/fencing.md", f27, sizeof f27 - 1},
    {"sample/Content/practices/restore-drills.md", f28, sizeof f28 - 1},
    {"sample/Content/runbooks/lost-data.md", f29, sizeof f29 - 1},
    {"sample/Content/talks/high-availability-at-braintree.md", f30, sizeof f30 - 1},
    {"sample/Content/videos/mysql-autopsy.md", f31, sizeof f31 - 1},
    {"sample/kb.yml", f32, sizeof f32 - 1},
    {"scripts/00-page.js", f33, sizeof f33 - 1},
    {"scripts/10-theme.js", f34, sizeof f34 - 1},
    {"scripts/20-search-box.js", f35, sizeof f35 - 1},
    {"scripts/30-copy.js", f36, sizeof f36 - 1},
    {"scripts/40-keys.js", f37, sizeof f37 - 1},
    {"scripts/50-video.js", f38, sizeof f38 - 1},
    {"scripts/60-offline.js", f39, sizeof f39 - 1},
    {"search/10-analysis.js", f40, sizeof f40 - 1},
    {"search/20-query.js", f41, sizeof f41 - 1},
    {"search/25-numbers.js", f42, sizeof f42 - 1},
    {"search/30-shards.js", f43, sizeof f43 - 1},
    {"search/40-ranking.js", f44, sizeof f44 - 1},
    {"search/45-snippet.js", f45, sizeof f45 - 1},
    {"search/46-plan.js", f46, sizeof f46 - 1},
    {"search/46-spoken.js", f47, sizeof f47 - 1},
    {"search/48-search.js", f48, sizeof f48 - 1},
    {"search/50-page.js", f49, sizeof f49 - 1},
    {"search/60-filters.js", f50, sizeof f50 - 1},
    {"search/62-results.js", f51, sizeof f51 - 1},
    {"search/64-search-page.js", f52, sizeof f52 - 1},
    {"search/66-box.js", f53, sizeof f53 - 1},
    {"start/.gitignore", f54, sizeof f54 - 1},
    {"start/Content/README.md", f55, sizeof f55 - 1},
    {"start/kb.yml", f56, sizeof f56 - 1},
    {"styles/00-tokens.css", f57, sizeof f57 - 1},
    {"styles/10-base.css", f58, sizeof f58 - 1},
    {"styles/20-frame.css", f59, sizeof f59 - 1},
    {"styles/30-page.css", f60, sizeof f60 - 1},
    {"styles/40-ledger.css", f61, sizeof f61 - 1},
    {"styles/45-entry-pages.css", f62, sizeof f62 - 1},
    {"styles/50-prose.css", f63, sizeof f63 - 1},
    {"styles/80-widths.css", f64, sizeof f64 - 1},
    {"styles/90-print.css", f65, sizeof f65 - 1},
    {"templates/about.mustache", f66, sizeof f66 - 1},
    {"templates/because.mustache", f67, sizeof f67 - 1},
    {"templates/coverage.mustache", f68, sizeof f68 - 1},
    {"templates/entry.mustache", f69, sizeof f69 - 1},
    {"templates/find.mustache", f70, sizeof f70 - 1},
    {"templates/group.mustache", f71, sizeof f71 - 1},
    {"templates/groups.mustache", f72, sizeof f72 - 1},
    {"templates/head.mustache", f73, sizeof f73 - 1},
    {"templates/home.mustache", f74, sizeof f74 - 1},
    {"templates/layout.mustache", f75, sizeof f75 - 1},
    {"templates/ledger.mustache", f76, sizeof f76 - 1},
    {"templates/linkrow.mustache", f77, sizeof f77 - 1},
    {"templates/list.mustache", f78, sizeof f78 - 1},
    {"templates/manifest.mustache", f79, sizeof f79 - 1},
    {"templates/map.mustache", f80, sizeof f80 - 1},
    {"templates/marks.mustache", f81, sizeof f81 - 1},
    {"templates/meta.mustache", f82, sizeof f82 - 1},
    {"templates/names.mustache", f83, sizeof f83 - 1},
    {"templates/nav.mustache", f84, sizeof f84 - 1},
    {"templates/not-found.mustache", f85, sizeof f85 - 1},
    {"templates/notes.mustache", f86, sizeof f86 - 1},
    {"templates/offline.mustache", f87, sizeof f87 - 1},
    {"templates/parts.mustache", f88, sizeof f88 - 1},
    {"templates/passage.mustache", f89, sizeof f89 - 1},
    {"templates/plate.mustache", f90, sizeof f90 - 1},
    {"templates/rail.mustache", f91, sizeof f91 - 1},
    {"templates/reason.mustache", f92, sizeof f92 - 1},
    {"templates/redirect.mustache", f93, sizeof f93 - 1},
    {"templates/row.mustache", f94, sizeof f94 - 1},
    {"templates/runbook.mustache", f95, sizeof f95 - 1},
    {"templates/search.mustache", f96, sizeof f96 - 1},
    {"templates/self.mustache", f97, sizeof f97 - 1},
    {"templates/sprite.mustache", f98, sizeof f98 - 1},
    {"templates/timeline.mustache", f99, sizeof f99 - 1},
    {"templates/whys.mustache", f100, sizeof f100 - 1},
    {"words/de.yml", f101, sizeof f101 - 1},
    {"words/en.yml", f102, sizeof f102 - 1},
};

const struct built_in_file *built_in_file(size_t number) {
    return number < sizeof files / sizeof files[0] ? &files[number] : NULL;
}
