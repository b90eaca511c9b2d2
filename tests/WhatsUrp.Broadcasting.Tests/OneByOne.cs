// SPDX-License-Identifier: BSD-3-Clause

// The benches wait until the thread pool is at rest: another test's work would keep it from it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
