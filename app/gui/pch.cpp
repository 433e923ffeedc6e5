// SPDX-License-Identifier: Apache-2.0
// Nothing: holds the precompiled header that all of the window shares.
