// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>A shape with a rule across its members.</summary>
internal sealed class RuledShape(Shape shape, Func<JsonElement, Flaw?> rule) : Shape
{
    public override Flaw? Check(JsonElement value) => shape.Check(value) ?? rule(value);
}
