// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>An array of a length whose items all have one shape.</summary>
internal sealed class ListShape(Shape item, int least, int most) : Shape
{
    public override Flaw? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Flaw.Parameter("must be an array");
        }

        var length = value.GetArrayLength();
        if (length < least || length > most)
        {
            return Flaw.Value($"must have {least} to {most} items");
        }

        var index = 0;
        foreach (var each in value.EnumerateArray())
        {
            if (item.Check(each) is { } flaw)
            {
                return flaw.Under(index);
            }

            index++;
        }

        return null;
    }
}
