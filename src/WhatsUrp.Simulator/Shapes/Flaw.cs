// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>What is wrong with a value, and where; the path grows on the way out.</summary>
internal sealed record Flaw(int Code, string Path, string Complaint)
{
    public static Flaw Missing(string name) => new(131008, $"['{name}']", "is required");

    public static Flaw Value(string complaint) => new(131009, "", complaint);

    public static Flaw Parameter(string complaint) => new(100, "", complaint);

    public Flaw Under(string name) => this with { Path = $"['{name}']{Path}" };

    public Flaw Under(int index) => this with { Path = $"[{index}]{Path}" };

    public GraphError ToError()
    {
        var text = $"Param {Readable} {Complaint}";
        return Code == 100 ? GraphError.Parameter(text + ".") : GraphError.Of(Code, text);
    }

    // ['text']['body'] reads text['body'] at Meta.
    private string Readable => Path.Split("']", 2) is [var first, var rest] && first.StartsWith("['", StringComparison.Ordinal) ? first[2..] + rest : Path;
}
