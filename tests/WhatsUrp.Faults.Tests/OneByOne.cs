// SPDX-License-Identifier: BSD-3-Clause

// Each test has the machine for itself: what it measures is the engine, not its neighbours.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
