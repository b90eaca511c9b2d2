// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Tests.Processes;

/// <summary>How a run of the program ended.</summary>
internal sealed record ConsoleResult(int ExitCode, IReadOnlyList<string> Lines, string Error)
{
    public string Text => string.Join('\n', Lines);

    /// <summary>Gets the outgoing messages of a JSON conversation.</summary>
    public IReadOnlyList<JsonElement> Outgoing => [.. Json.Where(line => line.TryGetProperty("to", out _) && line.TryGetProperty("kind", out _))];

    /// <summary>Gets every line as JSON.</summary>
    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Gets the answer to the last order of a name.</summary>
    public JsonElement Answer(string command) =>
        Json.Last(line => line.TryGetProperty("command", out var name) && name.GetString() == command);
}
