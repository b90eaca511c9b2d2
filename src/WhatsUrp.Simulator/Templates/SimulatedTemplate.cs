// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;

namespace WhatsUrp.Simulator.Templates;

/// <summary>A message template of a WhatsApp Business Account.</summary>
public sealed record SimulatedTemplate
{
    /// <summary>Gets the name, <c>[a-z0-9_]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the language code.</summary>
    public string Language { get; init; } = "it";

    /// <summary>Gets the account, or null for the simulator's first.</summary>
    public string? WabaId { get; init; }

    /// <summary>Gets the id, digits; empty means that the simulator gives one.</summary>
    public string Id { get; init; } = "";

    /// <summary>Gets the category: <c>UTILITY</c>, <c>MARKETING</c> or <c>AUTHENTICATION</c>.</summary>
    public string Category { get; init; } = "UTILITY";

    /// <summary>Gets the status; only an <c>APPROVED</c> one can be sent.</summary>
    public string Status { get; init; } = "APPROVED";

    /// <summary>Gets how variables are written: <c>POSITIONAL</c> (<c>{{1}}</c>) or <c>NAMED</c> (<c>{{frazione}}</c>).</summary>
    public string ParameterFormat { get; init; } = "POSITIONAL";

    /// <summary>Gets the components as Meta's JSON writes them. They are not to be changed once the template is in use.</summary>
    public JsonArray Components { get; init; } = [];

    /// <summary>Makes an approved template that has a body and nothing else; the parameter format is read from its variables.</summary>
    /// <param name="name">The name.</param>
    /// <param name="body">The text with its variables.</param>
    public static SimulatedTemplate WithBody(string name, string body) => new()
    {
        Name = name,
        ParameterFormat = TemplateText.Variables(body) is [var first, ..] && !char.IsAsciiDigit(first[0]) ? "NAMED" : "POSITIONAL",
        Components = new JsonArray(new JsonObject { ["type"] = "BODY", ["text"] = body }),
    };
}
