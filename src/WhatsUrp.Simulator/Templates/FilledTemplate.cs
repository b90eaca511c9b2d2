// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Templates;

/// <summary>A template with its values: either what a citizen reads, or why it cannot be sent.</summary>
internal readonly record struct FilledTemplate(SimulatedTemplate? Template, string Text, GraphError? Error)
{
    public static FilledTemplate Refuse(int code, string details) => new(null, "", GraphError.Of(code, details));

    public static implicit operator FilledTemplate(GraphError error) => new(null, "", error);
}
