// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

/// <summary>Tests that share the process with no others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
