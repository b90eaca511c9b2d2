// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>A value of one of some JSON kinds, whatever it says.</summary>
internal sealed class KindShape(string what, params JsonValueKind[] kinds) : Shape
{
    public override Flaw? Check(JsonElement value) => kinds.Contains(value.ValueKind) ? null : Flaw.Parameter($"must be {what}");
}
