// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Conformance;

/// <summary>Messages with their expected reading that live outside the project.</summary>
internal static class SharedData
{
    /// <summary>Reads a file of messages; <see langword="null"/> when it is not there.</summary>
    public static IReadOnlyList<JsonElement>? TryRead(string file)
    {
        var folder = Environment.GetEnvironmentVariable("WHATSURP_SHARED_DATA") ?? Path.Combine(SampleLines.Root, "..", "shared", "data");
        var path = Path.Combine(Environment.GetEnvironmentVariable("WHATSURP_MESSAGES") ?? Path.Combine(folder, "messages"), file);
        return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)] : null;
    }
}
