// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;
using WhatsUrp.Simulator.Templates;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The templates of an account.</summary>
internal sealed class TemplateEndpoints(Platform platform)
{
    private const int DefaultPage = 25;

    public GraphReply List(GraphRequest request)
    {
        if (Refusal(request, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        var wanted = platform.Templates.Of(request.Node)
            .Where(template => request.Query("name") is not { } name || template.Name == name)
            .Where(template => request.Query("status") is not { } status || template.Status.Equals(status, StringComparison.OrdinalIgnoreCase))
            .Where(template => request.Query("language") is not { } language || template.Language == language)
            .Select(template => ((string)template.Id, Describe(template)))
            .ToList();
        return GraphPage.Of(request, platform.Address, wanted, DefaultPage);
    }

    public GraphReply Get(GraphRequest request, SimulatedTemplate template) => Refusal(request, template.WabaId!) is { } refusal
        ? refusal.ToReply()
        : GraphReply.Json(200, Describe(template));

    public GraphReply Create(GraphRequest request)
    {
        if ((Refusal(request, request.Node) ?? TemplateRules.Check(request.Json)) is { } error)
        {
            return error.ToReply();
        }

        var name = request.Json.Text("name")!;
        var language = request.Json.Text("language")!;
        if (platform.Templates.Find(request.Node, name, language) is not null)
        {
            return GraphError.Parameter($"Template {name} exists already in {language}").ToReply();
        }

        var template = platform.Templates.Set(new()
        {
            WabaId = request.Node,
            Name = name,
            Language = language,
            Category = request.Json.Text("category")!.ToUpperInvariant(),
            ParameterFormat = request.Json.Text("parameter_format")?.ToUpperInvariant() ?? "POSITIONAL",
            Status = "PENDING",
            Components = JsonNode.Parse(request.Json.GetProperty("components").GetRawText())!.AsArray(),
        });
        return GraphReply.Ok(template, static (json, template) =>
        {
            json.WriteStartObject();
            json.WriteString("id", template.Id);
            json.WriteString("status", template.Status);
            json.WriteString("category", template.Category);
            json.WriteEndObject();
        });
    }

    public GraphReply Edit(GraphRequest request, SimulatedTemplate template)
    {
        if ((Refusal(request, template.WabaId!) ?? TemplateRules.CheckEdit(template, request.Json)) is { } error)
        {
            return error.ToReply();
        }

        platform.Templates.Set(template with
        {
            Category = request.Json.Text("category")?.ToUpperInvariant() ?? template.Category,
            Components = request.Json.Member("components") is { } components ? JsonNode.Parse(components.GetRawText())!.AsArray() : template.Components,
            Status = "PENDING",
        });
        return GraphReply.Success;
    }

    public GraphReply Unpause(GraphRequest request)
    {
        var template = platform.Templates.FindById(request.Node);
        if (Refusal(request, template?.WabaId) is { } refusal)
        {
            return refusal.ToReply();
        }

        if (template!.Status != "PAUSED")
        {
            return GraphError.Parameter("The template is not paused").ToReply();
        }

        platform.SetTemplateStatus(template, "APPROVED", null);
        return GraphReply.Success;
    }

    public GraphReply Delete(GraphRequest request)
    {
        if (Refusal(request, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        var doomed = platform.Templates.Of(request.Node)
            .Where(template => template.Name == request.Query("name") && (request.Query("hsm_id") is not { } id || template.Id == id))
            .ToList();
        if (doomed.Count == 0)
        {
            return GraphError.Parameter(request.Query("name") is null ? "The parameter name is required." : "Template name does not exist").ToReply();
        }

        doomed.ForEach(platform.Templates.Remove);
        return GraphReply.Success;
    }

    private static JsonObject Describe(SimulatedTemplate template) => new()
    {
        ["name"] = template.Name,
        ["parameter_format"] = template.ParameterFormat,
        ["components"] = template.Components.DeepClone(),
        ["language"] = template.Language,
        ["status"] = template.Status,
        ["category"] = template.Category,
        ["id"] = template.Id,
    };

    private GraphError? Refusal(GraphRequest request, string? account) =>
        Platform.Refusal(platform.Accounts.OwnerFor(account, request.Token), request.Token, request.Method, request.Node);
}
