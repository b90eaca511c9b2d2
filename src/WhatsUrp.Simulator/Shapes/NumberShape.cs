// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>A number, or a string that says one: Meta takes both.</summary>
internal sealed class NumberShape(double least, double most, bool whole) : Shape
{
    public override Flaw? Check(JsonElement value)
    {
        var number = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var read) => read,
            _ => double.NaN,
        };
        return number >= least && number <= most && !(whole && number % 1 != 0) ? null : Flaw.Value(string.Create(CultureInfo.InvariantCulture, $"must be a {(whole ? "whole " : "")}number between {least} and {most}"));
    }
}
