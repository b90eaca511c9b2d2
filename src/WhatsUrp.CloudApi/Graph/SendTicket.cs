// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Runtime.ExceptionServices;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Lets a request through to the network once, and answers whoever sends it again with what came the first time.</summary>
internal sealed class SendTicket
{
    public static readonly HttpRequestOptionsKey<SendTicket> Key = new("WhatsUrp.SendTicket");
    private const int LongestAnswer = 4 * 1024 * 1024;
    private readonly TaskCompletionSource<Answer> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _uses;

    public async Task<HttpResponseMessage> UseAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _uses) == 1)
        {
            _first.SetResult(await SendAsync(send, cancellationToken).ConfigureAwait(false));
        }

        return (await _first.Task.WaitAsync(cancellationToken).ConfigureAwait(false)).Replay();
    }

    private static async Task<Answer> SendAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await send().ConfigureAwait(false);
            return new Answer(response, await ReadAsync(response, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception fault)
        {
            // Whatever it was, a second sender gets the same.
            return new Answer(null, [], ExceptionDispatchInfo.Capture(fault));
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken).ConfigureAwait(false);
            return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            // The status is known even where the body broke off: the answer is then one without a body.
            return [];
        }
    }

    private sealed class Answer(HttpResponseMessage? response, byte[] body, ExceptionDispatchInfo? fault)
    {
        private readonly HttpStatusCode _status = response?.StatusCode ?? default;
        private readonly KeyValuePair<string, IEnumerable<string>>[] _headers = response is null ? [] : [.. response.Headers];

        public HttpResponseMessage Replay()
        {
            fault?.Throw();
            var replay = new HttpResponseMessage(_status) { Content = new ByteArrayContent(body) };
            foreach (var (name, values) in _headers)
            {
                replay.Headers.TryAddWithoutValidation(name, values);
            }

            return replay;
        }
    }
}
