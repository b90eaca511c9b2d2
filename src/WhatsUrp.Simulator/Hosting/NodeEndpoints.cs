// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>Paths of one id alone: Graph looks up what the id names.</summary>
internal sealed class NodeEndpoints(Platform platform)
{
    private readonly NumberEndpoints _numbers = new(platform);
    private readonly AccountEndpoints _accounts = new(platform);
    private readonly TemplateEndpoints _templates = new(platform);
    private readonly MediaEndpoints _media = new(platform);

    public GraphReply Get(GraphRequest request) =>
        platform.Accounts.Number(request.Node) is { } number ? NumberEndpoints.Get(request, number)
        : platform.Accounts.Account(request.Node) is { } account ? _accounts.Get(request, account)
        : platform.Media.Find(request.Node) is { } medium ? _media.Describe(request, medium)
        : platform.Templates.FindById(request.Node) is { } template ? _templates.Get(request, template)
        : Unknown(request);

    public ValueTask<GraphReply> PostAsync(GraphRequest request, CancellationToken cancellationToken) =>
        platform.Accounts.Number(request.Node) is { } number ? _numbers.PostAsync(request, number, cancellationToken)
        : ValueTask.FromResult(platform.Templates.FindById(request.Node) is { } template ? _templates.Edit(request, template) : Unknown(request));

    public GraphReply Delete(GraphRequest request) =>
        platform.Media.Find(request.Node) is { } medium ? _media.Delete(request, medium) : Unknown(request);

    private static GraphReply Unknown(GraphRequest request) => GraphError.NoSuchObject(request.Method, request.Node).ToReply();
}
