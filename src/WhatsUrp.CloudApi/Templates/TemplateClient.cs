// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Lists, creates, changes and deletes templates.</summary>
/// <remarks>All lines of one business account share their templates. Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class TemplateClient
{
    private readonly GraphChannel _channel;

    internal TemplateClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="TemplateClient"/> class for a test that replaces its members.</summary>
    protected TemplateClient() => _channel = null!;

    /// <summary>Lists templates, page after page.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="status">Only those with this status; <see langword="null"/> for all.</param>
    /// <param name="name">Only those whose name holds this; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The templates, in the platform's order.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual IAsyncEnumerable<MessageTemplate> ListAsync(LineId line, TemplateStatus? status = null, string? name = null, CancellationToken cancellationToken = default)
    {
        var query = $"{_channel.Account(line).AccountNode}/message_templates?fields={Fields}&limit=100"
            + (status is { } wanted ? $"&status={Uri.EscapeDataString(wanted.Name)}" : "")
            + (name is null ? "" : $"&name={Uri.EscapeDataString(name)}");
        return _channel.ListAsync(line, "templates.list", query, TemplateReader.Read, cancellationToken);
    }

    /// <summary>Reads one template.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The template.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<MessageTemplate> GetAsync(LineId line, string id, CancellationToken cancellationToken = default) =>
        TemplateReader.Read(await _channel.CallAsync(new GraphRequest(line, "templates.get", HttpMethod.Get, $"{Escape(id)}?fields={Fields}"), cancellationToken).ConfigureAwait(false));

    /// <summary>Hands a new template in.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="draft">The template.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What the platform says; the verdict comes later, by webhook.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<TemplateReceipt> CreateAsync(LineId line, TemplateDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var request = new GraphRequest(line, "templates.create", HttpMethod.Post, $"{_channel.Account(line).AccountNode}/message_templates") { Body = GraphJson.Object(json => TemplateDraftWriter.Write(json, draft)) };
        var answer = await _channel.CallAsync(request, cancellationToken).ConfigureAwait(false);
        return new TemplateReceipt(answer.Text("id") ?? "", new TemplateStatus(answer.Text("status") ?? ""), new TemplateCategory(answer.Text("category") ?? ""));
    }

    /// <summary>Replaces all parts of a template, which is then judged anew: once a day and ten times in thirty days for an approved one.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="parts">Its new parts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task EditAsync(LineId line, string id, IReadOnlyList<TemplatePart> parts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return PostAsync(line, "templates.edit", Escape(id), GraphJson.Object(json => TemplateDraftWriter.WriteParts(json, parts)), cancellationToken);
    }

    /// <summary>Changes the category of a template that is not approved.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="category">Its new category.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task SetCategoryAsync(LineId line, string id, TemplateCategory category, CancellationToken cancellationToken = default) =>
        PostAsync(line, "templates.edit", Escape(id), GraphJson.Object(json => json.WriteString("category", category.Name)), cancellationToken);

    /// <summary>Lets a template that was paused be sent again.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task UnpauseAsync(LineId line, string id, CancellationToken cancellationToken = default) =>
        PostAsync(line, "templates.unpause", $"{Escape(id)}/unpause", null, cancellationToken);

    /// <summary>Deletes a template; its name stays blocked for thirty days.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="name">The name of the template.</param>
    /// <param name="id">The id of one language of it; <see langword="null"/> deletes all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task DeleteAsync(LineId line, string name, string? id = null, CancellationToken cancellationToken = default)
    {
        var query = (id is null ? "" : $"hsm_id={Escape(id)}&") + $"name={Escape(name)}";
        return _channel.CallAsync(new GraphRequest(line, "templates.delete", HttpMethod.Delete, $"{_channel.Account(line).AccountNode}/message_templates?{query}"), cancellationToken);
    }

    private const string Fields = "id,name,language,status,category,components,quality_score,parameter_format";

    private static string Escape(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Uri.EscapeDataString(text);
    }

    private Task<JsonElement> PostAsync(LineId line, string operation, string path, HttpContent? body, CancellationToken cancellationToken) =>
        _channel.CallAsync(new GraphRequest(line, operation, HttpMethod.Post, path) { Body = body }, cancellationToken);
}
