// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Media;

/// <summary>Uploads and fetches media.</summary>
/// <remarks>
/// Media are streams, never held in memory. The token of a line goes to the host of its base address and to its media hosts alone, and no redirect
/// is followed. Thread-safe. Members are virtual so that tests can stand in for them.
/// </remarks>
public class MediaClient
{
    private readonly GraphChannel _channel;

    internal MediaClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="MediaClient"/> class for a test that replaces its members.</summary>
    protected MediaClient() => _channel = null!;

    /// <summary>Uploads a medium; it lives 30 days. Where the platform is silent or asks to wait, a stream that can seek is sent again, up to three times.</summary>
    /// <param name="line">The line that will send it.</param>
    /// <param name="content">The bytes, read to the end; the stream stays open.</param>
    /// <param name="mimeType">The media type: one of <see cref="MediaRule.All"/>.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The handle by which it is sent.</returns>
    /// <exception cref="ArgumentException">The platform does not take the type.</exception>
    /// <exception cref="InvalidDataException">The medium is too long for its type.</exception>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<MediaHandle> UploadAsync(LineId line, Stream content, string mimeType, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        var rule = MediaRule.Find(mimeType) ?? throw new ArgumentException($"WURP0532: the platform takes no '{mimeType}'; see MediaRule.All.", nameof(mimeType));
        var account = _channel.Account(line);
        var request = new GraphRequest(line, "media.upload", HttpMethod.Post, $"{account.PhoneNumberId}/media");
        var start = content.CanSeek ? content.Position : 0;
        request = content.CanSeek ? request with { Remake = Anew } : request with { Body = Form(content, rule, fileName) };
        var answer = await _channel.CallAsync(request, account.MediaTimeout, cancellationToken).ConfigureAwait(false);
        return answer.Text("id") is { Length: > 0 } id ? MediaHandle.OfId(id) : throw new GraphUnavailableException(request.Operation, "the answer names no id");

        HttpContent Anew()
        {
            content.Position = start;
            return Form(content, rule, fileName);
        }
    }

    /// <summary>Asks where a medium can be fetched.</summary>
    /// <param name="line">The line that received or uploaded it.</param>
    /// <param name="id">The id of the medium.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What the platform tells; the address is good for five minutes.</returns>
    /// <exception cref="GraphException">The platform answered with an error, such as 404 once the medium is gone.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<MediaInfo> GetAsync(LineId line, string id, CancellationToken cancellationToken = default)
    {
        var request = new GraphRequest(line, "media.get", HttpMethod.Get, Path(line, id));
        var answer = await _channel.CallAsync(request, cancellationToken).ConfigureAwait(false);
        return Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var address)
            ? new MediaInfo(id, address, (answer.Text("mime_type") ?? "").Split(';', 2)[0].Trim(), answer.Text("sha256"), answer.Long("file_size"))
            : throw new GraphUnavailableException(request.Operation, "the answer names no address");
    }

    /// <summary>Fetches a medium.</summary>
    /// <param name="line">The line that received or uploaded it.</param>
    /// <param name="medium">What <see cref="GetAsync"/> told at most five minutes ago.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>
    /// The bytes as they arrive, which the caller disposes of. Reading ends in an <see cref="InvalidDataException"/> when they are more than
    /// <see cref="MediaRule.Largest"/>, or not what the digest says.
    /// </returns>
    /// <exception cref="InvalidDataException">The address is none to which the token may be sent, or the medium is too long.</exception>
    /// <exception cref="GraphException">The platform answered with an error; 404 when the five minutes are over.</exception>
    /// <exception cref="GraphUnavailableException">No answer came, or a redirect.</exception>
    public virtual async Task<Stream> OpenAsync(LineId line, MediaInfo medium, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(medium);
        var account = _channel.Account(line);
        if (!account.Trusts(medium.Address))
        {
            throw new InvalidDataException($"WURP0533: the platform names a host to which the token of line '{line}' must not go; if it is right, add it to MediaHosts.");
        }

        var download = await _channel.OpenAsync(new GraphRequest(line, "media.download", HttpMethod.Get, "") { Address = medium.Address }, account.MediaTimeout, cancellationToken).ConfigureAwait(false);
        try
        {
            if (download.Length > MediaRule.Largest)
            {
                throw new InvalidDataException($"WURP0530: the medium is longer than {MediaRule.Largest} bytes.");
            }

            return new CheckedStream(download.Body, download, MediaRule.Largest, MediaDigest.Read(medium.Sha256));
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    /// <summary>Deletes a medium from the platform.</summary>
    /// <param name="line">The line that received or uploaded it.</param>
    /// <param name="id">The id of the medium.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task DeleteAsync(LineId line, string id, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(new GraphRequest(line, "media.delete", HttpMethod.Delete, Path(line, id)), cancellationToken);

    /// <summary>Makes the form, which whoever sends it disposes of; the stream stays open.</summary>
    private static MultipartFormDataContent Form(Stream content, MediaRule rule, string fileName)
    {
        var file = new StreamContent(new CheckedStream(new OpenStream(content), null, rule.LargestSize, null));
        file.Headers.ContentType = new MediaTypeHeaderValue(rule.MimeType);
        return new MultipartFormDataContent
        {
            { new StringContent("whatsapp"), "messaging_product" },
            { new StringContent(rule.MimeType), "type" },
            { file, "file", fileName },
        };
    }

    private string Path(LineId line, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return $"{Uri.EscapeDataString(id)}?phone_number_id={_channel.Account(line).PhoneNumberId}";
    }
}
