#pragma once

/// Swaps two paths of one file system in a single step.
/// Returns 0, or -1 with errno set; ENOSYS or EINVAL where the file system cannot.
int atomic_exchange(const char *_Nonnull first, const char *_Nonnull second);
