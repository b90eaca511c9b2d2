// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>An object that says its kind in a member, and has the shape of that kind.</summary>
internal sealed class ChoiceShape(string key, IReadOnlyDictionary<string, Shape> shapes) : Shape
{
    public override Flaw? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Flaw.Parameter("must be an object");
        }

        if (!value.TryGetProperty(key, out var kind))
        {
            return Flaw.Missing(key);
        }

        // Meta takes kinds in any case: its own examples write QUICK_REPLY and quick_reply.
        return kind.ValueKind == JsonValueKind.String && shapes.TryGetValue(kind.GetString()!.ToLowerInvariant(), out var shape)
            ? shape.Check(value)
            : Flaw.Parameter($"must be one of {{{string.Join(", ", shapes.Keys).ToUpperInvariant()}}}").Under(key);
    }
}
