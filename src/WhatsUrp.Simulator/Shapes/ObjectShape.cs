// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>An object with known members and no others.</summary>
internal sealed class ObjectShape(params Member[] members) : Shape
{
    public ObjectShape With(params Member[] more) => new([.. members, .. more]);

    public override Flaw? Check(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object ? Flaw.Parameter("must be an object") : Missing(value) ?? Wrong(value);

    private Flaw? Missing(JsonElement value)
    {
        foreach (var member in members)
        {
            if (member.IsRequired && (!value.TryGetProperty(member.Name, out var found) || found.ValueKind == JsonValueKind.Null))
            {
                return Flaw.Missing(member.Name);
            }
        }

        return null;
    }

    private Flaw? Wrong(JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (Find(property) is not { } member)
            {
                return Flaw.Parameter($"has the unexpected key \"{property.Name}\"");
            }

            if (member.Shape.Check(property.Value) is { } flaw)
            {
                return flaw.Under(member.Name);
            }
        }

        return null;
    }

    private Member? Find(JsonProperty property)
    {
        foreach (var member in members)
        {
            if (property.NameEquals(member.Name))
            {
                return member;
            }
        }

        return null;
    }
}
