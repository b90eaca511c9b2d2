// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>A string of a length, counted in UTF-16 units, and perhaps of a form.</summary>
internal sealed class TextShape(int least, int most, string? what, Func<string, bool>? fits) : Shape
{
    public override Flaw? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Flaw.Parameter("must be a string");
        }

        return JsonReading.Read(value) is not { } text ? Flaw.Value("must be Unicode text")
            : text.Length < least ? Flaw.Value($"must be at least {least} characters long")
            : text.Length > most ? Flaw.Parameter($"must be at most {most} characters long")
            : fits?.Invoke(text) is false ? Flaw.Value($"must be {what}")
            : null;
    }
}
