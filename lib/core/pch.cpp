// SPDX-License-Identifier: Apache-2.0
// Nothing: holds the precompiled header that all folders without widgets share.
