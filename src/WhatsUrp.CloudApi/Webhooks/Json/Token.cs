// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>One value or member name of a body.</summary>
/// <param name="Kind">What it is; a container is known by its start.</param>
/// <param name="Start">The first byte; of a string or name, the one behind the quote.</param>
/// <param name="Length">The number of bytes; of a string or name, without the quotes.</param>
/// <param name="Next">The token behind it and all that it contains.</param>
internal readonly record struct Token(JsonTokenType Kind, int Start, int Length, int Next);
