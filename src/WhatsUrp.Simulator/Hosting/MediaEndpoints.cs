// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Media;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>Upload, metadata, download and deletion of media.</summary>
internal sealed class MediaEndpoints(Platform platform)
{
    public async ValueTask<GraphReply> UploadAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        var number = platform.Accounts.Number(request.Node);
        if (Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        if (!request.Http.Request.HasFormContentType)
        {
            return GraphError.Parameter("The parameter messaging_product is required.").ToReply();
        }

        request.Http.Request.Body = new MemoryStream(request.Body);
        var form = await request.Http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        if (Flaw(form) is { } error)
        {
            return error.ToReply();
        }

        using var bytes = new MemoryStream();
        await form.Files[0].CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        var medium = platform.Media.Add(request.Node, bytes.ToArray(), Mime(form), form.Files[0].FileName, MediaShelf.UploadLife);
        return GraphReply.Ok(medium, static (json, medium) =>
        {
            json.WriteStartObject();
            json.WriteString("id", medium.Id);
            json.WriteEndObject();
        });
    }

    public GraphReply Describe(GraphRequest request, StoredMedium medium) => Refusal(request, medium) is { } refusal
        ? refusal.ToReply()
        : GraphReply.Ok((medium, Address: platform.Media.Address(platform.Address, medium)), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteString("messaging_product", "whatsapp");
            json.WriteString("url", state.Address);
            json.WriteString("mime_type", state.medium.MimeType);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(state.medium.Bytes)));
            json.WriteNumber("file_size", state.medium.Bytes.Length);
            json.WriteString("id", state.medium.Id);
            json.WriteEndObject();
        });

    public GraphReply Delete(GraphRequest request, StoredMedium medium)
    {
        if (Refusal(request, medium) is { } refusal)
        {
            return refusal.ToReply();
        }

        platform.Media.Remove(medium.Id);
        return GraphReply.Success;
    }

    /// <summary>The bytes: five minutes long, with the token of the number, and 404 for everything else.</summary>
    public GraphReply Download(GraphRequest request)
    {
        var isFresh = long.TryParse(request.Query("ext"), NumberStyles.None, CultureInfo.InvariantCulture, out var until) && platform.Clock.GetUtcNow().ToUnixTimeSeconds() < until;
        return isFresh && platform.Media.Find(request.Query("mid") ?? "") is { } medium && Owner(medium)?.AccessToken == request.Token
            ? new(200, medium.Bytes, medium.MimeType)
            : new(404, default, "text/plain");
    }

    private Accounts.SimulatedNumber? Owner(StoredMedium medium) => platform.Accounts.Number(medium.PhoneNumberId)?.Number;

    private GraphError? Refusal(GraphRequest request, StoredMedium medium)
    {
        var isOther = request.Query("phone_number_id") is { } named && named != medium.PhoneNumberId;
        return Platform.Refusal(isOther ? null : Owner(medium), request.Token, request.Method, request.Node);
    }

    private static GraphError? Flaw(IFormCollection form)
    {
        if (form["messaging_product"] != "whatsapp")
        {
            return GraphError.Parameter("The parameter messaging_product is required.");
        }

        if (form.Files is not [{ Name: "file" }])
        {
            return GraphError.Parameter("The parameter file is required.");
        }

        return MediaKinds.KindOf(Mime(form)) is not { } kind ? GraphError.Of(131053, $"{Mime(form)} is not a supported media type")
            : form.Files[0].Length > MediaKinds.Most(kind) ? GraphError.Of(131053, $"The file is larger than {MediaKinds.Most(kind)} bytes")
            : form.Files[0].Length == 0 ? GraphError.Of(131053, "The file is empty")
            : null;
    }

    // The part's own content type names the file; the member type is for those that have none.
    private static string Mime(IFormCollection form) => form.Files[0].ContentType is { Length: > 0 } own and not "application/octet-stream" ? own : form["type"].ToString();
}
