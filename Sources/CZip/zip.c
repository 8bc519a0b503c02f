/// libzip, loaded when the first archive is opened: it brings OpenSSL's libcrypto for encrypted archives, which no command
/// needs, and which would cost each start of the program, and so each search, more than a millisecond.
///
/// A function here has the name of one of libzip's, and calls it.

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

#include "kb_zip.h"

static void *library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// What is used here is alike in both versions.
static void load(void) {
    library = dlopen("libzip.so.5", RTLD_LAZY | RTLD_LOCAL);
    if (!library) library = dlopen("libzip.so.4", RTLD_LAZY | RTLD_LOCAL);
}

bool load_libzip(void) {
    pthread_once(&once, load);
    return library != NULL;
}

#define CALL(name, arguments)                                                                                          \
    static _Atomic(typeof(&name)) loaded;                                                                              \
    typeof(&name) function = atomic_load(&loaded);                                                                     \
    if (!function) atomic_store(&loaded, function = (typeof(&name))dlsym(library, #name));                             \
    return function arguments

zip_source_t *zip_source_buffer_create(const void *bytes, zip_uint64_t count, int owned, zip_error_t *error) {
    CALL(zip_source_buffer_create, (bytes, count, owned, error));
}

void zip_source_free(zip_source_t *source) { CALL(zip_source_free, (source)); }

zip_t *zip_open_from_source(zip_source_t *source, int flags, zip_error_t *error) {
    CALL(zip_open_from_source, (source, flags, error));
}

void zip_discard(zip_t *zip) { CALL(zip_discard, (zip)); }

zip_int64_t zip_get_num_entries(zip_t *zip, zip_flags_t flags) { CALL(zip_get_num_entries, (zip, flags)); }

const char *zip_get_name(zip_t *zip, zip_uint64_t index, zip_flags_t flags) { CALL(zip_get_name, (zip, index, flags)); }

void zip_stat_init(zip_stat_t *status) { CALL(zip_stat_init, (status)); }

int zip_stat_index(zip_t *zip, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status) {
    CALL(zip_stat_index, (zip, index, flags, status));
}

int zip_file_get_external_attributes(
    zip_t *zip, zip_uint64_t index, zip_flags_t flags, zip_uint8_t *system, zip_uint32_t *attributes) {
    CALL(zip_file_get_external_attributes, (zip, index, flags, system, attributes));
}

int zip_compression_method_supported(zip_int32_t method, int compress) {
    CALL(zip_compression_method_supported, (method, compress));
}

zip_file_t *zip_fopen_index(zip_t *zip, zip_uint64_t index, zip_flags_t flags) {
    CALL(zip_fopen_index, (zip, index, flags));
}

zip_int64_t zip_fread(zip_file_t *file, void *bytes, zip_uint64_t count) { CALL(zip_fread, (file, bytes, count)); }

int zip_fclose(zip_file_t *file) { CALL(zip_fclose, (file)); }

void zip_error_init(zip_error_t *error) { CALL(zip_error_init, (error)); }

void zip_error_fini(zip_error_t *error) { CALL(zip_error_fini, (error)); }

int zip_error_code_zip(const zip_error_t *error) { CALL(zip_error_code_zip, (error)); }

const char *zip_error_strerror(zip_error_t *error) { CALL(zip_error_strerror, (error)); }
