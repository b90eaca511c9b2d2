// SPDX-License-Identifier: BSD-3-Clause

// The engine under test has the thread pool for itself: only then can a test tell that it has come to rest, and move the clock.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
